/// How a nightly check is to be run.
package struct NightlyRequest: Sendable, Hashable {
  /// The file that says who is reached how; `nil` puts everything into the folder beside the ledger.
  package var delivery: String?
  /// What its secrets may come from.
  package var environment: [String: String]
  /// Whether a person vouches for a clock that has jumped.
  package var confirmsClock: Bool
  /// Whether what was refused, or tried too often, is tried once more.
  package var triesAgain: Bool

  /// Creates a request.
  package init(
    delivery: String? = nil, environment: [String: String] = [:], confirmsClock: Bool = false,
    triesAgain: Bool = false
  ) {
    self.delivery = delivery
    self.environment = environment
    self.confirmsClock = confirmsClock
    self.triesAgain = triesAgain
  }
}
