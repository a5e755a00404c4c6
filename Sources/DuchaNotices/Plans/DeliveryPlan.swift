/// Who is reached how, as the administrator wrote it down.
package struct DeliveryPlan: Sendable, Hashable {
  /// The time of day at which nobody is disturbed.
  package let quiet: QuietHours?
  /// The ways to each unit, by the name that the registry knows it by.
  package let units: [String: [Channel]]
  /// The ways to the office that keeps the ledger.
  package let office: [Channel]
  /// The ways to the leader in charge.
  package let leader: [Channel]

  /// Creates a plan.
  package init(
    quiet: QuietHours? = nil, units: [String: [Channel]] = [:], office: [Channel] = [], leader: [Channel] = []
  ) {
    self.quiet = quiet
    self.units = units
    self.office = office
    self.leader = leader
  }
}
