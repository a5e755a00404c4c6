import DuchaDocuments
package import DuchaModel

/// A part of a task that is split, as a person writes it: `选址;县自然资源局、县财政局;2024-06-30`.
///
/// The first unit leads, the others cooperate. Without units the whole's answer for it, without a day its limits hold.
package struct TaskPartLine: Sendable, Hashable {
  /// What it is called.
  package var title: String
  /// What is to be done.
  package var text: String
  /// Who answers, the lead first.
  package var units: [String]
  /// Its due date.
  package var due: Day?

  /// Reads `名称;单位;日期`, the last two optional; `nil` where there is no name, more than that, or no day.
  package init?(_ line: String) {
    let cells = line.split(omittingEmptySubsequences: false) { ";；".contains($0) }.map { $0.trimmed }
    guard (1...3).contains(cells.count), !cells[0].isEmpty else { return nil }
    let due = cells.count > 2 && !cells[2].isEmpty ? cells[2] : nil
    if let due, Day(due) == nil { return nil }
    self.init(
      title: cells[0], text: "", units: Self.names(cells.count > 1 ? cells[1] : ""),
      due: due.flatMap { Day($0) })
  }

  init(title: String, text: String, units: [String], due: Day?) {
    self.title = title
    self.text = text
    self.units = units
    self.due = due
  }

  private static func names(_ text: String) -> [String] {
    text.split { "、,，".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Reads a table with the columns 名称, 单位, 期限, 内容; refuses it where a row has no name or no day.
  package static func read(table file: String) throws -> [TaskPartLine] {
    let columns = ["名称", "单位", "期限", "内容"]
    let table = try HeadedTable(try DocumentReader().read(path: file), needing: ["名称"], known: columns)
    var problems: [String] = []
    let lines = table.rows.compactMap { row -> TaskPartLine? in
      guard let title = row["名称"] else {
        problems.append("第 \(row.number) 行没有填“名称”")
        return nil
      }
      let due = row["期限"].flatMap { Day($0) }
      if let text = row["期限"], due == nil {
        problems.append("第 \(row.number) 行“期限”应为 yyyy-MM-dd，现为“\(text)”")
      }
      return TaskPartLine(title: title, text: row["内容"] ?? "", units: row.names("单位"), due: due)
    }
    guard problems.isEmpty else { throw TableError(file: file, problems: problems) }
    return lines
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let inner = drop { $0.isWhitespace }
    return String(inner.reversed().drop { $0.isWhitespace }.reversed())
  }
}
