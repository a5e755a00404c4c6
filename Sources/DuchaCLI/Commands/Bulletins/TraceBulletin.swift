import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// Lists the tasks behind a figure of a bulletin.
struct TraceBulletin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "列出通报中一个数所指的任务；不写名称则列出全部的数。",
    discussion: """
      例: ducha bulletin trace 7                          已印发的第7期有哪些数
          ducha bulletin trace 7 unit:县教育局.red        县教育局的红灯是哪几项
          ducha bulletin trace --month 2024-07 due-soon   送审稿
      """)

  @OptionGroup var options: BulletinOptions
  @Argument(help: ArgumentHelp("期号（送审稿改写 --month）和数的名称。", valueName: "期号 名称"))
  var words: [String] = []

  func validate() throws {
    let most = options.month == nil ? 2 : 1
    guard words.count <= most else { throw ValidationError("多写了“\(words[most])”") }
    if options.month == nil {
      guard words.first.flatMap({ Int($0) }) != nil else {
        throw ValidationError("请写明期号，如 trace 7；送审稿用 --month 写明月份")
      }
    } else {
      _ = try options.request()
    }
  }

  func run() throws {
    let trace = FigureTrace(try text())
    guard let name = options.month == nil ? words.dropFirst().first : words.first else {
      return Console.product(trace.list())
    }
    guard let tasks = trace.tasks(of: name) else { throw BulletinError.unknownFigure(name) }
    Console.product(tasks)
  }

  private func text() throws -> BulletinText {
    let workspace = options.ledger.workspace
    guard options.month == nil, let number = words.first.flatMap({ Int($0) }) else {
      return try workspace.draftBulletin(try options.request()).text
    }
    return try workspace.issuedBulletin(IssueReference(number, of: options.year)).text
  }
}
