import ArgumentParser
import Ducha
import DuchaModel

/// Takes a year's notice on holidays into the ledger.
struct AdoptCalendar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: "把一年的放假安排收录进台账。例: ducha calendar adopt 2027年放假.toml",
    discussion: "文件写法见 ducha calendar show --help；与已收录的安排不一致的不收，确是更正通知的加 --correct。")
  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("放假安排（TOML）。", valueName: "文件"))
  var file: String
  @Flag(name: .long, help: "这是对已收录安排的更正。")
  var correct = false
  @Option(name: .long, help: ArgumentHelp("哪一天收录的（yyyy-MM-dd），默认今天。", valueName: "日期"))
  var on: Day?

  func run() throws {
    for line in try ledger.workspace.adoptCalendar(file, correcting: correct, day: on) { Console.note(line) }
  }
}
