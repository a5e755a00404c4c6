import ArgumentParser
import Ducha

/// Recomputes the chain of entries.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核验台账是否被改动过。")

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    Console.product(try ledger.workspace.verify() + "\n")
  }
}
