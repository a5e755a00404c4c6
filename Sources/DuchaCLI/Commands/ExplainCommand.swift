import ArgumentParser
import Ducha

/// Explains a diagnostic.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "解释一条诊断：查什么、为什么要紧、例子、怎样写才好。",
    discussion: "不给编号则列出全部。例: ducha explain P0107")

  @Argument(help: ArgumentHelp("诊断编号，如 P0107。", valueName: "编号"))
  var code: String?

  func run() throws {
    guard let code else { return Console.product(Explanations.list) }
    Console.product(try Explanations.text(of: code))
  }
}
