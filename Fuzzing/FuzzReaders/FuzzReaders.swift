import DuchaDiagnostics
import DuchaDocuments
import DuchaTestSupport

private let reader = DocumentReader(limits: .init(inflatedSize: 1 << 20, cells: 10_000))

/// Reads any bytes as a file. The last byte tells which: A is csv, B the body of a docx, C the sheet of an xlsx, whose sums no
/// damage would survive; any other is part of a file taken as it is. Stops where cells or places are not in order.
private func run(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // Another program reads pdf.
  guard let last = bytes.last, bytes.firstRange(of: Array("%PDF-".utf8)) == nil else { return 0 }
  let content = String(decoding: bytes.dropLast(), as: UTF8.self)
  let (name, file) =
    switch last {
    case UInt8(ascii: "A"): ("plan.csv", Array(bytes.dropLast()))
    case UInt8(ascii: "B"): ("plan.docx", OfficeFiles.document(content))
    case UInt8(ascii: "C"): ("plan.xlsx", OfficeFiles.workbook(sheets: [("表", "", content)]))
    default: ("plan.txt", bytes)
    }
  guard let text = try? reader.read(name: name, bytes: file) else { return 0 }
  expectOrder(in: text)
  let given = FileOffsets(text).offset(of: text.bytes.count)
  check(given <= max(file.count, text.bytes.count), "an offset behind the file")
  return 0
}

private func expectOrder(in text: SourceText) {
  let file = SourceSpan(0, text.bytes.count)
  for table in text.tables {
    let cells = table.rows.joined().map(\.span)
    check(file.contains(table.span) && cells.allSatisfy(table.span.contains), "a cell lies outside")
    check(zip(cells, cells.dropFirst()).allSatisfy { $0.end <= $1.start }, "cells overlap")
  }
  let offsets = text.places.map(\.offset)
  check(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }, "places are out of order")
}

/// Stops with words that an optimised build prints as well.
private func check(_ holds: Bool, _ flaw: String) {
  if !holds { fatalError(flaw) }
}

/// libFuzzer's own loop.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
struct FuzzReaders {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments) { run($0, $1) }
  }
}
