import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports

/// In which form a bulletin is printed, and where.
struct BulletinOutput: ParsableArguments {
  @Option(name: .long, help: "输出格式，默认 markdown；--out 的文件名以 .docx、.html、.json 结尾的随文件名。")
  var format: Format?
  @Option(name: .long, help: ArgumentHelp("写到哪个文件；不给则写到标准输出。", valueName: "文件"))
  var out: String?
  @Option(name: .long, help: ArgumentHelp("docx 版记中的抄送机关。", valueName: "机关"))
  var copies: String?
  @Option(
    name: .long, help: ArgumentHelp("用本单位的 docx 模板，占位符见 ducha bulletin --placeholders。", valueName: "模板"))
  var template: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, html, json, docx
  }

  func validate() throws {
    guard chosen != .docx else { return }
    if template != nil { throw ValidationError("--template 只用于 docx，请加 --format docx 或把 --out 写成 .docx 文件") }
    if copies != nil { throw ValidationError("--copies 只用于 docx，请加 --format docx 或把 --out 写成 .docx 文件") }
  }

  /// The format asked for, or the one that the file's name tells.
  private var chosen: Format {
    if let format { return format }
    return Format.allCases.first { out?.lowercased().hasSuffix(".\($0)") ?? false } ?? .markdown
  }

  /// Prints a bulletin; `json` is its form for programs.
  func print(_ text: BulletinText, json: () -> String) throws {
    switch chosen {
    case .markdown: try put(text.markdown())
    case .html: try put(text.html())
    case .json: try put(json())
    case .docx: try put(try docx(text))
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

  private func docx(_ text: BulletinText) throws -> [UInt8] {
    guard let template else { return text.docx(copies: copies ?? "") }
    return try text.docx(template: template, copies: copies ?? "")
  }

  /// Prints a bulletin as it was issued, and says where another has put it right.
  func print(_ issued: IssuedBulletin) throws {
    try print(issued.text) { issued.json }
    if let correction = issued.correction {
      Console.note("注意: \(issued.record.id)已由\(correction.id)（\(correction.on.chinese)印发）更正")
    }
  }
}
