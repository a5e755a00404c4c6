import DuchaModel

extension Bulletin {
  /// 进展较快: who is ahead, by name; `nil` where nobody is.
  func fasterPart(_ detail: BulletinText.Detail) -> BulletinText.Section? {
    guard !faster.isEmpty else { return nil }
    guard detail != .tabled else {
      let table = standingTable(faster, "各单位进展较快任务数", atMost: Self.unitsPraised)
      return .init(heading: "进展较快情况", blocks: [.table(table)])
    }
    let blocks = faster.map { group in
      let words: Prose =
        detail == .full
        ? Prose(group.tasks.map(fasterWords).joined(separator: "；")) : standingCounts(group, naming: true)
      return BulletinText.Block.paragraph("\(group.name)：\(words)。")
    }
    return .init(heading: "进展较快情况", blocks: blocks)
  }

  /// As many units as a table of those that are ahead names.
  private static let unitsPraised = 30

  private func fasterWords(_ task: SupervisedTask) -> String {
    let assessment = task.assessment
    guard task.standing == .completed else { return "\(task.nameWords)\(ledger.reason(task))" }
    guard let due = assessment.schedule.due, let month = assessment.newest?.month, month.lastDay < due else {
      return "\(task.nameWords)已完成"
    }
    return "\(task.nameWords)已完成，早于\(due.chinese)的时限"
  }
}
