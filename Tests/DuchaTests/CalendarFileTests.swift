import DuchaModel
import Testing

@testable import Ducha

@Suite struct CalendarFileTests {
  private static let head = "year = 2027\nsource = \"国办发明电〔2026〕1号\"\n"

  @Test func aYearIsRead() throws {
    let text = """
      year = 2027
      source = "国办发明电〔2026〕1号"   # 依据
      off = [
        "元旦 2026-12-31/2027-01-02",   # 含上一年的日子
        '2027-04-05',
      ]
      work = ["2026-12-27"]
      """
    func day(_ text: String) throws -> Day { try #require(Day(text)) }
    let year = try CalendarYear(
      year: 2027, source: "国办发明电〔2026〕1号",
      breaks: [
        .init(name: "元旦", days: Period(start: day("2026-12-31"), end: day("2027-01-02"))),
        .init(days: Period(start: day("2027-04-05"), end: day("2027-04-05"))),
      ], workingWeekends: [day("2026-12-27")])
    #expect(try CalendarFile.read(text, name: "2027.toml") == year)
  }

  @Test func aYearMayHaveNoWorkingWeekends() throws {
    let year = try CalendarFile.read(Self.head + "off = [\"2027-01-01\"]\n", name: "2027.toml")
    #expect(year.workingWeekends == [])
  }

  @Test(arguments: [
    ("off = [\"2027-01-01\"]\nholiday = 1\n", ":4:1: 没有名为“holiday”的项"),
    ("off = [\n", "不是有效的 TOML"),
    ("", ": “off”没有写，这一项不能少"),
    ("off = \"2027-01-01\"\n", ":3:1: “off”的值类型不对，应为方括号中的一组文字"),
    ("off = [20270101]\n", ":3:1: “off”的值类型不对，应为引号中的文字"),
    ("off = []\n", ":3:1: 没有放假日期"),
    ("off = [\"2027-01-01\", \"2027-02-30\"]\n", ":3:22: “2027-02-30”不是日期，应写作 2027-01-01"),
    ("off = [\"2027-01-03/2027-01-01\"]\n", ":3:8: “2027-01-03/2027-01-01”不是日期"),
    ("off = [\"2027-01-01\"]\nwork = [\"2月6日\"]\n", ":4:9: “2月6日”不是日期，应写作 2027-02-06"),
    ("off = [\n\"2027-01-01\", # \"注\"\n  \"2028-01-01\"]\n", ":5:3: 2028-01-01 不在2027年内"),
    ("off = [\"2026-12-24\"]\n", ":3:8: 2026-12-24 不在2027年内"),
    ("off = [\"2027-01-01/2027-02-01\"]\n", ":3:8: 一次放假超过31天"),
    ("off = [\"2027-01-01/2027-01-03\", \"2027-01-02\"]\n", ":3:33: 2027-01-02 重复写作放假"),
    ("off = [\"2027-01-01\"]\nwork = [\"2027-02-08\"]\n", ":4:9: 2027-02-08 是星期一，本来就上班"),
    ("off = [\"2027-01-02\"]\nwork = [\"2027-01-02\"]\n", ":4:9: 2027-01-02 既写作放假又写作上班"),
    ("off = [\"2027-01-01\"]\nwork = [\"2027-01-02\", \"2027-01-02\"]\n", ":4:23: 2027-01-02 重复写作上班"),
    ("off = [\"2027-01-01\"]\nwork = [\"2028-01-01\"]\n", ":4:9: 2028-01-01 不在2027年内"),
  ])
  func aMistakeIsToldWithItsPlace(_ rest: String, _ words: String) {
    Self.expect(words, of: Self.head + rest)
    // As an editor on Windows saves it.
    Self.expect(words, of: (Self.head + rest).replacing("\n", with: "\r\n"))
  }

  @Test(arguments: [
    ("year = 27\nsource = \"通知\"\noff = [\"2027-01-01\"]\n", ":1:1: 年份应为 2000 至 2999 的整数，现为 27"),
    ("year = \"2027\"\nsource = \"通知\"\noff = [\"2027-01-01\"]\n", ":1:1: “year”的值类型不对"),
    ("year = 2027\noff = [\"2027-01-01\"]\nsource = \"\"\n", ":3:1: 没有写明依据"),
  ])
  func aMistakeInTheHeadIsToldWithItsPlace(_ text: String, _ words: String) { Self.expect(words, of: text) }

  private static func expect(_ words: String, of text: String) {
    let error = #expect(throws: TOMLFileError.self) { try CalendarFile.read(text, name: "2027.toml") }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
