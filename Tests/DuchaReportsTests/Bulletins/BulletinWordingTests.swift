import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

struct BulletinWordingTests {
  /// The sample county's bulletin of July, worded by an office.
  private static func text(_ wording: String) throws -> BulletinText {
    let july = BulletinTests.july
    return Bulletin(
      SampleLedger.state(asOf: july.lastDay), month: july,
      edition: .init(
        number: 7, issuedOn: july.lastDay,
        wording: try BulletinWording("标题：通报\n开头：现通报如下。\n" + wording, name: "措辞.txt"))
    ).text
  }

  private static func problems(_ wording: String) -> [String] {
    do throws(BulletinTemplateError) {
      _ = try BulletinWording(wording, name: "措辞.txt")
      return []
    } catch {
      return error.problems
    }
  }

  @Test func figuresOfTheOfficesOwnWordsLeadToTheirTasks() throws {
    let text = try Self.text("## 概况\n任务{{任务数}}项{{#已逾期数}}，逾期{{已逾期数}}项（{{已逾期占比}}）{{/已逾期数}}。")
    guard case .paragraph(let words)? = text.sections.first?.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(text.sections.map(\.heading) == ["一、概况"])
    #expect(words.text == "任务12项，逾期1项（8.3%）。")
    #expect(words.runs.compactMap(\.figure) == [.total, .standing(.overdue)])
  }

  @Test func partsAreReorderedAndLeftOut() throws {
    let text = try Self.text("## 要求\n{{工作要求}}\n## 总体\n{{总体情况}}")
    #expect(text.sections.map(\.heading) == ["一、要求", "二、总体"])
  }

  @Test func whatIsNotThereIsNotSaid() throws {
    let text = try Self.text("## 甲\n{{#已中止数}}中止{{已中止数}}项。{{/已中止数}}\n## 乙\n{{^已中止数}}没有中止的任务。{{/已中止数}}")
    #expect(text.sections.map { $0.blocks.map(\.words) } == [["没有中止的任务。"]])
    #expect(text.sections.map(\.heading) == ["一、乙"])
  }

  @Test func singleRequestsCanBeTakenApart() throws {
    let text = try Self.text("## 要求\n{{报送进展}}另请注意。")
    #expect(text.sections[0].blocks[0].words.hasPrefix("按时报送进展。"))
    #expect(text.sections[0].blocks[0].words.hasSuffix("另请注意。"))
  }

