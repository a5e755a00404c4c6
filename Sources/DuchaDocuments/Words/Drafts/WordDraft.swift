/// A paper to be written as docx: sections of paragraphs, tables and charts, without a word on how they look. How papers of
/// offices look is set by GB/T 9704-2012 and stands in ``ParagraphRole`` and ``PageLayout``.
package struct WordDraft: Sendable, Hashable {
  /// What the file's properties call it.
  package var title: String
  /// The sections, each on pages of its own.
  package var sections: [Section]

  /// Creates a draft.
  package init(title: String, sections: [Section]) {
    self.title = title
    self.sections = sections
  }

  /// Pages of one kind.
  package struct Section: Sendable, Hashable {
    /// The pages.
    package var page: Page
    /// What stands on them.
    package var blocks: [Block]

    /// Creates a section.
    package init(_ page: Page = .upright, _ blocks: [Block]) {
      self.page = page
      self.blocks = blocks
    }
  }

  /// A kind of pages.
  package enum Page: Sendable, Hashable {
    /// A4 upright with page numbers.
    case upright
    /// A4 across, for wide tables.
    case across
    /// A letter (信函格式): the office's name and double red lines on the first page.
    case letter(office: String)
    /// The back of the last sheet, which holds nothing but the imprint and has no number.
    case back
  }

  /// What stands on a page.
  package enum Block: Sendable, Hashable {
    /// A paragraph.
    case paragraph(ParagraphDraft)
    /// A table.
    case table(TableDraft)
    /// A chart; in papers of our own only, since it is a part of the file.
    case chart(ChartDraft)
    /// 版记, at the foot of the page.
    case imprint([ImprintLine])
  }

  /// A line of the imprint.
  package struct ImprintLine: Sendable, Hashable {
    /// What stands at the left.
    package var left: String
    /// What stands at the right.
    package var right: String

    /// Creates a line.
    package init(_ left: String, right: String = "") {
      self.left = left
      self.right = right
    }
  }
}

extension WordDraft.Block {
  /// Returns a paragraph of plain words.
  package static func paragraph(_ role: ParagraphRole, _ text: String) -> Self {
    .paragraph(ParagraphDraft(role, text))
  }

  /// Returns the name of who signs and the date below it, placed for a seal: the date ends four characters from the
  /// right, and the name stands centred above it.
  package static func signature(_ name: String, date: String) -> [Self] {
    let (nameWidth, dateWidth) = (width(name), width(date))
    let margin = max(4, (nameWidth - dateWidth) / 2)
    return [
      .paragraph(ParagraphDraft(.signature, name, right: margin + (dateWidth - nameWidth) / 2)),
      .paragraph(ParagraphDraft(.date, date, right: margin)),
    ]
  }

  /// The width in Chinese characters; figures and Latin letters take half of one.
  private static func width(_ text: String) -> Double { text.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) } }
}
