internal import DuchaModel
internal import GRDB

// Entries about single tasks. The counterpart, writing them, is `Tasks+Rows.swift`.

extension HistoryTapes {
  /// Returns the report of an entry.
  func report(_ entry: Int) throws -> ProgressReport {
    var report = try only(.progressReport, entry) { row in
      ProgressReport(
        task: TaskID(plan: PlanID(try row.integer(1)), number: try row.integer(2)),
        unit: row.optionalInteger(3).map(OrgUnit.ID.init), month: try row.month(4), status: try row.word(5),
        percent: row.optionalReal(6), doneThrough: try row.optionalDay(7), text: try row.text(8),
        difficulties: row.optionalText(9), nextSteps: row.optionalText(10), reportedBy: row.optionalText(11),
        approvedBy: row.optionalText(12))
    }
    report.values = try self[.reportedValue].take(entry) {
      ReportedValue(target: try $0.text(2), value: try $0.real(3), unit: $0.optionalText(4))
    }
    return report
  }

  /// Returns the piece of evidence of an entry.
  func evidence(_ entry: Int) throws -> Evidence {
    try only(.evidence, entry) { row in
      Evidence(
        task: try row.task(1), unit: row.optionalUnit(3), digest: try row.text(4), name: try row.text(5),
        size: try row.integer(6), note: try row.text(7))
    }
  }

  /// Returns the withdrawal of an entry.
  func evidenceWithdrawal(_ entry: Int) throws -> EvidenceWithdrawal {
    try only(.evidenceWithdrawal, entry) { row in
      EvidenceWithdrawal(task: try row.task(1), digest: try row.text(3), reason: try row.text(4))
    }
  }
}

// MARK: - Steps

extension HistoryTapes {
  /// Returns the step of an entry of some kind.
  func step(_ kind: EntryKind, _ entry: Int) throws -> TaskStep {
    let parts = try parts(entry)
    return try only(.taskStep, entry) { row in try row.step(kind, parts) }
  }

  private func parts(_ entry: Int) throws -> [TaskPart] {
    var parts = try self[.taskPart].take(entry) { row in
      TaskPart(
        id: try row.task(2), title: try row.text(4), text: try row.text(5), due: try row.optionalDay(6))
    }
    for index in parts.indices {
      parts[index].units = try self[.taskPartUnit].take(entry, index + 1) {
        AssignedUnit(OrgUnit.ID(try $0.integer(3)), try $0.word(4))
      }
    }
    return parts
  }
}

extension Row {
  /// Returns a row of `taskStep` as the step of a kind; the trigger of that table says which columns each kind fills.
  func step(_ kind: EntryKind, _ parts: [TaskPart]) throws -> TaskStep {
    TaskStep(try task(1), try action(kind, parts))
  }

  private func action(_ kind: EntryKind, _ parts: [TaskPart]) throws -> TaskAction {
    let text = try text(11)
    switch kind {
    case .taskDispatched: return .dispatched(replyBy: try optionalDay(6), note: text)
    case .taskAccepted: return .accepted(by: try unit(3))
    case .taskObjected: return .objected(by: try unit(3), reason: text)
    case .objectionSettled:
      return .objectionSettled(by: try unit(3), upheld: try flag(7), approver: try self.text(4), reason: text)
    case .closureSubmitted: return .submitted(by: optionalUnit(3), person: try self.text(4), text: text)
    case .taskClosed: return .closed(by: optionalUnit(3), verifier: try self.text(4), text: text)
    case .closureReturned: return .returned(of: optionalUnit(3), verifier: try self.text(4), reason: text)
    case .taskReopened: return .reopened(approver: try self.text(4), reason: text)
    case .extensionRequested:
      return .extensionRequested(by: optionalUnit(3), from: try day(5), to: try day(6), reason: text)
    case .extensionDecided:
      return .extensionDecided(
        of: optionalUnit(3), to: try optionalDay(6), approver: try self.text(4), reason: text)
    case .dueDateSet:
      return .dueDateSet(
        from: try optionalDay(5), to: try day(6), approver: try self.text(4), reason: text)
    case .taskSuspended: return .suspended(approver: try self.text(4), reason: text)
    case .taskResumed: return .resumed(approver: try self.text(4), reason: text)
    case .taskCancelled: return .cancelled(approver: try self.text(4), reason: text)
    case .taskMerged: return .merged(into: try task(8), approver: try self.text(4), reason: text)
    case .taskSplit: return .split(parts, approver: try self.text(4), reason: text)
    case .taskKeptOngoing: return .keptOngoing(reviewOn: try day(6), approver: try self.text(4), reason: text)
    case .measureTaken:
      return .measured(Measure(try word(10), unit: optionalUnit(3), approver: optionalText(4), text: text))
    default: throw DamagedRow(reason: "记录类别 \(kind) 不是任务的步骤")
    }
  }

  /// The task in two columns.
  func task(_ index: Int) throws -> TaskID {
    TaskID(plan: PlanID(try integer(index)), number: try integer(index + 1))
  }

  /// The unit in a column.
  fileprivate func unit(_ index: Int) throws -> OrgUnit.ID { OrgUnit.ID(try integer(index)) }

  /// The unit in a column, or `nil` for NULL.
  fileprivate func optionalUnit(_ index: Int) -> OrgUnit.ID? { optionalInteger(index).map(OrgUnit.ID.init) }
}
