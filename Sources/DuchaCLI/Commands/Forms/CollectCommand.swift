import ArgumentParser
import Ducha
import DuchaModel

/// Reads the forms that units filled in.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect", abstract: "收回填报表：先预览，加 --accept 才登记；有错的整份不登记，并生成标出错处的“_需更正”表。",
    discussion: """
      例: ducha collect 收回/*.xlsx
      例: ducha collect 收回/*.xlsx --accept
      例: ducha collect --missing --month 2024-07
      没有改动的行不算报送，整份没有改动的算未填；同一份表收两次不会重复登记；收到时已过报送日的标“迟报”，早收晚登的用 --received-on 写明收到的日期；发表后任务有变化的行单列，核对后加 --despite-changes 登记。
      """)

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("填好的表（xlsx 或 csv），文件名可以改过。", valueName: "文件"))
  var files: [String] = []
  @Flag(name: .long, help: "登记；不给只预览。")
  var accept = false
  @Flag(name: .long, help: "发表后任务有变化的行也登记。")
  var despiteChanges = false
  @Option(name: .long, help: ArgumentHelp("“_需更正”表写到哪个文件夹，默认为原表所在文件夹下的“需更正”；已有的文件不覆盖。", valueName: "文件夹"))
  var out: String?
  @Option(
    name: .long, help: ArgumentHelp("这些表实际收到的日期（yyyy-MM-dd），按它判断是否迟报；不给即为今天。", valueName: "日期"))
  var receivedOn: Day?
  @Flag(name: .long, help: "列出还没有报送的单位。")
  var missing = false
  @Option(name: .long, help: ArgumentHelp("与 --missing 同用: 哪个月（yyyy-MM）。", valueName: "月份"))
  var month: Month?

  func validate() throws {
    guard missing == (month != nil) else { throw ValidationError("--missing 与 --month 应同时给") }
    guard missing == files.isEmpty else { throw ValidationError("请给填好的表，或用 --missing 查谁没报，二者取一") }
    if receivedOn != nil, missing { throw ValidationError("--received-on 只在收表时用") }
    if despiteChanges, !accept { throw ValidationError("--despite-changes 应与 --accept 同用") }
  }

  func run() throws {
    if let month {
      Console.product(try ledger.workspace.missingForms(month: month))
      return
    }
    var collection = Workspace.FormCollection()
    collection.accepts = accept
    collection.overrules = despiteChanges
    collection.corrections = out
    collection.receivedOn = receivedOn
    let round = try ledger.workspace.collect(files, collection)
    for form in round.forms { Console.product(form.text) }
    Console.product(round.total)
    if !accept, round.forms.contains(where: { !$0.isWrong }) { Console.note("以上为预览，台账没有改动；登记请加 --accept") }
    if round.hasMistakes { throw ExitCode(1) }
  }
}
