import DuchaTestSupport
import Testing

@testable import DuchaLedger

@Suite struct JSONParserTests {
  private func again(_ text: String) -> String? {
    JSONParser.parse(Array(text.utf8)).map { value in
      var bytes: [UInt8] = []
      value.write(to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    "null", "0", "-17", "9223372036854775807", "5.0", "-0.0", "5e-324", "1e+16", "1e999", "-1e999", #""""#,
    #""甲\"\\\n\u0000\u001f""#, "[]", "{}", #"[1,[2,{"a":null,"b":[]}]]"#,
  ])
  func whatWeWriteIsReadAsItIs(text: String) { #expect(again(text) == text) }

  @Test(arguments: [
    (" [ 1 , 2 ]\r", "[1,2]"), (#""\ud83d\ude00\u4e2d\/""#, #""😀中/""#), ("1E3", "1000.0"), ("-0", "0"),
  ])
  func whatOthersWriteIsUnderstood(text: String, meaning: String) { #expect(again(text) == meaning) }

  @Test(arguments: [
    "", "nul", "true", "01", "1.", ".5", "+1", "-", "1e", "9223372036854775808", #"""#, #""\x""#,
    #""\ud83d""#,
    #""\ud83d\u0041""#, #""\u12g4""#, "\"\n\"", "[1,]", "[1 2]", "[", "{", #"{"a"}"#, #"{"a":1,}"#, #"{a:1}"#,
    #"{"a":1,"a":2}"#, "1 2", String(repeating: "[", count: 100_000),
  ])
  func whatIsNoJSONOfOursIsRefused(text: String) { #expect(again(text) == nil) }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(JSONParser.parse([0x22, 0xFF, 0x22]) == nil)
  }

  @Test func everyNumberComesBackTheSame() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let number = Double(bitPattern: random.next())
      guard !number.isNaN else { continue }
      var bytes: [UInt8] = []
      JSONText.number(number).write(to: &bytes)
      guard case .number(number)? = JSONParser.parse(bytes) else {
        Issue.record("\(number) came back as something else")
        continue
      }
    }
  }
}
