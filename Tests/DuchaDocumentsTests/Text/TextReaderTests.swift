import DuchaDiagnostics
import DuchaDocuments
import DuchaTestSupport
import Testing

struct TextReaderTests {
  private let reader = DocumentReader()

  @Test func keepsUTF8AsGiven() throws {
    let bytes = Array("\u{FEFF}一、任务\r\n".utf8)
    let text = try reader.read(name: "a.txt", bytes: bytes)
    #expect(text.bytes == bytes)
    #expect(text.encoding == .utf8)
    #expect(text.place(of: 3) == nil)
    #expect(FileOffsets(text).span(of: SourceSpan(3, 6)) == SourceSpan(3, 6))
  }

  @Test func decodesGB18030() throws {
    // 一、a责任单位 in GBK, then U+20BB7 in four bytes.
    let bytes: [UInt8] = [
      0xD2, 0xBB, 0xA1, 0xA2, 0x61, 0xD4, 0xF0, 0xC8, 0xCE, 0xB5, 0xA5, 0xCE, 0xBB, 0x95, 0x34, 0xB2, 0x35,
      0x0A,
    ]
    let text = try reader.read(name: "a.txt", bytes: bytes)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "一、a责任单位\u{20BB7}\n")
    #expect(text.encoding == .gb18030)
    let offsets = FileOffsets(text)
    #expect(offsets.span(of: SourceSpan(7, 13)) == SourceSpan(5, 9))
    #expect(offsets.offset(of: 8) == 5)
    #expect(offsets.offset(of: text.bytes.count) == bytes.count)
  }

  @Test(arguments: [SourceEncoding.utf16LittleEndian, .utf16BigEndian], [true, false])
  func decodesUTF16(encoding: SourceEncoding, mark: Bool) throws {
    let words = (mark ? "\u{FEFF}" : "") + "一、任务\n牵头单位：市发展改革委，2024年\u{20BB7}\n"
    let bytes = utf16(words, encoding)
    let text = try reader.read(name: "a.txt", bytes: bytes)
    #expect(String(decoding: text.bytes, as: UTF8.self) == words)
    #expect(text.encoding == encoding)
    let line = text.span(ofLine: 2)
    let span = FileOffsets(text).span(of: line)
    #expect(Array(bytes[span.start..<span.end]) == utf16("牵头单位：市发展改革委，2024年\u{20BB7}", encoding))
  }

  @Test func refusesADamagedUTF8FileRatherThanGuess() {
    var bytes = Array("一、重点任务\n".utf8)
    bytes[4] = 0x41
    #expect(reason(bytes) == .notText(offset: 3, tried: "UTF-8"))
  }

  @Test func refusesBrokenGB18030AtItsByte() {
    #expect(reason([0xC8, 0xCE, 0xCE, 0xF1, 0x0A, 0xFF, 0xB5]) == .notText(offset: 5, tried: "GB18030"))
  }

  @Test func refusesBig5() {
    // 一、工作目標 in Big5.
    let bytes: [UInt8] = [0xA4, 0x40, 0xA1, 0x42, 0xA4, 0x75, 0xA7, 0x40, 0xA5, 0xD8, 0xBC, 0xD0]
    #expect(reason(bytes) == .notText(offset: 0, tried: "GB18030"))
  }

  @Test func refusesBinary() {
    #expect(reason([0x61, 0x62, 0x00, 0x63, 0xFF]) == .notText(offset: 2, tried: "UTF-8"))
  }

  @Test func refusesUTF16CutInsideAUnit() {
    #expect(reason([0xFF, 0xFE, 0x00, 0x4E, 0x8C]) == .notText(offset: 4, tried: "UTF-16LE"))
  }

  @Test func refusesNothingAndWhiteSpace() {
    #expect(reason([]) == .empty)
    #expect(reason(Array("\r\n \t".utf8)) == .empty)
  }

  @Test(arguments: ["utf-8", "gb18030", "utf-16le", "utf-16be"])
  func neverCrashesOnACutFile(encoding: String) throws {
    let words = "\u{FEFF}一、任务（责任单位：县科技局）\n"
    let whole =
      switch encoding {
      case "utf-8": Array(words.utf8)
      case "gb18030": [0xD2, 0xBB, 0xA1, 0xA2, 0x95, 0x34, 0xB2, 0x35, 0xC8, 0xCE, 0x0A] as [UInt8]
      default: utf16(words, SourceEncoding(rawValue: encoding) ?? .utf8)
      }
    for count in 0...whole.count { _ = try? reader.read(name: "a.txt", bytes: Array(whole[..<count])) }
  }

  private func reason(_ bytes: [UInt8]) -> DocumentError.Reason? {
    #expect(throws: DocumentError.self) { try reader.read(name: "a.txt", bytes: bytes) }?.reason
  }

  private func utf16(_ text: String, _ encoding: SourceEncoding) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return encoding == .utf16BigEndian ? [high, low] : [low, high]
    }
  }
}
