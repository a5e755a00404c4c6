/// Units that one word of responsibility, or one label, covers.
struct RoleGroup: Sendable {
  var mentions: [UnitMention]
  /// The word behind them; `nil` where only the label or the place in the clause tells their part.
  var word: RoleWord?
  var label: ClauseLabel?
}
