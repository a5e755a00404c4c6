import DuchaModel

/// What checks may ask of the whole plan.
struct CheckedPlan {
  let outline: Outline
  let tasks: [CompiledTask]
  /// How many tasks have each path.
  private let pathCounts: [Verbatim: Int]
  /// For each item, how many of its sub-items are tasks, and how many of those have a clause.
  let siblings: [Int: (tasks: Int, withClause: Int)]
  /// The names that clauses print.
  private let names: NameIndex
  /// For each of them, whether it looks like more than a name.
  private let crowded: [Bool]
  /// The first of the tasks whose clause names a lead and behind it units without a word on their part, where the plan
  /// writes so throughout.
  let firstSilentRest: String?
  /// The items that have a clause.
  let nodesWithClause: Set<Int>

  init(_ tasks: [CompiledTask], outline: Outline) {
    self.tasks = tasks
    self.outline = outline
    var pathCounts: [Verbatim: Int] = [:]
    var siblings: [Int: (tasks: Int, withClause: Int)] = [:]
    for compiled in tasks {
      pathCounts[Verbatim(compiled.task.path), default: 0] += 1
      guard let node = compiled.item.node, let parent = outline.nodes[node].parent else { continue }
      siblings[parent, default: (0, 0)].tasks += 1
      if compiled.item.stated != nil { siblings[parent, default: (0, 0)].withClause += 1 }
    }
    self.pathCounts = pathCounts
    self.siblings = siblings
    var names = NameIndex()
    var firsts: [CompiledTask.Mention] = []
    for task in tasks {
      for mention in task.mentions where names.insert(mention.words).isNew { firsts.append(mention) }
    }
    self.names = names
    crowded = firsts.map { WordsInName.isCrowded($0, among: names) }
    let silent = tasks.filter { $0.item.clause.map(UnspokenRole.leavesRestSilent) ?? false }
    firstSilentRest = silent.count >= Self.fewestSilent ? silent.first?.task.path : nil
    nodesWithClause = Set(tasks.compactMap { $0.item.clause == nil ? nil : $0.item.node })
  }

  /// From so many on it is the plan's way of writing.
  private static let fewestSilent = 3

  /// Returns how many tasks have a path.
  func count(ofPath path: String) -> Int { pathCounts[Verbatim(path), default: 0] }

  /// Returns whether a unit's name looks like more than a name.
  func isCrowded(_ mention: CompiledTask.Mention) -> Bool {
    names.number(of: mention.words).map { crowded[$0] } ?? false
  }
}
