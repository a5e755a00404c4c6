/// A responsibility clause as read, before roles are settled.
struct Clause: Sendable {
  /// Where it stands in the item, brackets included.
  var range: Range<Int>
  var groups: [RoleGroup] = []
  var persons: [(range: Range<Int>, label: Range<Int>)] = []
  var rules: [ClauseRule] = []
  var isOpenEnded = false
  /// Whether an opening or closing bracket is missing.
  var isUnbalanced = false
  /// Whether a time limit stands among the units.
  var hasTimeLimit = false
  /// Words that are neither units nor a role nor a rule.
  var leftovers: [Range<Int>] = []

  var mentions: [UnitMention] { groups.flatMap(\.mentions) }
  var hasLabel: Bool { groups.contains { $0.label != nil } || !persons.isEmpty }
  var hasRoleWord: Bool { groups.contains { $0.word != nil } }
}
