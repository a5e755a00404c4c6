import ArgumentParser
import Ducha

/// The office's own wording, pages and Word template.
struct TemplateOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "用自己的措辞、版式或 docx 模板：文件夹，或其中一个文件，可写几次；起始文件用 --write-template 写出，docx 占位符见 --placeholders。",
      valueName: "位置"))
  var template: [String] = []

  /// What was given, or ours.
  func read() throws -> BulletinTemplates { try BulletinTemplates(paths: template) }

  /// Whether a Word template was given by its name.
  var namesDocument: Bool { template.contains { $0.lowercased().hasSuffix(".docx") } }
}
