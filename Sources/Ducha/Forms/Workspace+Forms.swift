import DuchaDocuments
import DuchaLedger
package import DuchaModel
import DuchaReports
import Foundation

extension Workspace {
  /// Writes the form of every unit that has open tasks, or of those named; returns the files' paths.
  package func writeForms(
    month: Month, units names: [String] = [], to folder: String, format: FormFormat = .xlsx
  ) throws -> [String] {
    let (ledger, hash) = try supervised()
    let forms =
      names.isEmpty
      ? ReportForm.all(ledger, month: month, hash: hash)
      : try names.map { name in
        let unit = try ledger.state.unit(named: name)
        guard !unit.collective, let form = ReportForm(ledger, unit: unit.id, month: month, hash: hash) else {
          throw FormError.noForm(unit.name)
        }
        return form
      }
    try FolderWriter.write([], to: folder)
    return try forms.map { form in
      let name = "\(form.fileName).\(format.rawValue)"
      let draft = FormWorkbook(form, format: format).draft
      switch format {
      case .xlsx: try WorkbookWriter.write(draft, to: "\(folder)/\(name)")
      case .csv: try FolderWriter.write(draft.csv(notes: form.choices), toFile: "\(folder)/\(name)")
      }
      return "\(folder)/\(name)"
    }
  }

  /// Tells which units have not reported for a month.
  package func missingForms(month: Month) throws -> String {
    FormOverview(try supervised().ledger, month: month).text()
  }

  /// The ledger as of today, with the hash of its newest entry.
  private func supervised() throws -> (ledger: SupervisedLedger, hash: String) {
    let ledger = try Ledger.open(at: path, readOnly: true)
    let state = try ledger.state(asOf: clock.today)
    return (SupervisedLedger(state), try ledger.hash(of: state.lastEntry) ?? "")
  }
}

// MARK: - Collecting

extension Workspace {
  /// How forms are collected.
  package struct FormCollection: Sendable {
    /// Whether what can be recorded is; otherwise it is only told.
    package var accepts = false
    /// Whether rows are recorded whose task has changed since.
    package var overrules = false
    /// Where forms with mistakes are written to be corrected; `nil` is a folder 需更正 beside each of them.
    package var corrections: String?

    /// Creates the usual way: nothing is recorded.
    package init() {}
  }

  /// What came of one file.
  package struct CollectedForm: Sendable {
    /// What the form says; `nil` where the file is none that can be taken.
    let review: FormReview?
    /// The words for whoever collects.
    package let text: String
    /// Whether it has to be filled in again.
    package var isWrong: Bool { review.map { !$0.problems.isEmpty } ?? true }

    init(_ review: FormReview?, text: String) {
      self.review = review
      self.text = text
    }
  }

  /// Reads forms that came back. Of each either everything is recorded that can be, or nothing; one that is wrong does
  /// not stop the others.
  package func collect(_ files: [String], _ collection: FormCollection) throws -> FormRound {
    var collector = try FormCollector(self, collection)
    let forms = files.map { file in
      do {
        return try collector.collect(file)
      } catch let error as DocumentError {
        return CollectedForm(nil, text: "\(error)\n")
      } catch {
        return CollectedForm(nil, text: "\(URL(fileURLWithPath: file).lastPathComponent)：\(error)\n")
      }
    }
    return FormRound(forms, collector.state, isRecorded: collection.accepts)
  }

  /// Writes the form anew with all that was filled in and its mistakes marked, and says so in a line.
  func writeCorrection(
    of filled: FilledForm, _ review: FormReview, beside file: String, to folder: String?
  ) throws -> String {
    let (ledger, hash) = try supervised()
    let unit = ledger.state.answering(for: review.identity.unit)
    guard let form = ReportForm(ledger, unit: unit, month: review.identity.month, hash: hash) else {
      return ""
    }
    let url = URL(fileURLWithPath: file)
    // Out of the way of the forms themselves: who collects a folder again must not collect what goes back.
    let target = folder ?? url.deletingLastPathComponent().appending(path: Self.correctionFolder).path
    try FolderWriter.write([], to: target)
    let name = url.deletingPathExtension().lastPathComponent.replacing("_需更正", with: "")
    let path = try Self.writeNew(named: "\(name)_需更正", in: target) { fresh in
      try Self.write(form, FormCorrection(filled, review.problems), to: fresh)
    }
    return "  已标出错处，请退回更正：\(path)\n"
  }

  private static let correctionFolder = "需更正"

  /// Writes a form that goes back, with a mark by which it is known when nobody changed anything in it.
  private static func write(_ form: ReportForm, _ correction: FormCorrection, to path: String) throws {
    try WorkbookWriter.write(FormWorkbook(form, correction: correction).draft, to: path)
    var marked = correction
    marked.mark = FormCorrection.mark(of: FilledForm(try DocumentReader().cells(path: path)))
    try WorkbookWriter.write(FormWorkbook(form, correction: marked).draft, to: path)
  }

  /// Writes a workbook under a name that nobody has used for anything else: what lies there may have been filled in since.
  private static func writeNew(named name: String, in folder: String, _ write: (String) throws -> Void) throws
    -> String
  {
    let fresh = "\(folder)/.\(name).xlsx"
    try write(fresh)
    defer { try? FileManager.default.removeItem(atPath: fresh) }
    for number in 1... {
      let path = "\(folder)/\(name)\(number == 1 ? "" : "\(number)").xlsx"
      if FileManager.default.contentsEqual(atPath: path, andPath: fresh) { return path }
      guard !FileManager.default.fileExists(atPath: path) else { continue }
      try FileManager.default.moveItem(atPath: fresh, toPath: path)
      return path
    }
    preconditionFailure("there is always another number")
  }
}
