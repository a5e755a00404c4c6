import ArgumentParser
import Ducha

/// Takes a notice back that has not gone out.
struct WithdrawNotice: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "withdraw", abstract: "撤回尚未送达的告知。")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("告知的编号，见 ducha notice list。", valueName: "编号"))
  var number: Int
  @Option(name: .long, help: ArgumentHelp("为什么撤回。", valueName: "理由"))
  var reason: String

  func run() throws {
    try ledger.workspace.withdrawNotice(number, reason: reason)
    Console.note("第\(number)条告知未送达的部分已撤回")
  }
}
