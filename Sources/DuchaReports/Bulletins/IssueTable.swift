package import DuchaModel

/// The bulletins that were issued, as a table.
package struct IssueTable: Sendable, Hashable {
  private let issues: [IssueRecord]

  /// Takes the issues in the order of their numbers.
  package init(_ issues: [IssueRecord]) { self.issues = issues }

  /// Returns one line an issue.
  package func text() -> String {
    guard !issues.isEmpty else { return "还没有印发过通报\n" }
    let rows = issues.map { issue in
      ["\(issue.id)", "\(issue.on)", "\(issue.asOf)", issue.title, issue.approver, remark(issue)]
    }
    return TextTable(rows: [["期号", "印发", "数据截至", "标题", "签发人", "备注"]] + rows).lines().map { $0 + "\n" }
      .joined()
  }

  private func remark(_ issue: IssueRecord) -> String {
    let remarks = [
      issue.corrects.map { "更正\($0)" }, issues.correction(of: issue.id).map { "已由\($0.id)更正" },
    ]
    return remarks.compactMap(\.self).joined(separator: "；")
  }
}
