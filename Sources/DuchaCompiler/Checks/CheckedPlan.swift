import DuchaModel

/// What checks may ask of the whole plan.
struct CheckedPlan {
  let outline: Outline
  let tasks: [CompiledTask]
  /// How many tasks have each path.
  let pathCounts: [String: Int]
  /// For each item, how many of its sub-items are tasks, and how many of those have a clause.
  let siblings: [Int: (tasks: Int, withClause: Int)]
  /// The names that clauses print, each with its first mention.
  let names: [String: CompiledTask.Mention]
  /// Those of them that look like more than a name.
  let crowdedNames: Set<String>
  /// The items that have a clause.
  let nodesWithClause: Set<Int>

  init(_ tasks: [CompiledTask], outline: Outline) {
    self.tasks = tasks
    self.outline = outline
    var pathCounts: [String: Int] = [:]
    var siblings: [Int: (tasks: Int, withClause: Int)] = [:]
    for compiled in tasks {
      pathCounts[compiled.task.path, default: 0] += 1
      guard let node = compiled.item.node, let parent = outline.nodes[node].parent else { continue }
      siblings[parent, default: (0, 0)].tasks += 1
      if compiled.item.clause != nil { siblings[parent, default: (0, 0)].withClause += 1 }
    }
    self.pathCounts = pathCounts
    self.siblings = siblings
    var names: [String: CompiledTask.Mention] = [:]
    for mention in tasks.lazy.flatMap(\.mentions) where names[mention.name] == nil {
      names[mention.name] = mention
    }
    self.names = names
    crowdedNames = Set(names.values.filter { WordsInName.isCrowded($0, among: names) }.map(\.name))
    nodesWithClause = Set(tasks.compactMap { $0.item.clause == nil ? nil : $0.item.node })
  }
}
