import ArgumentParser
import Ducha

/// Writes the ledger as pages for an intranet.
struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "把台账生成为网页：总览、各单位、各方案、各任务、历期通报，可查找；放在内网或共享文件夹即可看。",
    discussion: """
      例: ducha site --out 网站/
      可每晚运行一次：没有变化的网页不重写，已不存在的任务的网页会删去，别人的文件不动。
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var asOf: AsOfOptions
  @Option(name: .long, help: ArgumentHelp("写到哪个文件夹。", valueName: "文件夹"))
  var out: String

  func run() throws {
    let site = try ledger.workspace.writeSite(to: out, asOf: asOf.day)
    Console.note(
      "网页新写 \(site.written) 个，未变 \(site.unchanged) 个，删去 \(site.removed) 个；请打开 \(out.hasSuffix("/") ? out : out + "/")index.html"
    )
  }
}
