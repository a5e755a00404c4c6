import ArgumentParser
import Ducha
import DuchaReports

/// Prints one notice as it was told.
struct ShowNotice: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "显示一条告知的全文和送达情况。")

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("告知的编号，见 ducha notice list。", valueName: "编号"))
  var number: Int

  func run() throws { Console.product(try ledger.workspace.noticeText(number)) }
}
