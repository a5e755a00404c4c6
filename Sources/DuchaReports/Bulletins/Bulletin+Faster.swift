import DuchaModel

extension Bulletin {
  /// 进展较快: who is ahead, by name; `nil` where nobody is.
  func fasterPart(_ detail: BulletinText.Detail) -> BulletinText.Section? {
    guard !faster.isEmpty else { return nil }
    let blocks = faster.map { group in
      let words =
        detail == .full
        ? group.tasks.map(\.fasterWords).joined(separator: "；") : group.tasks.standingCounts(naming: true)
      return BulletinText.Block.paragraph("\(group.name)：\(words)。")
    }
    return .init(heading: "进展较快情况", blocks: blocks)
  }
}

extension SupervisedTask {
  fileprivate var fasterWords: String {
    guard standing == .completed else { return "\(nameWords)\(assessment.reason)" }
    guard let due = assessment.schedule.due, let month = assessment.newest?.month, month.lastDay < due else {
      return "\(nameWords)已完成"
    }
    return "\(nameWords)已完成，早于\(due.chinese)的时限"
  }
}
