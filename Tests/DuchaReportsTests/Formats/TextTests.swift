import DuchaDiagnostics
import Testing

@testable import DuchaReports

struct TextTests {
  @Test func columnsStandUnderEachOther() {
    let lines = TextTable(rows: [["甲", "a"], ["a", "乙"], ["甲乙", ""]]).lines()
    #expect(lines == ["甲    a", "a     乙", "甲乙"])
  }

  @Test func nothingSteersATerminal() {
    #expect(TextTable(rows: [["甲\u{1B}[31m\n乙"]]).lines() == ["甲 [31m 乙"])
  }

  @Test func markdownShowsWordsAsTheyStand() {
    #expect(Markdown.escaped("<b>|*_`甲\n乙") == "&lt;b&gt;\\|\\*\\_\\`甲 乙")
  }

  @Test(arguments: [
    ("建成12所,每周2节;增长1,200户", "建成12所，每周2节；增长1,200户"), ("行动方案(2023—2027年)", "行动方案（2023—2027年）"),
    ("推广(AI)应用", "推广（AI）应用"), ("比例为3:1", "比例为3:1"), ("GDP(亿元)", "GDP（亿元）"), ("f(x)", "f(x)"),
    ("推行「一次办」", "推行“一次办”"),
  ])
  func punctuationIsChineseBesideChinese(text: String, printed: String) {
    #expect(text.inChinesePunctuation == printed)
  }

  @Test func fileNamesSuitWindows() {
    #expect(FileName.clean("03-县<科>技:局/管委\\会|?*\". ") == "03-县_科_技_局_管委_会____")
    #expect(FileName.clean("") == "_")
    #expect(FileName.clean(String(repeating: "县", count: 90)).count == 60)
  }

  @Test(arguments: [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五")])
  func numerals(number: Int, words: String) { #expect(chineseNumeral(number) == words) }
}
