import DuchaDiagnostics
import DuchaModel
import DuchaUnits

/// The names of units that the clauses print, each with all its places.
struct PrintedUnits {
  /// A name and where it stands.
  struct Name {
    var text: String
    /// Its level, core and ending.
    var parts: UnitName
    var mentions: [CompiledTask.Mention]
    /// The task it stands in first.
    var path: String
    /// The clauses it stands in.
    var clauses: Set<Int>
    /// Whether it opens a clause somewhere: behind another name it may share that name's level, 省科技厅、财政厅.
    var opensClause: Bool

    var count: Int { mentions.count }
    /// The name in the document's own characters.
    var asWritten: String {
      mentions[0].reading.original(mentions[0].mention.range).filter { !$0.isWhitespace }
    }
  }

  /// The names in the order of their first mention; those that stand for several bodies, and what is no name, left out.
  let names: [Name]

  init(_ plan: DraftedPlan) {
    var names: [Name] = []
    var indexes: [String: Int] = [:]
    var last: Int?
    for (clause, mention) in Self.mentions(plan) {
      let opens = clause != last
      last = clause
      if let index = indexes[mention.name] {
        names[index].mentions.append(mention)
        names[index].clauses.insert(clause)
        names[index].opensClause = names[index].opensClause || opens
      } else {
        indexes[mention.name] = names.count
        names.append(
          Name(
            text: mention.name, parts: UnitName(mention.name), mentions: [mention],
            path: plan.tasks[clause].task.path, clauses: [clause],
            opensClause: opens))
      }
    }
    self.names = names
  }

  /// A cell that is merged over several rows is printed once.
  private static func mentions(_ plan: DraftedPlan) -> [(clause: Int, mention: CompiledTask.Mention)] {
    var seen: Set<SourceSpan> = []
    return plan.tasks.enumerated().flatMap { number, compiled in
      compiled.mentions.filter {
        !$0.mention.isCollective && $0.mention.isRecognised && seen.insert($0.span).inserted
      }.map { (number, $0) }
    }
  }

  /// Returns what `find` tells of any two names, where they never stand in one clause: there they are two units.
  func compare<Finding>(_ find: (Name, Name) -> Finding?) -> [Finding] {
    names.indices.flatMap { a in
      names.indices.dropFirst(a + 1).compactMap { b in
        guard let finding = find(names[a], names[b]), names[a].clauses.isDisjoint(with: names[b].clauses)
        else {
          return nil
        }
        return finding
      }
    }
  }
}
