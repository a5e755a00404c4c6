package import DuchaModel

/// A bulletin in words, ready to be laid out: what stands where, but not how it looks.
package struct BulletinText: Sendable, Hashable, Decodable {
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
  /// What it is while nobody has approved it: 送审稿; `nil` for an issue.
  package var mark: String?
  /// To whom it goes.
  package var recipients: String
  /// Which issue it puts right; `nil` where it puts none right.
  package var correction: String?
  /// On what it rests and as of when.
  package var opening: String
  /// The parts, none empty.
  package var sections: [Section]
  /// How standings are defined.
  package var notes: [String]
  /// Who approved it; `nil` for a draft.
  package var imprint: String?
  /// The table behind the text.
  package var annex: Table
  /// Every figure with the tasks behind it.
  package var figures: [TracedFigure]
  /// Every task, in the order of the annex, as a later issue looks back on it.
  package var tasks: [TaskLine]
  /// The tasks of the last issue that are gone, as they stood then.
  package var gone: [TaskLine]
  /// What waits for a decision of the leader; `nil` in an issue from before this was frozen.
  package var decisions: [PendingDecision]?
  /// The units that are ranked; `nil` in an issue from before this was frozen.
  package var places: [Place]?
  /// What its pictures show; `nil` in issues from before there were any.
  package var pictures: Pictures?

  /// A numbered part.
  package struct Section: Sendable, Hashable, Decodable {
    /// 一、总体情况.
    package var heading: String
    /// What it says.
    package var blocks: [Block]
  }

  /// A piece of a part.
  package enum Block: Sendable, Hashable {
    /// A paragraph.
    case paragraph(Prose)
    /// （一）进展滞后任务.
    case subheading(String)
    /// A unit of which the items under it speak.
    case unit(Prose)
    /// One task of several.
    case item(number: Int, Prose)
    /// A table.
    case table(Table)

    /// The words, without those in tables.
    var words: String {
      switch self {
      case .paragraph(let prose), .unit(let prose), .item(_, let prose): prose.text
      case .subheading(let text): text
      case .table: ""
      }
    }
  }

  /// A table with a caption.
  package struct Table: Sendable, Hashable, Decodable {
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
    package var words: Prose
    /// The light whose colour the words have; `nil` for an ordinary cell.
    package var light: String?

    init(_ text: String, light: String? = nil) { self.init(Prose(text), light: light) }

    init(_ words: Prose, light: String? = nil) {
      self.words = words
      self.light = light
    }
  }

  /// A ranked unit in one line.
  package struct Place: Sendable, Hashable, Decodable {
    /// The unit.
    package var unit: String
    /// Its points.
    package var score: String
    /// Its place among its peers, or that it meets its targets.
    package var rank: String

    /// 96.66分（第4位）.
    var words: String { "\(score)分（\(rankWords)）" }
    /// 第4位, 达标.
    var rankWords: String { Int(rank) == nil ? rank : "第\(rank)位" }
  }

  /// A task in one line.
  package struct TaskLine: Sendable, Hashable {
    /// The task.
    package var id: TaskID
    /// Its title.
    package var title: String
    /// Who leads it, in words.
    package var lead: String
    /// How it stands, with its light.
    package var state: String
    /// How it stands.
    package var standing: Standing
    /// Its light.
    package var light: Light
    /// In how many issues in a row it has shown red, this one included.
    package var redIssues: Int
    /// How it stands by the word of each of several that answer for it; none where one does alone.
    package var several: [Answer] = []
    /// What makes it slow: 填报进度16.0%，落后24.8个百分点; `nil` where it is not.
    package var fact: String?
    /// What stands in the way, as the slowest told it.
    package var difficulty: String?

    /// How a task stands by the word of one that answers for it.
    package struct Answer: Sendable, Hashable, Decodable {
      /// The unit.
      package var unit: String
      /// How it stands, with its light.
      package var state: String
      /// Whether it is slow.
      package var isSlow: Bool
    }
  }
}

extension BulletinText {
  /// The tasks by their numbers.
  var lines: [TaskID: TaskLine] { Dictionary((tasks + gone).map { ($0.id, $0) }) { first, _ in first } }

  /// Whether it says what another says, whatever their numbers and days.
  package func says(_ other: BulletinText) -> Bool {
    var other = other
    (other.issue, other.date, other.title, other.mark) = (issue, date, title, mark)
    (other.correction, other.imprint, other.decisions) = (correction, imprint, decisions)
    return self == other
  }

  /// The characters of the text, without spaces, tables and notes: what limits on length count.
  package var characters: Int {
    let words =
      [title, recipients, correction ?? "", opening]
      + sections.flatMap { [$0.heading] + $0.blocks.map(\.words) }
    return words.joined().count { !$0.isWhitespace }
  }

  /// How much a bulletin tells of each task.
  enum Detail {
    /// The fact, and what stands in the way.
    case full
    /// The fact of those that show red, and the number of the others; the annex tells the rest.
    case pointed
    /// Its number; the annex tells the rest.
    case condensed
    /// Nothing: tables count the tasks of each unit, and the annex holds those in want of something.
    case tabled
  }

  /// The lengths that 《整治形式主义为基层减负若干规定》 (2024) sets for papers on one matter, and for those on several.
  package static let characterLimit = 4000
  private static let generalLimit = 5000

  /// What to say where the text is longer than it should be; `nil` where it is not.
  package var lengthWarning: String? {
    guard characters > Self.characterLimit else { return nil }
    let limit =
      characters > Self.generalLimit ? "\(Self.generalLimit)字（综合性文件）" : "\(Self.characterLimit)字（专项文件）"
    return "正文约\(characters)字，超过\(limit)的篇幅要求，可将明细移入附表"
  }
}
