internal import DuchaModel
internal import GRDB

// The rows of entries about single tasks. The counterpart, reading them back, is `HistoryTapes+Tasks.swift`.

extension TaskStep {
  /// The rows of a step: its own, and those of the parts it makes.
  func rows(entry: DatabaseValue) -> [StoredRow] {
    let columns = StepColumns(action)
    let own = StoredRow(
      .taskStep,
      [
        entry, .integer(task.plan.number), .integer(task.number), .integer(columns.unit?.number),
        .text(columns.person), .day(columns.from), .day(columns.until),
        columns.granted.map { .flag($0) } ?? .null,
        .integer(columns.other?.plan.number), .integer(columns.other?.number), .word(columns.measure),
        .text(columns.text),
      ])
    guard case .split(let parts, _, _) = action else { return [own] }
    return [own]
      + StoredRow.numbered(parts, .taskPart, entry) {
        [
          .integer($0.id.plan.number), .integer($0.id.number), .text($0.title), .text($0.text), .day($0.due),
        ]
      }
      + parts.enumerated().flatMap { index, part in
        part.units.enumerated().map { ordinal, unit in
          StoredRow(
            .taskPartUnit,
            [entry, .integer(index + 1), .integer(ordinal + 1), .integer(unit.unit.number), .word(unit.role)])
        }
      }
  }
}

extension Evidence {
  /// The row of a piece of evidence.
  func row(entry: DatabaseValue) -> StoredRow {
    StoredRow(
      .evidence,
      [
        entry, .integer(task.plan.number), .integer(task.number), .integer(unit?.number), .text(digest),
        .text(name), .integer(size), .text(note),
      ])
  }
}

extension EvidenceWithdrawal {
  /// The row of a withdrawal.
  func row(entry: DatabaseValue) -> StoredRow {
    StoredRow(
      .evidenceWithdrawal,
      [entry, .integer(task.plan.number), .integer(task.number), .text(digest), .text(reason)])
  }
}

/// The columns of `taskStep` that a step fills; which they are follows from the entry's kind.
private struct StepColumns {
  var unit: OrgUnit.ID?
  /// Who approved, verified or submitted.
  var person: String?
  var from: Day?
  var until: Day?
  var granted: Bool?
  var other: TaskID?
  var measure: Measure.Kind?
  var text = ""

  init(_ action: TaskAction) {
    switch action {
    case .dispatched(let replyBy, let note): (until, text) = (replyBy, note)
    case .accepted(let unit): self.unit = unit
    case .objected(let unit, let reason): (self.unit, text) = (unit, reason)
    case .objectionSettled(let unit, let upheld, let approver, let reason):
      (self.unit, granted, person, text) = (unit, upheld, approver, reason)
    case .submitted(let unit, let person, let text), .closed(let unit, let person, let text):
      (self.unit, self.person, self.text) = (unit, person, text)
    case .extensionRequested(let unit, let from, let to, let reason):
      (self.unit, self.from, until, text) = (unit, from, to, reason)
    case .extensionDecided(let unit, let to, let approver, let reason):
      (self.unit, granted, until, person, text) = (unit, to != nil, to, approver, reason)
    case .dueDateSet(let from, let to, let approver, let reason):
      (self.from, until, person, text) = (from, to, approver, reason)
    case .merged(let into, let approver, let reason): (other, person, text) = (into, approver, reason)
    case .keptOngoing(let review, let approver, let reason):
      (until, person, text) = (review, approver, reason)
    case .measured(let measure):
      (self.measure, unit, person, text) = (measure.kind, measure.unit, measure.approver, measure.text)
    case .returned(let unit, let verifier, let reason): (self.unit, person, text) = (unit, verifier, reason)
    case .reopened(let person, let reason),
      .suspended(let person, let reason),
      .resumed(let person, let reason), .cancelled(let person, let reason), .split(_, let person, let reason):
      (self.person, text) = (person, reason)
    }
  }
}
