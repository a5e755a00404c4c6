import DuchaDocuments
import DuchaModel

extension TaskList {
  /// Returns the list as a docx file, its tables across.
  package func docx() -> [UInt8] { WordWriter.bytes(of: paper) }

  /// The list as a paper.
  var paper: WordDraft {
    let title = "\(name)任务清单"
    var blocks: [WordDraft.Block] = [.paragraph(.annexTitle, title), .paragraph(.body, overview)]
    if !plans.isEmpty { blocks.append(.paragraph(.body, "任务来源：\(sources)。")) }
    if count > 0 { blocks.append(.paragraph(.body, reminder)) }
    if let openGroupNote { blocks.append(.paragraph(.body, openGroupNote)) }
    for (number, section) in sections.enumerated() {
      let heading = "\(chineseNumeral(number + 1))、\(section.part.word)（\(section.items.count)项）"
      blocks += [.paragraph(.heading1, heading), .table(section.table)]
    }
    return WordDraft(title: title, sections: [.init(.across, blocks)])
  }
}

extension TaskList.Section {
  fileprivate var table: TableDraft {
    let rows = items.enumerated().map { [TableDraft.Cell("\($0.offset + 1)")] + $0.element.paperCells }
    return TableDraft(
      header: ["序号", "编号", "任务", "工作要求", "目标指标", "完成时限", "牵头单位", "其他单位", "当前状态", "最近进展"],
      shares: [
        "序号": 8, "编号": 9, "任务": 14, "工作要求": 38, "目标指标": 16, "完成时限": 16, "牵头单位": 14, "其他单位": 17,
        "当前状态": 17, "最近进展": 30,
      ], centred: ["序号", "编号"], cells: rows)
  }
}

extension TaskListItem {
  fileprivate var paperCells: [TableDraft.Cell] {
    let role = through == nil ? "" : "\n（\(dutyWords)）"
    let words = [
      "\(id)", title.inChinesePunctuation, requirement.inChinesePunctuation,
      targetWords,
      deadlineWithDate + (days.isEmpty ? "" : "，\(days)"),
      (gap?.words ?? lead) + role,
      (others.map(\.words) + groups.map { "“\($0.name)”：\($0.members.joined(separator: "、"))" } + open)
        .joined(separator: "；"),
    ]
    return words.map { .init($0) } + [
      .init(standingWords, light: light.rawValue), .init(progressWords ?? "尚无报送"),
    ]
  }
}
