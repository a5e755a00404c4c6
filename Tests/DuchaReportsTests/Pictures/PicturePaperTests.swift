import DuchaDocuments
import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

/// The pictures of a bulletin in its Word file.
struct PicturePaperTests {
  private static let july = Month(year: 2024, month: 7)
  private static let pictures = Pictures(
    SupervisedLedger(SampleStory.state(asOf: july.lastDay)),
    trend: LightTrend(before: july.lastDay, SampleStory.entries))

  private static func charts(_ blocks: [WordDraft.Block]) -> [ChartDraft] {
    blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }

  private static func words(_ role: ParagraphRole, in blocks: [WordDraft.Block]) -> [String] {
    blocks.compactMap { block in
      guard case .paragraph(let paragraph) = block, paragraph.role == role else { return nil }
      return paragraph.runs.map(\.text).joined()
    }
  }

  @Test func picturesAreNumberedAndCalledAsOnPages() {
    let captions = Self.words(.caption, in: Self.pictures.paper)
    #expect(
      captions == [
        "图1　各牵头单位任务亮灯情况", "图2　近十二个月各月末亮灯情况", "图3　今后三个月任务到期日历", "图4　成果指标完成情况与序时进度对比",
      ])
    #expect(Self.charts(Self.pictures.paper).map(\.kind) == [.stackedBars, .stackedColumns, .clusteredBars])
    #expect(Self.words(.note, in: Self.pictures.paper).first == "注：按牵头单位计，共同牵头、以集体名称牵头的任务分别计入各单位。")
  }

  @Test func barsHaveTheCountsOfTheLights() throws {
    let lights = Self.pictures.lights
    let chart = try #require(Self.charts([lights.draft]).first)
    #expect(chart.series.map(\.name) == ["红灯", "黄灯", "绿灯", "不亮灯"])
    for (index, row) in lights.rows.enumerated() {
      #expect(chart.categories[index].hasPrefix(row.name))
      #expect(chart.categories[index].hasSuffix("共\(row.counts.total)"))
      #expect(chart.series.compactMap { $0.values[index] }.reduce(0, +) == Double(row.counts.total))
    }
    // Patterns tell them apart on a black-and-white printer.
    #expect(Set(chart.series.map(\.fill.pattern)).count == 4)
  }

  @Test func eachMonthOfTheTrendNamesRedAndYellow() throws {
    let trend = try #require(Self.pictures.trend)
    let chart = try #require(Self.charts([trend.draft]).first)
    let first = try #require(trend.points.first)
    #expect(chart.categories.count == trend.points.count)
    #expect(
      chart.categories[0]
        == "\(first.month.month)月\n红\(first.counts.red)\n黄\(first.counts.yellow)\n\(first.month.year)年")
  }

  @Test func resultsEndAtTheirGoal() throws {
    let targets = try #require(Self.pictures.targets)
    let chart = try #require(Self.charts([targets.draft]).first)
    #expect(chart.series.map(\.name) == ["已达比例", "应达进度"])
    #expect(chart.series[0].values == targets.rows.map { Double(min($0.reached, 1000)) / 10 })
    for (row, category) in zip(targets.rows, chart.categories) {
      #expect(category.contains("\n已达\(row.value)（") && category.hasSuffix(row.verdict.word))
    }
  }

  @Test func theCalendarIsATableOfWeeks() throws {
    let calendar = DueCalendar(SupervisedLedger(SampleLedger.state(asOf: Self.july.lastDay)))
    guard case .table(let table) = calendar.draft else {
      Issue.record("no table")
      return
    }
    let rows = table.rows.map { $0.map { $0.runs.map(\.text).joined() } }
    #expect(table.isWhole)
    #expect(table.header == ["月份", "一", "二", "三", "四", "五", "六", "日"])
    #expect(rows.map { $0[0] }.filter { !$0.isEmpty } == ["8月", "2024年", "9月", "10月"])
    #expect(rows.allSatisfy { $0.count == 8 })
    // 20 August is a Tuesday; 14 September is a Saturday that is worked, 17 September a holiday.
    #expect(rows.contains { $0[2].hasPrefix("20 ") && $0[2].hasSuffix("项") })
    #expect(rows.contains { $0[6] == "14班" } && rows.contains { $0[2] == "17休" })
    let fills = table.rows.joined().filter { $0.runs.first?.text == "17休" }.map(\.fill)
    #expect(fills == ["E4E4E4"])
  }

  @Test func anIssueWithoutPicturesHasNoneInItsPaper() {
    var text = SampleIssues.july.text
    let drawn = text.paper(copies: "").sections
    text.pictures = nil
    let bare = text.paper(copies: "").sections
    #expect(drawn.map(\.page) == [.upright, .across, .upright, .back])
    #expect(bare.map(\.page) == [.upright, .across, .back])
    #expect(Self.words(.annexLabel, in: drawn[2].blocks) == ["附图"])
    #expect(Self.charts(bare.flatMap(\.blocks)).isEmpty && !Self.charts(drawn[2].blocks).isEmpty)
  }
}
