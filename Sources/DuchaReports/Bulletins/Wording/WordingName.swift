import DuchaModel
import DuchaUnits

/// A name that an office can use in its wording, and what a bulletin puts in its place.
struct WordingName: Sendable {
  /// Whether it stands for paragraphs and not for words.
  let isBlocks: Bool
  /// Returns what stands in its place.
  let value: @Sendable (Bulletin, BulletinText.Detail) -> Value

  /// What stands in the place of a name.
  enum Value {
    /// Words; of a figure, with its tasks. Whether they say anything is told apart: 0 is words too.
    case words(Prose, isNothing: Bool)
    /// Paragraphs.
    case blocks([BulletinText.Block])
  }

  /// Every name.
  static let all: [String: WordingName] = Dictionary(
    uniqueKeysWithValues: texts + figures + standings + lights + sentences + parts)
}

extension WordingName {
  /// Returns the name that comes nearest to a word; `nil` for one longer than any name, as half a page is where a brace is missing.
  static func nearest(to word: String, among names: some Collection<String>) -> String? {
    guard word.count <= 40 else { return nil }
    return names.sorted().max { Similarity.names($0, word) < Similarity.names($1, word) }
  }
}

// MARK: - Kinds

extension WordingName {
  private typealias Entry = (String, WordingName)

  private static func words(_ name: String, _ value: @escaping @Sendable (Bulletin) -> Prose?) -> Entry {
    let words: @Sendable (Bulletin, BulletinText.Detail) -> Value = { bulletin, _ in
      let prose = value(bulletin)
      return .words(prose ?? "", isNothing: prose?.text.isEmpty ?? true)
    }
    return (name, WordingName(isBlocks: false, value: words))
  }

  private static func figure(_ name: String, _ id: FigureID) -> Entry {
    let words: @Sendable (Bulletin, BulletinText.Detail) -> Value = { bulletin, _ in
      let figure = bulletin.tracedTasks[id] ?? Figure([])
      return .words(bulletin.link(figure, id), isNothing: figure.isEmpty)
    }
    return (name, WordingName(isBlocks: false, value: words))
  }

  private static func blocks(
    _ name: String, _ section: @escaping @Sendable (Bulletin, BulletinText.Detail) -> BulletinText.Section?
  ) -> Entry {
    (name, WordingName(isBlocks: true) { .blocks(section($0, $1)?.blocks ?? []) })
  }
}

// MARK: - Names

extension WordingName {
  private static let texts: [Entry] = [
    words("报头") { Prose($0.office.masthead) }, words("落款") { Prose($0.office.issuer) },
    words("月份") { Prose($0.month.chinese) }, words("截至日") { Prose($0.asOf.chinese) },
    words("方案") { $0.onlyPlan.map { Prose($0) } }, words("依据") { $0.basis.map { Prose($0) } },
    words("报送月份") { Prose($0.reportingMonth.chinese) }, words("下次报送日") { Prose($0.words($0.nextReportDay)) },
    words("牵头单位数") { "\($0.leadUnits.count)" },
    words("问题标题") { $0.problems(.full).map { Prose($0.heading) } ?? "存在问题" },
  ]

  private static let figures: [Entry] = [
    figure("任务数", .total), figure("应报送数", .reportsDue), figure("已报送数", .reportsReceived),
    figure("应报未报数", .unreported), figure("部分报送数", .partlyReported), figure("需核实数", .doubted),
    figure("无牵头数", .withoutLead), figure("未落实数", .notFullyAssigned), figure("临期数", .dueSoon),
    figure("新增红灯数", .change(.newRed)),
    figure("连续红灯数", .change(.stillRed)), figure("红转黄灯数", .change(.redToYellow)),
    figure("红转不亮灯数", .change(.redToUnlit)), figure("红转绿灯数", .change(.redToGreen)),
    figure("黄转绿灯数", .change(.yellowToGreen)), figure("转绿灯数", .toGreen),
    figure("新完成数", .change(.completed)), figure("上期红灯数", .lastRed),
  ]

  /// 已逾期数, 已逾期占比.
  private static let standings: [Entry] = Standing.told.flatMap { standing -> [Entry] in
    [
      figure("\(standing.word)数", .standing(standing)),
      words("\(standing.word)占比") { bulletin in
        bulletin.standings.first { $0.key == standing && !$0.figure.isEmpty }.map { "\($0.share)" }
      },
    ]
  }

  /// 红灯数, 红灯占比.
  private static let lights: [Entry] = Light.allCases.flatMap { light -> [Entry] in
    [
      figure("\(light.word)数", .light(light)),
      words("\(light.word)占比") { bulletin in
        bulletin.lights.first { $0.key == light && !$0.figure.isEmpty }.map { "\($0.share)" }
      },
    ]
  }

  /// What is asked for, each by itself.
  private static let sentences: [Entry] = [
    words("与上期相比") { $0.changeWords }, words("补齐进度") { $0.catchUp.map { Prose($0) } },
    words("核实完成") { $0.verify.map { Prose($0) } },
    words("报送进展") { $0.report.map { Prose($0) } }, words("明确牵头") { $0.nameLead.map { Prose($0) } },
    words("落实单位") { $0.settle.map { Prose($0) } }, words("近期时限") { $0.prepare },
  ]

  /// Parts as ducha words them.
  private static let parts: [Entry] = [
    blocks("总体情况") { $0.overall($1) }, blocks("进展较快") { $0.fasterPart($1) },
    blocks("存在问题") { $0.problems($1) }, blocks("得分排名") { bulletin, _ in bulletin.rankingPart },
    blocks("工作要求") { bulletin, _ in bulletin.requirements },
  ]
}
