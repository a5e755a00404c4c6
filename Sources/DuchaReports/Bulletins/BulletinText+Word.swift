package import DuchaDocuments

extension BulletinText {
  /// Returns the bulletin as a docx file in the type area of GB/T 9704: text, annex across, pictures, imprint on the back.
  ///
  /// - Parameters:
  ///   - copies: to whom copies go, 抄送; empty where to nobody.
  package func docx(copies: String = "") -> [UInt8] { WordWriter.bytes(of: paper(copies: copies)) }

  /// The bulletin as a paper.
  func paper(copies: String) -> WordDraft {
    let imprint = imprintLines(copies: copies)
    var sections = [WordDraft.Section(.upright, head + body)]
    if !annex.rows.isEmpty { sections.append(.init(.across, annexBlocks)) }
    if let pictures { sections.append(.init(.upright, [.paragraph(.annexLabel, "附图")] + pictures.paper)) }
    if let imprint {
      // The imprint is the last of a paper: below the text, or on a page of its own behind annex and pictures.
      if sections.count == 1 {
        sections[0].blocks.append(.imprint(imprint))
      } else {
        sections.append(.init(.back, [.imprint(imprint)]))
      }
    }
    return WordDraft(title: title, sections: sections)
  }

  /// Everything down to the red line.
  private var head: [WordDraft.Block] {
    [
      .paragraph(.masthead, masthead), .paragraph(.issueNumber, issue),
      .paragraph(.issueLine, "\(issuer)\t\(date)"), .paragraph(ParagraphDraft(.redLine, [])),
    ]
  }

  private var body: [WordDraft.Block] {
    var blocks: [WordDraft.Block] = [.paragraph(.title, TitleLines.broken(title))]
    if let mark { blocks.append(.paragraph(.mark, "（\(mark)）")) }
    blocks.append(.paragraph(.recipients, recipients))
    return blocks + contents
  }

  /// The text from the first sentence to the notes, as templates of offices take it.
  package var contents: [WordDraft.Block] {
    var blocks = [correction, opening].compactMap(\.self).map { WordDraft.Block.paragraph(.body, $0) }
    for section in sections {
      blocks.append(.paragraph(.heading1, section.heading))
      blocks += section.blocks.flatMap(\.paper)
    }
    guard !notes.isEmpty else { return blocks }
    return blocks.keepingLast + noteBlocks
  }

  /// Few notes stand on one page, behind the end of the text. Many may go over to the next, or half a page would stay
  /// empty; neither the first nor the last is left alone.
  private var noteBlocks: [WordDraft.Block] {
    let staying = notes.count > Self.notesTogether ? [0, notes.count - 2] : Array(0..<notes.count - 1)
    return [.paragraph(.noteHead, "注：")]
      + notes.enumerated().map { index, note in
        var paragraph = ParagraphDraft(.note, "\(index + 1). \(note)")
        paragraph.keepsNext = staying.contains(index)
        return .paragraph(paragraph)
      }
  }

  /// As many notes as stay on one page.
  private static let notesTogether = 4

  private var annexBlocks: [WordDraft.Block] {
    [.paragraph(.annexLabel, "附表"), .paragraph(.annexTitle, annex.caption), .table(annex.across)]
  }

  /// Only what was approved has an imprint.
  private func imprintLines(copies: String) -> [WordDraft.ImprintLine]? {
    guard let imprint else { return nil }
    let sent = copies.isEmpty ? [] : [WordDraft.ImprintLine("抄送：\(copies)。")]
    return [.init(imprint)] + sent + [.init(issuer, right: "\(date)印发")]
  }
}

extension [WordDraft.Block] {
  /// The blocks, the last of which stays with what follows them.
  fileprivate var keepingLast: Self {
    guard case .paragraph(var paragraph)? = last else { return self }
    paragraph.keepsNext = true
    return dropLast() + [.paragraph(paragraph)]
  }
}

extension BulletinText.Block {
  fileprivate var paper: [WordDraft.Block] {
    switch self {
    case .paragraph(let words): [.paragraph(.body, words.text)]
    case .subheading(let text): [.paragraph(.heading2, text)]
    case .unit(let words): [.paragraph(.heading3, words.text)]
    case .item(let number, let words): [.paragraph(.body, "\(number). \(words.text)")]
    case .table(let table):
      [.paragraph(.caption, table.caption), .table(table.upright)]
    }
  }
}

extension BulletinText.Table {
  fileprivate var cells: [[TableDraft.Cell]] { rows.map { $0.map { .init($0.words.text, light: $0.light) } } }

  /// Among the paragraphs; where it has many columns its letters are small.
  fileprivate var upright: TableDraft { TableDraft(header: header, cells: cells, isDense: header.count > 9) }

  /// The annex: words are given room, numbers and dates as much as they take. What is said of a due date in brackets goes
  /// on a line of its own, so that no date is torn.
  fileprivate var across: TableDraft {
    TableDraft(
      header: header,
      shares: [
        "序号": 7, "编号": 8, "任务": 19, "方案条目": 11, "牵头单位": 13, "完成时限": 14, "序时进度": 9, "填报进度": 9,
        "状态": 16, "说明": 26,
      ],
      centred: ["序号", "编号", "方案条目", "完成时限", "序时进度", "填报进度", "状态"], cells: cellsWithDates)
  }

  private var cellsWithDates: [[TableDraft.Cell]] {
    guard let due = header.firstIndex(of: "完成时限") else { return cells }
    return cells.map { row in
      var row = row
      if let date = row.indices.contains(due) ? row[due].runs.first?.text : nil,
        let bracket = date.firstIndex(of: "（")
      {
        row[due] = .init(date[..<bracket] + "\n" + date[bracket...])
      }
      return row
    }
  }
}
