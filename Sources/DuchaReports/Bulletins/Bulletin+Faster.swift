import DuchaModel

extension Bulletin {
  /// 进展较快: who is ahead, by name; `nil` where nobody is.
  var fasterPart: BulletinText.Section? {
    guard !faster.isEmpty else { return nil }
    let blocks = faster.map { group in
      BulletinText.Block.paragraph("\(group.name)：\(group.tasks.map(\.fasterWords).joined(separator: "；"))。")
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
