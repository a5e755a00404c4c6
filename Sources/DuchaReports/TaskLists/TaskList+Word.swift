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
    var table = TableDraft(
      header: ["序号", "编号", "任务", "工作要求", "目标指标", "完成时限", "牵头单位", "其他单位", "当前状态", "最近进展"],
      shares: [
        "序号": 8, "编号": 9, "任务": 16, "工作要求": 32, "目标指标": 16, "完成时限": 17, "牵头单位": 14, "其他单位": 22,
        "当前状态": 18, "最近进展": 27,
      ], centred: ["序号", "编号"], cells: rows)
    // What is told of a task takes many lines.
    table.keepsEnd = false
    return table
  }
}

extension TaskListItem {
  /// The members of a group; of many the first ones and how many they are, or a row fills a page.
  private static func brief(_ members: [String]) -> String {
    guard members.count > membersTold else { return members.joined(separator: "、") }
    return "\(members.prefix(2).joined(separator: "、"))等\(members.count)个单位"
  }

  /// As many members as a cell names.
  private static let membersTold = 4

  fileprivate var paperCells: [TableDraft.Cell] {
    let role = through == nil ? "" : "\n（\(dutyWords)）"
    let words = [
      "\(id)", title.inChinesePunctuation, requirement.inChinesePunctuation,
      targetWords,
      deadlineWithDate + (days.isEmpty ? "" : "，\(days)"),
      (gap?.words ?? lead) + role,
      (others.map(\.words) + persons.map(\.words) + groups.map { "“\($0.name)”：\(Self.brief($0.members))" }
        + open)
        .joined(separator: "；"),
    ]
    return words.map { .init($0) } + [
      .init(standingWords, light: light.rawValue), .init(progressWords ?? "尚无报送"),
    ]
  }
}
