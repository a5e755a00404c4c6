package import DuchaModel

/// What came of all forms of a run together.
package struct FormTally: Sendable {
  private let reviews: [FormReview]
  private let unread: Int
  private let isRecorded: Bool

  /// Counts forms.
  ///
  /// - Parameters:
  ///   - unread: how many files were none that could be taken.
  ///   - isRecorded: whether what can be recorded was.
  package init(_ reviews: [FormReview], unread: Int, isRecorded: Bool) {
    self.reviews = reviews
    self.unread = unread
    self.isRecorded = isRecorded
  }

  /// The months that the forms speak of, earliest first.
  package var months: [Month] { Set(reviews.map(\.identity.month)).sorted() }

  /// The totals in a line, and another for who is late.
  package func text() -> String {
    let rows = reviews.reduce(0) { $0 + $1.rows }
    let told = reviews.filter(\.problems.isEmpty).reduce(0) { $0 + $1.reports.count }
    let outdated = reviews.reduce(0) { $0 + $1.outdated.count }
    let counts = [
      (told, "\(isRecorded ? "已登记" : "可登记") \(told) 行"), (count(\.isUnfilled), "未填 \(count(\.isUnfilled)) 份"),
      (count(\.isRepeated), "重复 \(count(\.isRepeated)) 份"), (wrong, "退回 \(wrong) 份"),
      (outdated, "已过时 \(outdated) 行"),
    ]
    let others = counts.filter { $0.0 > 0 }.map { "，\($0.1)" }.joined()
    return "合计：\(reviews.count + unread) 份，任务 \(rows) 行\(others)\n" + lateLines
  }

  /// Forms that have to be filled in again.
  private var wrong: Int { unread + count { !$0.problems.isEmpty } }

  private func count(_ holds: (FormReview) -> Bool) -> Int { reviews.count(where: holds) }

  private var lateLines: String {
    var late: [Day: [FormReview]] = [:]
    for review in reviews { if let day = review.lateSince { late[day, default: []].append(review) } }
    return late.sorted { $0.key < $1.key }.map { day, forms in
      let names = Self.names(forms)
      return "迟报 \(names.count) 个单位（报送日\(day.chinese)）：\(names.joined(separator: "、"))\n"
    }.joined()
  }

  /// Who sent forms, each once.
  private static func names(_ forms: [FormReview]) -> [String] {
    var seen: Set<OrgUnit.ID> = []
    return forms.filter { seen.insert($0.identity.unit).inserted }.map(\.name)
  }
}
