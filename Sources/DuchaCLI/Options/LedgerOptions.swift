import ArgumentParser
import Ducha
import DuchaModel
import Foundation

/// Which ledger a command works on, and who works.
struct LedgerOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("台账文件。", valueName: "文件"))
  var ledger = Self.usual

  /// The file that commands look for where none is named.
  static let usual = "ducha.sqlite"

  /// The workspace on that ledger, with the clock and the user's name from outside.
  var workspace: Workspace {
    let environment = ProcessInfo.processInfo.environment
    let actor = environment["DUCHA_ACTOR"] ?? environment["USER"] ?? environment["LOGNAME"] ?? "未署名"
    return Workspace(ledger: ledger, clock: .system, actor: actor)
  }
}

/// The day a command looks at the ledger.
struct AsOfOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("截至哪一天（yyyy-MM-dd），默认今天。", valueName: "日期"))
  var asOf: Day?

  /// The day given, or today.
  var day: Day { asOf ?? Clock.system.today }
}
