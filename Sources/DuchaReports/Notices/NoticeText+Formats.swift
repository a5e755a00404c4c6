import DuchaDocuments
import DuchaModel

extension NoticeText {
  /// Returns the letter as a docx file in the letter format (信函格式) of GB/T 9704.
  package func docx() -> [UInt8] { WordWriter.bytes(of: paper) }

  /// The letter as a paper.
  var paper: WordDraft {
    var sections = [WordDraft.Section(.letter(office: issuer), letter)]
    if listsItems { sections.append(.init(.across, annex)) }
    return WordDraft(title: title, sections: sections)
  }

  private var letter: [WordDraft.Block] {
    var blocks: [WordDraft.Block] = []
    if number != nil || approval != nil {
      blocks.append(.paragraph(.documentNumber, "\(approval ?? "")\t\(number ?? "")"))
    }
    blocks.append(.paragraph(.title, TitleLines.broken(title)))
    if let mark { blocks.append(.paragraph(.mark, "（\(mark)）")) }
    blocks.append(.paragraph(.recipients, recipients))
    blocks += contents
    blocks += WordDraft.Block.signature(issuer, date: date.chinese)
    return copies.isEmpty ? blocks : blocks + [.paragraph(.body, "抄送：\(copies)。")]
  }

  /// The text from the first to the last sentence.
  var contents: [WordDraft.Block] {
    [.paragraph(.body, firstSentence)] + (listsItems ? [] : itemBlocks) + [.paragraph(.closing, lastSentence)]
  }

  private var itemBlocks: [WordDraft.Block] {
    told.enumerated().flatMap { index, item in
      [.paragraph(.heading3, items.count == 1 ? item.heading : "\(index + 1). \(item.heading)")]
        + item.facts.map { .paragraph(.body, "\($0.name)：\($0.words)") }
    }
  }

  private var annex: [WordDraft.Block] {
    let table = TableDraft(
      header: Self.columns,
      shares: [
        "序号": 6, "编号": 8, "任务": 20, "方案出处": 22, "工作要求": 28, "完成时限": 13, "逾期天数": 8, "办理意见": 16,
      ],
      centred: ["序号", "编号", "完成时限", "逾期天数"], cells: rows.map { $0.map { .init($0) } })
    return [
      .paragraph(.annexLabel, "附表"), .paragraph(.annexTitle, "任务情况表（截至\(asOf.chinese)）"), .table(table),
    ]
  }
}

// MARK: - Markdown

extension NoticeText {
  /// Returns the letter as Markdown, which reads as well unrendered.
  package func markdown() -> String {
    var parts = ["# \(Markdown.escaped(issuer))"]
    parts += [approval, number].compactMap(\.self).map(Markdown.escaped)
    parts.append("## \(Markdown.escaped(title))")
    if let mark { parts.append("（\(mark)）") }
    parts += [recipients, firstSentence].map(Markdown.escaped)
    if !listsItems { parts += told.enumerated().flatMap { markdown($0.element, number: $0.offset + 1) } }
    parts += [lastSentence, issuer, date.chinese].map(Markdown.escaped)
    if !copies.isEmpty { parts.append("抄送：\(Markdown.escaped(copies))。") }
    if listsItems {
      parts.append("### 附表　任务情况表（截至\(asOf.chinese)）")
      let table = Markdown.table(Self.columns, rows.map { $0.map(Markdown.escaped) })
      return parts.joined(separator: "\n\n") + "\n\n" + table
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func markdown(_ item: Item, number: Int) -> [String] {
    let heading = Markdown.escaped(item.heading)
    return ["### " + (items.count == 1 ? heading : "\(number). \(heading)")]
      + item.facts.map { "\($0.name)：\(Markdown.escaped($0.words))" }
  }
}
