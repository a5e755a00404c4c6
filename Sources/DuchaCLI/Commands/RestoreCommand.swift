import ArgumentParser
import Ducha

/// Puts a backup in the ledger's place.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "从备份恢复台账：先核验备份；已有台账不覆盖，加 --replace 的改名保留。",
    discussion: """
      例: ducha restore 备份.sqlite --ledger 台账.sqlite
      例: ducha restore 备份.sqlite --replace
      """)

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("备份文件。", valueName: "备份"))
  var backup: String
  @Flag(name: .long, help: "已有台账的，改名保留（…恢复前-日期-时间…），以备份代替。")
  var replace = false

  func run() throws {
    let outcome = try ledger.workspace.restore(from: backup, replacing: replace)
    Console.note(outcome.text)
    if !outcome.isComplete { throw ExitCode(1) }
  }
}
