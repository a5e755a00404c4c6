import ArgumentParser
import Ducha

/// The office's own wording and pages.
struct TemplateOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("用自己的措辞和版式：文件夹，或其中一个文件；起始文件用 --write-template 写出。", valueName: "位置"))
  var template: String?

  /// What was given, or ours.
  func read() throws -> BulletinTemplates {
    try template.map(BulletinTemplates.init(path:)) ?? BulletinTemplates()
  }
}
