/// A unit's name in a clause.
struct UnitMention: Sendable {
  var range: Range<Int>
  var isCollective: Bool
  /// Whether the name ends as names of bodies do; any other name is worth a look.
  var isRecognised: Bool
  /// The part printed in brackets behind the name: 市科技局(牵头).
  var word: RoleWord?
  /// Whether a star marks it, which says that it leads unless the plan says otherwise.
  var isStarred = false
}
