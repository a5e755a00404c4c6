import Ducha
import DuchaDocuments
import DuchaModel
import DuchaReports
import DuchaTestSupport
import Foundation
import FuzzLoop

/// Collects any bytes as a form that came back. The last byte tells which: A is csv, B the sheet of an xlsx, whose sums no damage
/// would survive; any other is part of a file taken as it is. What is wrong must go back as a workbook that can be made, and
/// nothing may be reported of tasks that are not there.
@main
struct FuzzForms {
  private static let reader = DocumentReader(limits: .init(inflatedSize: 1 << 20, cells: 10_000))
  private static let entries = SampleStory.entries
  private static let identity = FormIdentity(
    unit: OrgUnit.ID(1), month: Month(year: 2024, month: 5), entry: entries.count - 8,
    hash: String(repeating: "0", count: 64), asOf: Sample.day(8, 1))
  private static let background = {
    var archive = FormArchive(entries, asOf: SampleStory.asOf)
    return archive.background(of: identity)
  }()
  private static let form = ReportForm(
    SupervisedLedger(background.sent.state), unit: identity.unit, month: identity.month, hash: identity.digest
  )

  static func main() throws {
    try FuzzLoop.run(seeds: try seeds(), collect)
  }

  private static func collect(_ bytes: [UInt8]) {
    guard let last = bytes.last, let book = book(bytes, last) else { return }
    let filled = FilledForm(book)
    let named = filled.identities.first.flatMap { FormIdentity($0) } ?? identity
    for identity in [identity, named] {
      let review = FormReader(identity, background, head: background.now.state.lastEntry).review(
        filled, file: "表.xlsx")
      let tasks = background.now.state.tasks
      FuzzLoop.check(review.reports.allSatisfy { tasks[$0.task] != nil }, "a report of no task")
      FuzzLoop.check(review.text().hasPrefix("表.xlsx"), "no words")
    }
    let review = FormReader(identity, background, head: background.now.state.lastEntry).review(
      filled, file: "")
    if let form, !review.problems.isEmpty { correct(form, review) }
  }

  private static func book(_ bytes: [UInt8], _ last: UInt8) -> CellBook? {
    switch last {
    case UInt8(ascii: "A"): try? reader.cells(name: "表.csv", bytes: Array(bytes.dropLast()))
    case UInt8(ascii: "B"):
      try? reader.cells(
        name: "表.xlsx",
        bytes: OfficeFiles.workbook(sheets: [("表", "", String(decoding: bytes.dropLast(), as: UTF8.self))]))
    default: try? reader.cells(name: "表", bytes: bytes)
    }
  }

  /// What goes back holds what was filled in: no figure that no file can hold.
  private static func correct(_ form: ReportForm, _ review: FormReview) {
    let draft = FormWorkbook(form, correction: FormCorrection(form, review)).draft
    for cell in draft.sheets.flatMap(\.rows).flatMap(\.cells) {
      if case .number(let number)? = cell?.value { FuzzLoop.check(number.isFinite, "a figure of \(number)") }
    }
  }

  private static func seeds() throws -> [(String, [UInt8])] {
    guard let form else { return [] }
    let draft = FormWorkbook(form).draft
    let file = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(getpid()).xlsx")
    try WorkbookWriter.write(draft, to: file.path)
    defer { try? FileManager.default.removeItem(at: file) }
    let sheets = try reader.cells(path: file.path).sheets.map { sheet in sheet.rows.map { $0.map(\.text) } }
    var seeds = [("form", Array(try Data(contentsOf: file)))]
    for (number, rows) in sheets.enumerated() {
      seeds.append(("csv-\(number)", Array((csv(rows) + "A").utf8)))
      seeds.append(("sheet-\(number)", Array((xml(rows) + "B").utf8)))
    }
    return seeds
  }

  private static func csv(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static func xml(_ rows: [[String]]) -> String {
    let lines = rows.map { row in
      "<row>" + row.map { "<c t=\"str\"><v>\($0.filter { !"<&".contains($0) })</v></c>" }.joined() + "</row>"
    }
    return "<sheetData>\(lines.joined())</sheetData>"
  }
}
