import DuchaDocuments
import DuchaLedger
package import DuchaModel
import DuchaReports
import Foundation

extension Workspace {
  /// Writes the form of every unit that has open tasks, or of those named; returns the files' paths.
  ///
  /// - Parameter ahead: whether the month may be one that has not begun.
  package func writeForms(
    month: Month, units names: [String] = [], to folder: String, format: FormFormat = .xlsx,
    ahead: Bool = false
  ) throws -> [String] {
    if !ahead, month.firstDay > clock.today { throw FormError.ahead(month, today: clock.today) }
    let forms = try forms(month: month, of: names)
    try FolderWriter.write([], to: folder)
    return try forms.mappedInParallel { form in
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
    guard month.firstDay <= clock.today else { throw BulletinError.future(month, today: clock.today) }
    let ledger = try Ledger.open(at: path, readOnly: true)
    return try FormOverview(month: month, ledger.state(asOf: clock.today)) { try ledger.state(asOf: $0) }
      .text()
  }

  private func forms(month: Month, of names: [String]) throws -> [ReportForm] {
    let ledger = try Ledger.open(at: path, readOnly: true)
    func supervised(_ subject: Subject) throws -> (ledger: SupervisedLedger, hash: String) {
      let state = try ledger.state(asOf: clock.today, of: subject)
      if let first = state.plans.values.map(\.firstMonth).min(), month < first {
        throw FormError.beforePlans(month, first)
      }
      return (SupervisedLedger(state), try ledger.hash(of: state.lastEntry) ?? "")
    }
    guard !names.isEmpty else {
      let (all, hash) = try supervised(.everything)
      return ReportForm.all(all, month: month, hash: hash)
    }
    let registry = try ledger.state(asOf: clock.today, of: .registry)
    let units = try names.map { try registry.unit(named: $0) }
    let (own, hash) = try supervised(.units(units.map(\.id)))
    return try units.map { unit in
      let form = unit.collective ? nil : ReportForm(own, unit: unit.id, month: month, hash: hash)
      guard let form else {
        guard let end = registry.successions[unit.id] else { throw FormError.noForm(unit.name) }
        throw FormError.ended(unit.name, on: end.on, into: end.into.map(registry.name))
      }
      return form
    }
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
    /// The day on which the forms came; `nil` is today. It tells which of them are late.
    package var receivedOn: Day?

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
    if let day = collection.receivedOn { try requirePast(day) }
    var collector = try FormCollector(self, collection)
    // Who collects all that lies in a folder means the forms, not the folders in it, least of all what goes back.
    let folders = files.filter(FormCorrection.isAnyFolder)
    let forms = files.filter { !folders.contains($0) }.map { file in
      do {
        return try collector.collect(file)
      } catch let error as DocumentError {
        return CollectedForm(nil, text: "\(error)\n")
      } catch {
        return CollectedForm(nil, text: "\(URL(fileURLWithPath: file).lastPathComponent)：\(error)\n")
      }
    }
    return FormRound(
      forms, skipping: folders.filter { !FormCorrection.isFolder($0) }, collector.archive,
      isRecorded: collection.accepts)
  }
}

extension PlanRecord {
  /// The month before which there is nothing to report: in which the plan was issued, begins or was registered.
  var firstMonth: Month { [issuedOn, beginsOn].compactMap(\.self).reduce(registeredOn, min).month }
}
