/// A bulletin in words, ready to be laid out: what stands where, but not how it looks.
package struct BulletinText: Sendable, Hashable {
  /// The name on the masthead: 督查通报.
  package var masthead: String
  /// 第7期.
  package var issue: String
  /// Who issues it.
  package var issuer: String
  /// The day of issue.
  package var date: String
  /// 关于…推进情况的通报.
  package var title: String
  /// To whom it goes.
  package var recipients: String
  /// On what it rests and as of when.
  package var opening: String
  /// The parts, none empty.
  package var sections: [Section]
  /// How standings are defined.
  package var notes: [String]
  /// The table behind the text.
  package var annex: Table

  /// A numbered part.
  package struct Section: Sendable, Hashable {
    /// 一、总体情况.
    package var heading: String
    /// What it says.
    package var blocks: [Block]
  }

  /// A piece of a part.
  package enum Block: Sendable, Hashable {
    /// A paragraph.
    case paragraph(String)
    /// （一）进展滞后任务.
    case subheading(String)
    /// A unit of which the items under it speak.
    case unit(String)
    /// One task of several.
    case item(number: Int, String)
    /// A table.
    case table(Table)

    /// The words, without those in tables.
    var words: String {
      switch self {
      case .paragraph(let text), .subheading(let text), .unit(let text), .item(_, let text): text
      case .table: ""
      }
    }
  }

  /// A table with a caption.
  package struct Table: Sendable, Hashable {
    /// What it shows.
    package var caption: String
    /// The names of the columns.
    package var header: [String]
    /// The cells, row by row.
    package var rows: [[Cell]]
  }

  /// A cell of a table.
  package struct Cell: Sendable, Hashable {
    /// The words.
    package var text: String
    /// The light whose colour the words have; `nil` for an ordinary cell.
    package var light: String?

    init(_ text: String, light: String? = nil) {
      self.text = text
      self.light = light
    }
  }
}

extension BulletinText {
  /// The characters of the text, without spaces, tables and notes: what limits on length count.
  package var characters: Int {
    let words = [title, recipients, opening] + sections.flatMap { [$0.heading] + $0.blocks.map(\.words) }
    return words.joined().count { !$0.isWhitespace }
  }

  /// The length that 《整治形式主义为基层减负若干规定》 (2024) sets for papers on one matter.
  package static let characterLimit = 4000

  /// What to say where the text is longer than it should be; `nil` where it is not.
  package var lengthWarning: String? {
    guard characters > Self.characterLimit else { return nil }
    return "正文约\(characters)字，超过\(Self.characterLimit)字的篇幅要求，可将明细移入附表"
  }
}
