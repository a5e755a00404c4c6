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

  /// The totals of files and of rows, a line each of which the parts add up, and another for who is late.
  package func text() -> String {
    let ready = isRecorded ? "已登记" : "可登记"
    let wrong = reviews.filter { !$0.problems.isEmpty }
    let right = reviews.filter(\.problems.isEmpty)
    let files = [
      (ready, right.count { !$0.reports.isEmpty }), ("均已过时", right.count(where: \.isOutdated)),
      ("未填", right.count(where: \.isUnfilled)), ("重复", right.count(where: \.isRepeated)),
      ("退回", unread + wrong.count),
    ]
    let rows = [
      (ready, right.sum(\.reports.count)), ("未改动", right.sum(\.untouched)), ("以前已登记", right.sum(\.known)),
      ("重复", right.sum(\.repeated)), ("已过时", right.sum(\.outdated.count)), ("在退回的表中", wrong.sum(\.rows)),
    ]
    return Self.line("合计", files, "份") + Self.line("任务", rows, "行") + lateLines
  }

  /// `合计 3 份：已登记 2 份，退回 1 份`; what is none is left out.
  private static func line(_ what: String, _ parts: [(word: String, count: Int)], _ measure: String) -> String
  {
    let total = parts.reduce(0) { $0 + $1.count }
    let told = parts.filter { $0.count > 0 }.map { "\($0.word) \($0.count) \(measure)" }
    return "\(what) \(total) \(measure)\(told.isEmpty ? "" : "：")\(told.joined(separator: "，"))\n"
  }

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

extension [FormReview] {
  fileprivate func sum(_ part: (FormReview) -> Int) -> Int { reduce(0) { $0 + part($1) } }
}
