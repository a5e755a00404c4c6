import DuchaDocuments
import DuchaLedger
import DuchaModel
import DuchaReports
import Foundation

/// Takes the forms of one run. The ledger is read once, and what one form tells counts for the next: whoever sent the
/// same form twice reported once.
struct FormCollector {
  private let workspace: Workspace
  private let collection: Workspace.FormCollection
  private let ledger: Ledger
  /// The ledger with all that these forms told.
  private(set) var archive: FormArchive
  /// The ledger out of which forms are made that go back: as it was before these forms, judged when the first is needed.
  private let start: LedgerState
  private var supervised: SupervisedLedger?

  init(_ workspace: Workspace, _ collection: Workspace.FormCollection) throws {
    self.workspace = workspace
    self.collection = collection
    ledger = try Ledger.open(at: workspace.path, readOnly: !collection.accepts)
    archive = try Self.archive(ledger, workspace)
    start = archive.now.state
  }

  private static func archive(_ ledger: Ledger, _ workspace: Workspace) throws -> FormArchive {
    FormArchive(try ledger.entries(texts: false), asOf: workspace.clock.today)
  }

  private var state: LedgerState { archive.now.state }

  /// Takes a form: of it either everything is recorded that can be, or nothing.
  mutating func collect(_ file: String) throws -> Workspace.CollectedForm {
    let filled = FilledForm(try DocumentReader().cells(path: file))
    guard filled.hasTasks else { throw FormError.noTable }
    let identity = try identity(of: filled)
    let background = archive.background(of: identity)
    if filled.targets.isEmpty, background.asksForFigures(of: identity.unit) { throw FormError.noFigures }
    if let mark = filled.mark, mark == FormCorrection.mark(of: filled) { throw FormError.notCorrected }
    let reader = FormReader(identity, background, head: archive.head, receivedOn: collection.receivedOn)
    var review = reader.review(filled, file: URL(fileURLWithPath: file).lastPathComponent)
    guard review.problems.isEmpty else {
      let correction = try writeCorrection(review, beside: file)
      return Workspace.CollectedForm(review, text: review.text() + correction)
    }
    if collection.overrules { review.overrule() }
    let recorded = try take(review.reports)
    return Workspace.CollectedForm(review, text: review.text(recorded: recorded))
  }

  /// Writes the form anew with all that was filled in and its mistakes marked, and says so in a line.
  private mutating func writeCorrection(_ review: FormReview, beside file: String) throws -> String {
    let supervised = supervised ?? SupervisedLedger(start)
    self.supervised = supervised
    let unit = start.answering(for: review.identity.unit)
    let hash = try ledger.hash(of: start.lastEntry) ?? ""
    let form = ReportForm(supervised, unit: unit, month: review.identity.month, hash: hash)
    guard let form else { return "" }
    let correction = FormCorrection(form, review)
    return "  已标出错处，请退回更正：\(try correction.write(beside: file, to: collection.corrections))\n"
  }

  private func identity(of form: FilledForm) throws -> FormIdentity {
    guard form.identities.count < 2 else { throw FormError.severalIdentities(form.identities) }
    guard let identity = form.identities.first.flatMap({ FormIdentity($0) }) else {
      throw FormError.noIdentity
    }
    guard let hash = try ledger.hash(of: identity.entry), hash.hasPrefix(identity.digest) else {
      throw FormError.otherLedger
    }
    return identity
  }

  /// Records the reports of a form, all of them or none, and returns how many were; `nil` where they are only looked at.
  private mutating func take(_ reports: [ProgressReport]) throws -> Int? {
    guard !reports.isEmpty else { return collection.accepts ? 0 : nil }
    var outcome = ProgressOutcome()
    let entries = try reports.compactMap {
      try workspace.entry($0, in: state, effectiveOn: nil, &outcome)
    }
    guard collection.accepts else {
      archive.take(entries)
      return nil
    }
    do {
      archive.take(try ledger.append(entries, onto: state.lastEntry))
    } catch LedgerError.movedOn {
      archive = try Self.archive(ledger, workspace)
      throw FormError.changedMeanwhile
    }
    return outcome.recorded
  }
}
