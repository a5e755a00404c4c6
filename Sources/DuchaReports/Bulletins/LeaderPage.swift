import DuchaDiagnostics
import DuchaModel
import Mustache

/// 领导阅件: a bulletin on one page, by what the bulletin says and nothing else.
package struct LeaderPage: Sendable, Hashable {
  private let text: BulletinText
  /// How many of the slow tasks, and how many of the questions, are told.
  private let told: Int
  /// Whether it tells what stands in the way of the slow tasks.
  private let tellsDifficulties: Bool

  /// Makes the page of a bulletin; of very many tasks it tells the worst, so that it stays one page.
  package init(_ text: BulletinText) {
    let pages = (1...Self.mostTold).reversed().flatMap { told in
      [true, false].map { LeaderPage(text, telling: told, withDifficulties: $0) }
    }
    self =
      pages.first { $0.characters <= Self.characterLimit }
      ?? LeaderPage(text, telling: 1, withDifficulties: false)
  }

  private init(_ text: BulletinText, telling told: Int, withDifficulties: Bool) {
    self.text = text
    self.told = told
    tellsDifficulties = withDifficulties
  }

  private static let mostTold = 5
  /// As many tasks as are named by number.
  private static let idsTold = 3
  /// As many characters as stand on one page.
  private static let characterLimit = 600

  /// The characters of the page, without spaces.
  package var characters: Int {
    ([text.title, standing, changes] + worst.lines + decisions.lines).joined().count { !$0.isWhitespace }
  }
}

// MARK: - What it says

extension LeaderPage {
  private func count(_ id: FigureID) -> Int { text.figures.first { $0.id == id }?.figure.count ?? 0 }

  private var lights: [(light: Light, count: Int)] { Light.allCases.map { ($0, count(.light($0))) } }

  /// 任务12项，已完成2项，已逾期1项，应报未报2项。
  private var standing: String {
    let parts: [(String, FigureID)] = [
      ("已完成", .standing(.completed)), ("报完成而数值未达标", .doubted), ("所报数值突破上限", .exceeded),
      ("已逾期", .standing(.overdue)), ("应报未报", .unreported),
    ]
    let told = parts.compactMap { word, id in count(id) > 0 ? "\(word)\(count(id))项" : nil }
    return (["任务共\(count(.total))项"] + told).joined(separator: "，") + "。"
  }

  /// What changed since the last issue.
  private var changes: String {
    let known = BulletinChange.Kind.allCases.compactMap { kind in
      text.figures.first { $0.id == .change(kind) }.map { (kind.word, $0.figure) }
    }
    if known.isEmpty { return "本期无上期可比。" }
    let told = known.filter { !$0.1.isEmpty }.map { word, figure in
      let ids = figure.ids.prefix(Self.idsTold).map(\.description).joined(separator: "、")
      return "\(word)\(figure.count)项（\(ids)\(figure.count > Self.idsTold ? "等" : "")）"
    }
    return told.isEmpty ? "亮灯和完成情况没有变化。" : told.joined(separator: "；") + "。"
  }

  /// The slow tasks, the worst first; who meets its dates is never among them.
  private var worst: Part {
    let slow = text.tasks.filter { $0.light == .red || $0.light == .yellow }
      .sorted { ($0.light == .red ? 0 : 1, -$0.redIssues) < ($1.light == .red ? 0 : 1, -$1.redIssues) }
    let told = slow.prefix(told).map { line in
      let run = line.redIssues > 1 ? "，连续\(line.redIssues)期红灯" : ""
      let task = "\(line.title.shortened(toWidth: 40))（\(line.id)，\(line.state)\(run)）"
      return ["\(Self.brief(line.slowWords))：\(task)", line.fact, difficulty(line)].compactMap(\.self)
        .joined(separator: "，")
    }
    return Part(
      items: told, more: slow.count > told.count ? "另有\(slow.count - told.count)项亮红灯或黄灯，见附表。" : nil)
  }

  private func difficulty(_ line: BulletinText.TaskLine) -> String? {
    guard tellsDifficulties else { return nil }
    return line.difficulty.map { words in
      let words = words.sentences
      return
        "困难：\((words.last == "。" ? String(words.dropLast()) : words).shortened(toWidth: Self.difficultyWidth))"
    }
  }

  private static let difficultyWidth = 50

  /// Who leads; of several whose names are too long the first, and how many they are.
  private static func brief(_ lead: String) -> String {
    let names = lead.split(separator: "、")
    guard lead.displayWidth > nameWidth, let first = names.first, names.count > 1 else {
      return lead.shortened(toWidth: nameWidth)
    }
    return "\(first.shortened(toWidth: nameWidth))等\(names.count)个单位"
  }

  private static let nameWidth = 30

  private var decisions: Part {
    guard let decisions = text.decisions else { return Part(items: [], more: "本期印发时未记录待定事项。") }
    let told = decisions.prefix(told).map { "\($0.words)？" }
    return Part(
      items: told,
      more: decisions.count > told.count ? "另有\(decisions.count - told.count)件待定。" : nil)
  }

  /// Numbered lines, and how many more there are.
  private struct Part {
    var items: [String]
    var more: String?

    var isEmpty: Bool { items.isEmpty && more == nil }
    var lines: [String] { items + [more].compactMap(\.self) }
  }
}

extension BulletinText.TaskLine {
  /// Who is slow: of several that answer those that stand as the task does, for its fact is told of them alone; otherwise
  /// who leads. How somebody came to lead is in the annex.
  fileprivate var slowWords: String {
    let slow = several.filter(\.isSlow)
    let alike = slow.filter { $0.state == state }
    let told = (alike.isEmpty ? slow : alike).map(\.unit)
    return told.isEmpty ? lead.replacing("（指定）", with: "") : told.joined(separator: "、")
  }
}

// MARK: - Layouts

extension LeaderPage {
  /// Returns the page as Markdown.
  package func markdown() -> String { BulletinLayout.leaderMarkdown.render(context(Markdown.escaped)) }

  /// Returns the page as one HTML file that prints on one side of A4.
  package func html() -> String { BulletinLayout.leaderHTML.render(context { $0 }) }

  /// The page as a template sees it, the words of others passed through `escape`.
  func context(_ escape: (String) -> String) -> [String: Any] {
    func told(_ part: Part) -> [[String: Any]] {
      guard !part.isEmpty else { return [] }
      let items = part.items.enumerated().map {
        ["number": $0.offset + 1, "words": escape($0.element)] as [String: Any]
      }
      return [["items": items, "more": part.more.map { escape($0) as Any } ?? false]]
    }
    return [
      "masthead": escape(text.masthead), "issue": escape(text.issue), "issuer": escape(text.issuer),
      "date": escape(text.date), "title": escape(text.title),
      "mark": text.mark.map { escape($0) as Any } ?? false,
      "lights": lights.map { ["light": $0.light.rawValue, "word": $0.light.word, "count": $0.count] },
      "standing": escape(standing), "changes": escape(changes), "worst": told(worst),
      "decisions": told(decisions),
      "basis": escape(text.annex.caption),
    ]
  }
}
