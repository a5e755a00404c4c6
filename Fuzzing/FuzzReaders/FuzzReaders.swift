import DuchaCompiler
import DuchaDiagnostics
import DuchaDocuments
import DuchaTestSupport
import FuzzLoop

/// Reads any bytes as a file and compiles what was read. The last byte tells which: A is csv, B the parts of a docx, body, numbering
/// and styles with a zero byte between them, C those of an xlsx, sheet, strings and styles, whose sums no damage would survive; any
/// other is part of a file taken as it is. Stops where cells or places are not in order, or what was compiled is not sound.
@main
struct FuzzReaders {
  private static let reader = DocumentReader(limits: .init(inflatedSize: 1 << 20, cells: 10_000))

  private static let compiler = PolicyCompiler { ScriptConverter.shared?.simplify($0) ?? $0 }

  static func main() throws { try FuzzLoop.run(read) }

  private static func read(_ bytes: [UInt8]) {
    // Another program reads pdf.
    guard let last = bytes.last, bytes.firstRange(of: Array("%PDF-".utf8)) == nil else { return }
    let parts = bytes.dropLast().split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    let (content, second, third) = (part(0, of: parts), part(1, of: parts), part(2, of: parts))
    let (name, file) =
      switch last {
      case UInt8(ascii: "A"): ("plan.csv", Array(bytes.dropLast()))
      case UInt8(ascii: "B"): ("plan.docx", OfficeFiles.document(content, numbering: second, styles: third))
      case UInt8(ascii: "C"):
        ("plan.xlsx", OfficeFiles.workbook(sheets: [("表", "", content)], strings: second, styles: third))
      default: ("plan.txt", bytes)
      }
    guard let text = try? reader.read(name: name, bytes: file) else { return }
    expectOrder(in: text)
    let given = FileOffsets(text).offset(of: text.bytes.count)
    FuzzLoop.check(given <= max(file.count, text.bytes.count), "an offset behind the file")
    let flaws = Soundness.flaws(of: compiler.lint(text)) + Soundness.flawsOfOutline(of: text)
    FuzzLoop.check(flaws.isEmpty, flaws.joined(separator: "\n"))
  }

  private static func part(_ index: Int, of parts: [ArraySlice<UInt8>]) -> String {
    parts.indices.contains(index) ? String(decoding: parts[index], as: UTF8.self) : ""
  }

  private static func expectOrder(in text: SourceText) {
    let file = SourceSpan(0, text.bytes.count)
    for table in text.tables {
      let cells = table.rows.joined().map(\.span)
      FuzzLoop.check(
        file.contains(table.span) && cells.allSatisfy(table.span.contains), "a cell lies outside")
      FuzzLoop.check(zip(cells, cells.dropFirst()).allSatisfy { $0.end <= $1.start }, "cells overlap")
    }
    let offsets = text.places.map(\.offset)
    FuzzLoop.check(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }, "places are out of order")
  }
}
