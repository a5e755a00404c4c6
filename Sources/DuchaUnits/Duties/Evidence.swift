internal import DuchaModel

/// One thing that speaks for a unit in a part of a task.
struct Evidence {
  /// The unit.
  let unit: OrgUnit.ID
  /// `lead` or `cooperate`.
  let role: Role
  /// How much it says, from 0 to 1.
  let strength: Double
  /// What it is.
  let reason: ProposalReason
}
