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
  /// The task as bulletins name it: “建设中试基地”（1-03）.
  var nameWords: String { "“\(title)”（\(id)）" }

  fileprivate var fasterWords: String {
    guard standing == .completed else {
      let percent = assessment.reportedPercent.map(percentWords) ?? ""
      let gap = assessment.pointsBehind.map { oneDecimal(-$0) } ?? ""
      return "\(nameWords)填报进度\(percent)，快于序时进度\(gap)个百分点"
    }
    guard let due = assessment.schedule.due, let month = assessment.newest?.month, month.lastDay < due else {
      return "\(nameWords)已完成"
    }
    return "\(nameWords)已完成，早于\(due.chinese)的时限"
  }
}
