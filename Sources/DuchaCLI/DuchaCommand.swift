import ArgumentParser

@main
struct DuchaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "ducha", abstract: "方案任务台账与督查通报")
}
