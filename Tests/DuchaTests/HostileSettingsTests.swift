import Ducha
import Testing

/// TOML files that are made to exhaust whoever reads them.
@Suite struct HostileSettingsTests {
  private static let depth = 100_000
  /// Tables in tables take stack, of which a test's thread has little.
  private static let tables = 1000
  private static let files = [
    "a = " + String(repeating: "[", count: depth),
    "a = " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth),
    "a = " + String(repeating: "{ a = ", count: depth) + "1" + String(repeating: " }", count: depth),
    Array(repeating: "a", count: tables).joined(separator: ".") + " = 1",
    "[" + Array(repeating: "a", count: tables).joined(separator: ".") + "]",
    "[[" + Array(repeating: "a", count: tables).joined(separator: ".") + "]]",
    "a = \"" + String(repeating: "\\u0000", count: depth) + "\"",
    "a = " + String(repeating: "9", count: depth),
  ]

  @Test(arguments: files.indices)
  func areRefused(index: Int) {
    let text = Self.files[index]
    #expect(throws: TOMLFileError.self) { try RulesFile.read(text, name: "规则.toml") }
    #expect(throws: TOMLFileError.self) { try UnitsFile.read(text, name: "单位.toml") }
    #expect(throws: TOMLFileError.self) { try CalendarFile.read(text, name: "2027.toml") }
  }
}

/// Heads that would end the program.
@Suite struct TOMLHeadTests {
  @Test(arguments: ["[[单位]]", "[=]", "[", "[[", " [ (a)]", "a = 1\n[.b]", "a = '''\n'''\n[、]"])
  func withoutAKeyAreRefusedByTheirLine(text: String) {
    let line = text.split(separator: "\n").count
    let error = #expect(throws: TOMLFileError.self) { try UnitsFile.read(text, name: "单位.toml") }
    #expect(error?.description.hasPrefix("单位.toml:\(line): 方括号里应为英文项名") == true)
  }

  @Test(arguments: [
    "duties = [\"\"\"甲\n[、]\"\"\"]", "duties = ['''甲\n[、]''']", "duties = [\"\\\"'''\"] # '''\n",
    "duties = [\n\"甲\",\n]",
  ])
  func insideStringsAreWords(line: String) throws {
    #expect(try UnitsFile.read("[[unit]]\nname = \"甲局\"\n\(line)\n", name: "单位.toml").count == 1)
  }
}
