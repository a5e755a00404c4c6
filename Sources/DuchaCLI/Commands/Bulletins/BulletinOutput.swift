import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// In which form a bulletin is printed, and where.
struct BulletinOutput: ParsableArguments {
  @Option(name: .long, help: "输出格式，默认 markdown；写 --out 的随文件名（.docx、.html、.md、.json）。")
  var format: Format?
  @Option(name: .long, help: ArgumentHelp("写到哪个文件；不给则写到标准输出。", valueName: "文件"))
  var out: String?
  @Flag(name: .long, help: "一页纸的领导阅件：亮灯、变化、滞后任务、待定事项（markdown 或 html）。")
  var brief = false
  @Option(name: .long, help: ArgumentHelp("docx 版记中的抄送机关。", valueName: "机关"))
  var copies: String?
  @OptionGroup var templates: TemplateOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, html, json, docx
  }

  func validate() throws {
    if let out, format == nil, !Self.endings.contains(where: out.lowercased().hasSuffix) {
      throw ValidationError("不认得 `\(out)` 的扩展名，可写 \(Self.endings.joined(separator: "、"))，或用 --format 写明格式")
    }
    if brief, chosen == .docx { throw ValidationError("--brief 有 markdown、html 两种格式") }
    guard chosen != .docx else { return }
    let hint = "请加 --format docx 或把 --out 写成 .docx 文件"
    if templates.namesDocument { throw ValidationError("docx 模板只用于 docx，\(hint)") }
    if copies != nil { throw ValidationError("--copies 只用于 docx，\(hint)") }
  }

  /// How a file's name tells its format.
  private static let endings = [".docx", ".html", ".md", ".markdown", ".json"]

  /// The format asked for, or the one that the file's name tells.
  private var chosen: Format {
    if let format { return format }
    return Format.allCases.first { out?.lowercased().hasSuffix(".\($0)") ?? false } ?? .markdown
  }
}

// MARK: - Printing

extension BulletinOutput {
  /// Prints a bulletin, or the leader's page of it; `json` is its form for programs, which has both.
  func print(_ text: BulletinText, _ templates: BulletinTemplates, json: () -> String) throws {
    switch chosen {
    case .markdown: try put(brief ? LeaderPage(text).markdown() : text.markdown(templates.markdown))
    case .html: try put(brief ? LeaderPage(text).html() : text.html(templates.html))
    case .json: try put(json())
    case .docx: try put(try docx(text, templates))
    }
  }

  /// Prints a bulletin as it was issued, and says where another has put it right.
  func print(_ issued: IssuedBulletin, _ templates: BulletinTemplates) throws {
    try print(issued.text, templates) { issued.json }
    if templates.wording != nil { Console.note("注意: 已印发的通报文字不变，措辞文件没有用上") }
    if let correction = issued.correction {
      Console.note("注意: \(issued.record.id)已由\(correction.id)（\(correction.on.chinese)印发）更正")
    }
  }

  private func put(_ text: String) throws {
    if out == nil { Console.product(text) } else { try put(Array(text.utf8)) }
  }

  private func put(_ bytes: [UInt8]) throws {
    guard let out else {
      try Console.refuseTerminal()
      return try Console.stream(bytes)
    }
    try ProductFile.write(bytes, to: out)
    Console.note("已写入 \(out)")
  }

  private func docx(_ text: BulletinText, _ templates: BulletinTemplates) throws -> [UInt8] {
    guard let document = templates.document else { return text.docx(copies: copies ?? "") }
    return try text.docx(template: document, copies: copies ?? "")
  }
}
