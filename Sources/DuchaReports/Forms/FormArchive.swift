package import DuchaModel

/// A ledger's history as the forms of one run need it: read and folded once, however many forms come back together.
///
/// What one form tells is taken in before the next is looked at.
package struct FormArchive: Sendable {
  /// The ledger now.
  package private(set) var now: FormLedger
  /// The number of the newest entry when the run began; what the run itself adds has higher ones.
  package let head: Int
  private let entries: [Entry]
  private var added: [Entry] = []
  private var sent: [Sending: FormLedger] = [:]
  private let terms: HistoryTerms

  /// A ledger out of which forms were made.
  private struct Sending: Hashable {
    let entry: Int
    let day: Day
  }

  /// Reads a ledger's whole history as of today.
  package init(_ entries: [Entry], asOf day: Day) {
    self.entries = entries
    now = FormLedger(LedgerState(folding: entries, asOf: day))
    head = now.state.lastEntry
    terms = HistoryTerms(entries)
  }

  /// Returns what a form has to be held against. Most forms of a month were made out of one ledger.
  package mutating func background(of form: FormIdentity) -> FormBackground {
    let sending = Sending(entry: form.entry, day: form.asOf)
    let sent =
      self.sent[sending]
      ?? FormLedger(LedgerState(folding: entries.prefix(form.entry), asOf: form.asOf))
    self.sent[sending] = sent
    let today = now.state.asOf
    // What was known and had not taken effect has overtaken the form as much as what was recorded later.
    let since =
      entries.prefix(form.entry).filter { $0.effectiveOn > form.asOf && $0.effectiveOn <= today }
      + entries.dropFirst(form.entry).filter { $0.effectiveOn <= today } + added
    return FormBackground(sent: sent, now: now, since: since, terms)
  }

  /// Tells who has reported for a month, with all that these forms told.
  package func overview(of month: Month) -> FormOverview {
    FormOverview(month: month, now.state) { LedgerState(folding: entries, asOf: $0) }
  }

  /// Takes in the reports of a form.
  package mutating func take(_ reports: [Entry]) {
    for entry in reports { now.take(entry) }
    added += reports
  }
}
