import DuchaDiagnostics
import DuchaModel

/// A task with what it was compiled from, for the checks that follow.
struct CompiledTask {
  var task: PolicyTask
  var item: PlanItem
  /// What the parsers of figures had to say.
  var figureDiagnostics: [Diagnostic]
  /// How each of its time limits came about; empty unless asked for.
  var dateRules: [DateRule] = []
  /// The clauses its units come from: the item's own, or those of a row's cells.
  var clauses: [(text: ItemText, clause: Clause)] = [] {
    didSet { mentions = Self.mentions(in: clauses) }
  }
  /// Whether a row's cells had to be put under their columns by what they look like.
  var hasUncertainColumns = false
  /// Whether a row's units stand in a row above.
  var inheritsUnits = false
  /// Whether the row's cell for those who lead is empty, below rows that have some.
  var mayShareLead = false
  /// Whether the row has no time limit of its own, below one that has.
  var mayShareLimit = false

  /// All units as its clauses print them.
  private(set) var mentions: [Mention] = []

  /// A unit as a clause prints it.
  struct Mention {
    var mention: UnitMention
    var reading: Reading

    var name: String { reading.text(mention.range) }
    var words: Reading { reading.slice(mention.range) }

    var span: SourceSpan { reading.span(mention.range) }
  }

  private static func mentions(in clauses: [(text: ItemText, clause: Clause)]) -> [Mention] {
    clauses.flatMap { part in
      part.clause.mentions.map { Mention(mention: $0, reading: part.text.reading) }
    }
  }
}
