import Ducha
import DuchaModel
import DuchaTestSupport
import DuchaUnits
import Testing

/// The registry as a TOML file.
@Suite struct UnitsFileTests {
  @Test(arguments: 0..<50) func whatIsWrittenReadsBackTheSame(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let units = (0..<Int.random(in: 0...5, using: &random)).map { _ in RandomUnits.unit(&random) }
    let text = UnitsFile.text(of: units)
    #expect(try UnitsFile.read(text, name: "单位.toml") == units)
    #expect(UnitsFile.text(of: try UnitsFile.read(text, name: "单位.toml")) == text)
  }

  /// The mistake stands in the second unit; the first has the same keys, rightly.
  @Test(arguments: [
    ("colour = \"红\"", "8:1: 没有名为“colour”的项"), ("dutie = [\"红\"]", "8:1: 没有名为“dutie”的项"),
    ("aliases = \"二\"", "8:1: “aliases”应为方括号中的一组文字，如 [\"甲\", \"乙\"]"),
    ("aliases = [\"二\", 3]", "8:1: “aliases”应为方括号中的一组文字"),
    ("level = \"村\"", "8:1: “level”为“村”，应为国家、省、市、县、乡镇之一"),
    ("place = \"景宁\"", "8:1: “place”为“景宁”，看不出是哪一级"),
    ("place = 3", "8:1: “place”应为引号中的文字，如 \"青溪县\""),
    ("from = 2024-01-01", "8:1: “from”应为引号中的文字，如 \"2024-03-01\""),
    ("until = \"今年\"", "8:1: “until”为“今年”，应写成 2024-03-01 这样的日期"),
    ("collective = \"是\"", "8:1: “collective”应为 true 或 false"),
    ("system = \"单位\"", "8:1: “system”为“单位”，应为党委、"),
    ("aliases = [\"二\"", "8:16: 不是有效的 TOML，常见的是"),
  ])
  func aMistakeIsToldWithItsPlace(_ line: String, _ words: String) {
    let first = "[[unit]]\nname = \"甲局\"\naliases = [\"一\"]\nduties = [\"校园\"]\nplace = \"青溪县\"\n"
    let error = #expect(throws: TOMLFileError.self) {
      try UnitsFile.read("\(first)[[unit]]\nname = \"乙局\"\n\(line)\n", name: "单位.toml")
    }
    #expect(error?.description.hasPrefix("单位.toml:\(words)") == true, "\(error?.description ?? "")")
    #expect(error?.description.hasSuffix("；未作任何改动，请改正后重试") == true)
  }

  @Test(arguments: [
    ("[[unit]]\nname = \"甲局\"\n[[unit]]\n[[unit]]\nname = \"丙局\"\n", "3:3: “name”没有填写"),
    ("[[unit]]\nname = 3\n", "2:1: “name”应为引号中的文字"), ("[[units]]\nname = \"甲局\"\n", "1:3: 没有名为“units”的项"),
    ("[unit]\nname = \"甲局\"\n", "1:2: “unit”的值类型不对，应为方括号中的一组文字，或以 [[ ]] 为题的几段"),
    ("name = \"甲局\"\n", "1:1: 没有名为“name”的项"),
  ])
  func aFileWithoutItsUnitsIsRefused(_ text: String, _ words: String) {
    let error = #expect(throws: TOMLFileError.self) { try UnitsFile.read(text, name: "单位.toml") }
    #expect(error?.description.hasPrefix("单位.toml:\(words)") == true, "\(error?.description ?? "")")
  }
}

/// Random rows of a registry: every field may be there or not, names hold whatever a file can.
enum RandomUnits {
  static func unit(_ random: inout SeededGenerator, letters: String = "县局教育 \"\\\n\t'#=[]{}、,\u{1}\u{7F}é𠮷")
    -> UnitDescription
  {
    func text() -> String {
      String(
        (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
    }
    func texts() -> [String] { (0..<Int.random(in: 0...2, using: &random)).map { _ in text() } }
    func maybe<Value>(_ value: @autoclosure () -> Value?) -> Value? {
      Bool.random(using: &random) ? value() : nil
    }
    func day() -> Day { Day(number: Int.random(in: 0...30_000, using: &random)) }
    let level = AdministrativeLevel.allCases.randomElement(using: &random) ?? .county
    return UnitDescription(
      name: text(), aliases: texts(), plates: texts(),
      system: maybe(UnitSystem.allCases.randomElement(using: &random)),
      place: maybe(Place(name: text(), level: level)), parent: maybe(text()), duties: texts(),
      from: maybe(day()), until: maybe(day()), collective: Bool.random(using: &random), members: texts())
  }
}
