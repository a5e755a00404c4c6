/// What a paragraph is in an official paper.
package enum ParagraphRole: String, Sendable, Hashable, CaseIterable {
  /// The red name at the head of a bulletin.
  case masthead = "Masthead"
  /// 第7期.
  case issueNumber = "IssueNumber"
  /// Who issues at the left, the date after a tab at the right.
  case issueLine = "IssueLine"
  /// The red line under the head; without words.
  case redLine = "RedLine"
  /// The number of a letter under its first line: after a tab, at the right.
  case documentNumber = "DocumentNumber"
  /// The title.
  case title = "PaperTitle"
  /// What the paper is while nobody has approved it: （送审稿）.
  case mark = "Mark"
  /// To whom it goes.
  case recipients = "Recipients"
  /// 一、.
  case heading1 = "Heading1"
  /// （一）.
  case heading2 = "Heading2"
  /// What is set apart by bold type.
  case heading3 = "Heading3"
  /// A paragraph of text.
  case body = "PaperBody"
  /// The last paragraph before the signature, which never stands on a page without text.
  case closing = "PaperClosing"
  /// What a table shows, above it.
  case caption = "TableCaption"
  /// A picture in a line of its own.
  case picture = "Picture"
  /// 注：, before notes.
  case noteHead = "NoteHead"
  /// A note in small letters; its number stands before the others' beginning.
  case note = "Note"
  /// Who signs.
  case signature = "Signature"
  /// The day.
  case date = "PaperDate"
  /// 附表.
  case annexLabel = "AnnexLabel"
  /// The title of an annex.
  case annexTitle = "AnnexTitle"
  /// The name of a column.
  case tableHead = "TableHead"
  /// Words in a table.
  case tableText = "TableText"
  /// Words in the middle of a cell.
  case tableFigure = "TableFigure"
  /// The name of a column in small letters.
  case denseHead = "DenseHead"
  /// Words in a table in small letters.
  case denseText = "DenseText"
  /// Words in the middle of a cell in small letters.
  case denseFigure = "DenseFigure"
  /// A line of the imprint.
  case imprint = "Imprint"
}

extension ParagraphRole {
  /// Whether it stands in a cell of a table.
  var isInCell: Bool { [.tableText, .tableFigure, .denseText, .denseFigure].contains(self) }

  /// How it looks.
  var style: ParagraphStyle {
    switch self {
    case .masthead:
      ParagraphStyle("报头", .title, size: 48, .centre, line: nil, colour: ParagraphStyle.red, after: 100)
    case .issueNumber: ParagraphStyle("期号", .fangSong, .centre)
    case .issueLine:
      ParagraphStyle(
        "发文机关和日期", .fangSong, .left, indent: .sides(PageLayout.character),
        rightTab: PageLayout.textWidth - PageLayout.character)
    case .redLine:
      ParagraphStyle("红色分隔线", .fangSong, size: 2, .left, line: 60, border: ParagraphStyle.redBorder)
    case .documentNumber: ParagraphStyle("发文字号", .fangSong, .left, rightTab: PageLayout.textWidth)
    case .title:
      ParagraphStyle(
        "公文标题", .title, size: 22, .centre, line: 660, before: 2 * PageLayout.line, keepsNext: true)
    case .mark: ParagraphStyle("稿本", .kai, .centre, before: 120)
    case .recipients: ParagraphStyle("主送机关", .fangSong, .left, before: PageLayout.line)
    case .heading1: ParagraphStyle("heading 1", .hei, indent: .firstLine, keepsNext: true, level: 0)
    case .heading2: ParagraphStyle("heading 2", .kai, indent: .firstLine, keepsNext: true, level: 1)
    case .heading3:
      ParagraphStyle("heading 3", .fangSong, indent: .firstLine, isBold: true, keepsNext: true, level: 2)
    case .body: ParagraphStyle("公文正文", .fangSong, indent: .firstLine)
    case .closing: ParagraphStyle("公文结尾", .fangSong, indent: .firstLine, keepsNext: true)
    case .caption:
      ParagraphStyle("表题", .hei, size: 14, .centre, line: 480, before: 120, after: 60, keepsNext: true)
    // As high as the picture is, and on one page with what is said of it.
    case .picture: ParagraphStyle("图", .fangSong, size: 12, .centre, line: nil, keepsNext: true)
    case .noteHead: ParagraphStyle("注释标识", .fangSong, size: 12, line: 400, before: 120, keepsNext: true)
    case .note: ParagraphStyle("注释", .fangSong, size: 12, line: 400, indent: .hanging(360))
    // A seal of 42 mm over name and date begins where the text ends.
    case .signature: ParagraphStyle("署名", .fangSong, .right, before: PageLayout.line, keepsNext: true)
    case .date: ParagraphStyle("成文日期", .fangSong, .right)
    case .annexLabel: ParagraphStyle("附件标识", .hei, .left, keepsNext: true)
    case .annexTitle:
      ParagraphStyle("附件标题", .title, size: 18, .centre, line: nil, before: 60, after: 160, keepsNext: true)
    case .tableHead: ParagraphStyle("表头", .hei, size: 12, .centre, line: 400)
    case .tableText: ParagraphStyle("表内文字", .fangSong, size: 12, .left, line: 400)
    case .tableFigure: ParagraphStyle("表内数字", .fangSong, size: 12, .centre, line: 400)
    case .denseHead: ParagraphStyle("小号表头", .hei, size: 10.5, .centre, line: 310)
    case .denseText: ParagraphStyle("小号表内文字", .fangSong, size: 10.5, .left, line: 310)
    case .denseFigure: ParagraphStyle("小号表内数字", .fangSong, size: 10.5, .centre, line: 310)
    case .imprint:
      // One character from either edge.
      ParagraphStyle(
        "版记", .fangSong, size: 14, .left, line: PageLayout.imprintLine, rightTab: PageLayout.textWidth - 560)
    }
  }
}
