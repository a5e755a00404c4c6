package import DuchaModel
internal import GRDB

/// Registers plans in a ledger, one after another, and keeps what it knows of units and plans in between.
///
/// Where others have written meanwhile, it looks again.
package final class PlanRegistrar {
  private let ledger: Ledger
  private var kept: LedgerRegistry?

  /// Registers in a ledger that is open.
  package init(_ ledger: Ledger) { self.ledger = ledger }

  /// Appends the entries that `decide` makes of a look at the ledger, all of them or none.
  ///
  /// Nobody else can write between the look and the writing. What `decide` throws is thrown on, and nothing is written.
  package func append(deciding decide: (LedgerLook) throws -> [Entry]) throws {
    let entries = try ledger.appendDecided { try decide(try look($0)) }
    kept?.take(entries)
  }

  /// Returns what `decide` makes of a look at the ledger.
  package func decide<Value>(_ decide: (LedgerLook) throws -> Value) throws -> Value {
    try ledger.read { try decide(try look($0)) }
  }

  private func look(_ database: Database) throws -> LedgerLook {
    LedgerLook(registry: try registry(database), database: database)
  }

  private func registry(_ database: Database) throws -> LedgerRegistry {
    // Nothing is ever taken out of a ledger, so one of as many entries is the same.
    if let kept, kept.state.lastEntry == (try Ledger.head(database).entries) { return kept }
    let registry = LedgerRegistry(try Ledger.state(database, asOf: .last, of: .registry))
    kept = registry
    return registry
  }
}

/// What can be seen of a ledger while nobody else writes to it.
package struct LedgerLook {
  /// Its units and plans.
  package let registry: LedgerRegistry
  let database: Database

  /// Returns the ledger's state, as of ``Day/last``, as far as it concerns a plan: every unit, this plan and its tasks; no
  /// plan for `nil`.
  package func state(of plan: PlanID?) throws -> LedgerState {
    var state = registry.state
    let own = try plan.map { try Ledger.state(database, asOf: .last, of: .plans([$0])) }
    state.plans = own?.plans ?? [:]
    state.tasks = own?.tasks ?? [:]
    return state
  }
}
