import DuchaDocuments
import DuchaLedger
package import DuchaModel
import DuchaReports
import Foundation

extension Workspace {
  /// Writes the form of every unit that has open tasks, or of those named; returns the files' paths.
  package func writeForms(month: Month, units names: [String] = [], to folder: String) throws -> [String] {
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
      let path = "\(folder)/\(form.fileName).xlsx"
      try WorkbookWriter.write(FormWorkbook(form).draft, to: path)
      return path
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
    /// The words for whoever collects.
    package let text: String
    /// Whether it has to be filled in again.
    package let isWrong: Bool
  }

  /// Reads forms that came back. Of each either everything is recorded that can be, or nothing; one that is wrong does
  /// not stop the others.
  package func collect(_ files: [String], _ collection: FormCollection) -> [CollectedForm] {
    files.map { file in
      do {
        return try collect(file, collection)
      } catch let error as DocumentError {
        return CollectedForm(text: "\(error)\n", isWrong: true)
      } catch {
        return CollectedForm(
          text: "\(URL(fileURLWithPath: file).lastPathComponent)：\(error)\n", isWrong: true)
      }
    }
  }

  private func collect(_ file: String, _ collection: FormCollection) throws -> CollectedForm {
    let filled = FilledForm(try DocumentReader().cells(path: file))
    guard !filled.tasks.isEmpty || !filled.targets.isEmpty else { throw FormError.noTable }
    let identity = try identity(of: filled)
    let entries = try Ledger.open(at: path, readOnly: true).entries(texts: false)
    let background = FormBackground(
      entries, asOf: clock.today, formMadeAfter: identity.entry, on: identity.asOf)
    var review = FormReader(identity, background, today: clock.today).review(
      filled, file: URL(fileURLWithPath: file).lastPathComponent)
    guard review.problems.isEmpty else {
      let correction = try writeCorrection(of: filled, review, beside: file, to: collection.corrections)
      return CollectedForm(text: review.text() + correction, isWrong: true)
    }
    guard collection.accepts else { return CollectedForm(text: review.text(), isWrong: false) }
    if collection.overrules { review.overrule() }
    var outcome = ProgressOutcome()
    try append { state in
      guard state.lastEntry == entries.count else { throw FormError.changedMeanwhile }
      return try review.reports.compactMap { try entry($0, in: state, effectiveOn: nil, &outcome) }
    }
    return CollectedForm(text: review.text(recorded: outcome.recorded), isWrong: false)
  }

  private func identity(of form: FilledForm) throws -> FormIdentity {
    guard form.identities.count < 2 else { throw FormError.severalIdentities(form.identities) }
    guard let identity = form.identities.first.flatMap({ FormIdentity($0) }) else {
      throw FormError.noIdentity
    }
    let hash = try Ledger.open(at: path, readOnly: true).hash(of: identity.entry)
    guard let hash, hash.hasPrefix(identity.digest) else { throw FormError.otherLedger }
    return identity
  }

  /// Writes the form anew with all that was filled in and its mistakes marked, and says so in a line.
  private func writeCorrection(
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
    let draft = FormWorkbook(form, correction: FormCorrection(filled, review.problems)).draft
    let name = url.deletingPathExtension().lastPathComponent.replacing("_需更正", with: "")
    let path = try Self.writeNew(draft, named: "\(name)_需更正", in: target)
    return "  已标出错处，请退回更正：\(path)\n"
  }

  private static let correctionFolder = "需更正"

  /// Writes a workbook under a name that nobody has used for anything else: what lies there may have been filled in since.
  private static func writeNew(_ draft: WorkbookDraft, named name: String, in folder: String) throws -> String
  {
    let fresh = "\(folder)/.\(name).xlsx"
    try WorkbookWriter.write(draft, to: fresh)
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
