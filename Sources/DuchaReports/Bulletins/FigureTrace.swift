import DuchaModel

/// Which tasks stand behind the figures of a bulletin, issued or not, by what it froze.
package struct FigureTrace: Sendable, Hashable {
  /// The bulletin.
  package let text: BulletinText

  /// Traces a bulletin.
  package init(_ text: BulletinText) { self.text = text }

  /// Returns every figure with its name and count; parts of plans and units only where they are not empty.
  package func list() -> String {
    let told = text.figures.filter { !$0.figure.isEmpty || !$0.id.isPart }
    let rows = told.map { ["\($0.figure.count)".padded(toCount: 5), $0.id.rawValue, $0.words] }
    return lines([heading] + TextTable(rows: [["  项数", "名称", "含义"]] + rows).lines())
  }

  /// Returns the tasks behind a figure; `nil` where the bulletin has none of this name.
  package func tasks(of name: String) -> String? {
    guard let figure = figure(FigureID(rawValue: name)) else { return nil }
    let known = text.lines
    let rows = figure.figure.ids.map { id in
      let line = known[id]
      return ["\(id)", line?.state ?? "", line?.lead ?? "", line?.title ?? ""]
    }
    let head = "\(figure.id)　\(figure.words)　\(figure.figure.count)项"
    return lines([heading, head] + TextTable(rows: rows).lines(indent: "  ") + remark(figure, known))
  }

  /// Whose standing a unit's figure goes by, where a task stands otherwise as a whole.
  private func remark(_ figure: TracedFigure, _ known: [TaskID: BulletinText.TaskLine]) -> [String] {
    guard let part = figure.id.parts, part.whole.isOfUnit,
      figure.figure.ids.compactMap({ known[$0] }).contains(where: {
        ![$0.light.rawValue, $0.standing.rawValue].contains(part.part)
      })
    else { return [] }
    return ["  注：多个单位牵头的任务，项数按该单位自身的情况计，所列状态以进展最慢的单位为准。"]
  }

  private var heading: String {
    "\(text.issue)\(text.mark.map { "（\($0)）" } ?? "")　\(text.title)　\(text.date)"
  }

  private func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

  /// Returns a figure; empty parts of a unit are not listed, and are there all the same.
  private func figure(_ id: FigureID) -> TracedFigure? {
    let known = Dictionary(text.figures.map { ($0.id, $0) }) { first, _ in first }
    if let figure = known[id] { return figure }
    guard let (whole, part) = id.parts, let unit = known[whole] else { return nil }
    let kinds = ["light", "standing"].compactMap { known[FigureID(rawValue: "\($0).\(part)")] }
    return kinds.first.map { TracedFigure(id: id, words: unit.words + $0.words, figure: Figure([])) }
  }
}

extension FigureID {
  /// Whether it is a part of a plan's or of a unit's tasks.
  fileprivate var isPart: Bool { parts.map { !$0.whole.isOfAll } ?? false }
}

extension String {
  /// The text with spaces before it.
  fileprivate func padded(toCount count: Int) -> String {
    String(repeating: " ", count: max(0, count - self.count)) + self
  }
}
