package import DuchaModel

/// A unit that might answer for a task which the plan gives to nobody, with the reasons why.
///
/// A proposal is no assignment: it counts nowhere until a person accepts it.
package struct LeadProposal: Sendable, Hashable {
  /// The unit.
  package let unit: OrgUnit.ID
  /// `lead` or `cooperate`. Several leads are alternatives, the likeliest first; only one of them is meant to lead.
  package let role: Role
  /// How much speaks for it, above 0 and below 1.
  package let score: Double
  /// What speaks for it, the weightiest first; never empty.
  package let reasons: [ProposalReason]
}