  @Test func unknownNamesAreToldWithTheNearest() {
    let problems = Self.problems("标题：甲\n开头：乙\n\n## 丙\n{{逾期数}}项\n{{总体情况}}如下\n{{#任务数}}")
    #expect(
      problems == [
        "第5行：没有名为“逾期数”的内容，是否指“已逾期数”", "第6行：{{总体情况}}有多段，要单独成行，不能放在句中",
        "第7行：{{#任务数}}在同一行内没有{{/任务数}}",
      ])
  }

  @Test func whatIsMissingIsTold() {
    #expect(
      Self.problems("{{! 空\n文件 }}") == ["没有“标题：”一行", "没有“开头：”一行", "没有任何一节，每节以“## 标题”开头"])
  }

  @Test func remarksKeepTheNumbersOfLines() {
    #expect(Self.problems("{{! 一\n二 }}\n标题：甲\n开头：乙\n## 丙\n{{}}") == ["第6行：“{{}}”里没有名称"])
  }

  @Test func everyNameStandsInTheFileToBeginWith() {
    for name in WordingName.all.keys where !name.hasSuffix("占比") {
      #expect(BulletinWording.text.contains(name), "\(name)")
    }
  }

  // MARK: Pages

  private static func pageProblems(_ change: (String) -> String) -> [String] {
    do throws(BulletinTemplateError) {
      _ = try PageLayout(change(PageLayout.html), name: "通报.html.mustache", .html)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func ourPagesCanBeEdited() throws {
    let edited = try PageLayout(
      PageLayout.html.replacing("附表</p>", with: "附件</p>"), name: "通报.html.mustache", .html)
    let text = BulletinTests.sample().text
    #expect(text.html(edited) == text.html().replacing("附表</p>", with: "附件</p>"))
    _ = try PageLayout(PageLayout.markdown, name: "通报.md.mustache", .markdown)
  }

  @Test func namesOfPagesAreChecked() {
    let unknown = Self.pageProblems { $0.replacing("{{opening}}", with: "{{openning}}") }
    #expect(unknown.count == 2)
    #expect(unknown.first?.hasPrefix("没有名为“openning”的内容，是否指“opening”") == true)
    #expect(unknown.last == "缺少{{opening}}，印出的通报不完整")
    #expect(
      Self.pageProblems { $0.replacing("{{opening}}", with: "{{{opening}}}") }.first?.hasPrefix("请只用") == true
    )
    #expect(Self.pageProblems { $0.replacing("{{/annex}}", with: "") }.first?.hasPrefix("不是有效的模板") == true)
  }

  /// Without escapes the words of plans would become markup.
  @Test(arguments: ["{{% CONTENT_TYPE:TEXT}}", "{{%CONTENT_TYPE:TEXT}}", "{{=<% %>=}}"])
  func settingsThatSwitchEscapesOffAreRefused(setting: String) {
    #expect(!Self.pageProblems { setting + $0 }.isEmpty)
  }

  /// There escapes do not hold the words of plans.
  @Test(arguments: [
    ("<script>var a = '{{title}}'</script>", "<script>里"),
    ("<style a>\n<!-- p::after { content: '{{title}}' }", "<style>里"),
    ("<p onclick = \"show('{{title}}')\">", "属性onclick里"), ("<iframe SRCDOC='<p>{{title}}'>", "属性srcdoc里"),
    ("<a class=a href='{{title}}'>", "属性href开头"), ("<p class={{title}}>", "标签里没有引号的地方"),
    ("<p class=a{{title}}>", "标签里没有引号的地方"), ("<p {{title}}>", "标签里没有引号的地方"),
    ("<p class='a'{{title}}>", "标签里没有引号的地方"), ("<{{title}}>", "标签里没有引号的地方"),
  ])
  func placesWhereWordsBecomeCodeAreRefused(markup: String, place: String) {
    #expect(
      Self.pageProblems { $0.replacing("</body>", with: "\(markup)</body>") }
        == ["{{title}}不能放在\(place)，否则方案中的文字会变成代码"])
  }

  @Test(arguments: [
    "a < b {{title}}", "<p\ntitle='\"{{title}}'>", "<a href=\"#{{anchor}}\">",
    "<!-- <p {{title}}> -->{{title}}",
    "<script>if (a<b) '</p'</script>{{title}}", "<STYLE></Style ><p>{{title}}</p>", "{{! <p }}{{title}}",
    "<!DOCTYPE a>{{title}}",
  ])
  func placesOfWordsAreKept(markup: String) {
    #expect(Self.pageProblems { $0.replacing("</body>", with: "\(markup)</body>") } == [])
  }

  /// What a page says of its own is the office's; words of plans add nothing to it that a browser would take for markup.
  @Test func wordsOfPlansAreEscapedInPages() throws {
    let page = try PageLayout(
      PageLayout.html.replacing("</style>", with: "<zqx></style>"), name: "通报.html.mustache", .html)
    let counts = ["<zqx>&\"'", "[zqx]+()"].map { name in
      var state = SampleLedger.state(asOf: BulletinTests.july.lastDay)
      for id in state.tasks.keys { state.tasks[id]?.task.title = name }
      for id in state.units.keys { state.units[id]?.name = name }
      let text = Bulletin(
        state, month: BulletinTests.july, edition: .init(number: 7, issuedOn: BulletinTests.july.lastDay)
      ).text
      return text.html(page).unicodeScalars.count { "<>\"'".unicodeScalars.contains($0) }
    }
    #expect(counts[0] == counts[1])
  }

  @Test func partsInsidePartsHaveAnEnd() {
    let (open, close) = (
      String(repeating: "{{#sections}}", count: 100_000), String(repeating: "{{/sections}}", count: 100_000)
    )
    #expect(Self.pageProblems { $0 + open + close } == ["{{#sections}}里不能再有{{#sections}}"])
    let names = (
      String(repeating: "{{#任务数}}", count: 100_000), String(repeating: "{{/任务数}}", count: 100_000)
    )
    #expect(Self.problems("标题：通报\n开头：如下。\n## 甲\n\(names.0)\(names.1)") == ["第4行：{{#名称}}套得太深，最多50层"])
  }

  @Test func pagesKnowEveryName() {
    let known = BulletinLayoutTests.names(in: BulletinTests.sample().text.context { $0 })
    #expect(known.subtracting(BulletinText.templateNames) == [])
  }
}
