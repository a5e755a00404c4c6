extension LedgerState {
  /// Folds entries, given in the ledger's order, to the state at the end of a day.
  public init(folding entries: some Sequence<Entry>, asOf day: Day) {
    self.init(asOf: day)
    for entry in entries { apply(entry) }
  }

  /// Folds entries to the ends of several days, the earliest first, each as ``init(folding:asOf:)`` does.
  ///
  /// Most entries stand in the order of their days. Up to the first that counts only after a day, what is folded serves the
  /// days behind it as well.
  package static func forEach(
    folding entries: [Entry], asOf days: [Day], _ take: (LedgerState) -> Void
  ) {
    guard let first = days.first else { return }
    var begun = LedgerState(asOf: first)
    var rest = entries[...]
    for day in days {
      begun.asOf = day
      let later = rest.firstIndex { !$0.counts(on: day) } ?? rest.endIndex
      for entry in rest[..<later] { begun.apply(entry) }
      rest = rest[later...]
      var state = begun
      for entry in rest { state.apply(entry) }
      take(state)
    }
  }

  /// Takes in the next entry.
  ///
  /// What takes effect after the state's day changes nothing, with one exception: units and their names count from the
  /// beginning, whatever their day, because an entry with an earlier day may speak of them. An entry about something
  /// that had not taken effect by then changes nothing either.
  public mutating func apply(_ entry: Entry) {
    lastEntry = entry.number ?? lastEntry + 1
    switch entry.change {
    case .unitAdded(let unit): units[unit.id] = unit
    case .unitAliased(let unit, let alias): learn([alias], of: unit)
    case .unitConfirmed(let unit): units[current(unit)]?.provisional = false
    case .unitDescribed(let unit, let facts): describe(unit, facts)
    case .unitsToldApart(let unit, let other): toldApart.insert(UnitPair(unit, other))
    case .unitsReformed(let reform) where entry.effectiveOn > asOf: learnName(of: reform)
    case _ where entry.effectiveOn > asOf: break
    case .planRegistered(let edition): register(edition, on: entry.effectiveOn)
    case .unitsMerged(let unit, let target): merge(unit, into: target)
    case .unitsReformed(let reform): carryOut(reform, on: entry.effectiveOn)
    case .membersNamed(let list): take(list, on: entry.effectiveOn)
    case .dutiesAssigned(let decision): carryOut(decision, on: entry.effectiveOn)
    case .progressReported(let report): file(report, on: entry.effectiveOn)
    case .taskStepped(let step): take(step, on: entry.effectiveOn)
    case .evidenceFiled(let evidence): file(evidence, on: entry.effectiveOn)
    case .evidenceWithdrawn(let withdrawal): withdraw(withdrawal)
    case .bulletinIssued(let issue): issues.append(IssueRecord(issue, on: entry.effectiveOn))
    case .noticeIssued(let notice): take(notice, on: entry.effectiveOn)
    case .noticeDelivered(let delivery): take(delivery)
    case .nightChecked: break
    case .rulesAdopted(let rules): self.rules = rules
    case .calendarAdopted(let year): calendarYears.append(year)
    }
  }

  /// Returns the unit that stands for a unit today: itself, or the one it was merged into.
  public func current(_ unit: OrgUnit.ID) -> OrgUnit.ID { mergedInto.followed(from: unit) }

  /// Returns the unit that answers for what a unit answered for: where reforms left one successor, that one.
  public func answering(for unit: OrgUnit.ID) -> OrgUnit.ID {
    var unit = current(unit)
    // A ring of mergers, back and forth over the years, must end too.
    var seen: Set<OrgUnit.ID> = [unit]
    while let succession = successions[unit], succession.into.count == 1 {
      let next = current(succession.into[0])
      guard seen.insert(next).inserted else { break }
      unit = next
    }
    return unit
  }
}

extension Entry {
  /// Whether a fold to a day takes it in whole.
  fileprivate func counts(on day: Day) -> Bool {
    switch change {
    case .unitAdded, .unitAliased, .unitConfirmed, .unitDescribed, .unitsToldApart: true
    default: effectiveOn <= day
    }
  }
}

extension [OrgUnit.ID: OrgUnit.ID] {
  /// Returns where a chain of mergers that begins with a unit ends: the unit itself, where it went nowhere.
  package func followed(from unit: OrgUnit.ID) -> OrgUnit.ID {
    var unit = unit
    while let target = self[unit] { unit = target }
    return unit
  }
}

// MARK: - Plans

extension LedgerState {
  private mutating func register(_ edition: PlanEdition, on day: Day) {
    plans[edition.plan] = PlanRecord(
      id: edition.plan, edition: edition.edition, document: edition.document, digest: edition.digest,
      earlierDigests: plans[edition.plan].map { $0.earlierDigests + [$0.digest] } ?? [], effectiveOn: day,
      following: plans[edition.plan])
    removeTasks(of: edition.plan, except: Set(edition.tasks.map(\.id)), on: day)
    for registered in edition.tasks { register(registered) }
  }

  private mutating func removeTasks(of plan: PlanID, except kept: Set<TaskID>, on day: Day) {
    // A first edition removes nothing: no need to look through the whole ledger.
    guard plans[plan]?.edition != 1 else { return }
    for (id, task) in tasks where id.plan == plan && !kept.contains(id) {
      // A part that a person made is there as long as the plan has the whole.
      let isKept = task.partOf.map(kept.contains) ?? false
      tasks[id]?.removedOn = isKept ? nil : task.removedOn ?? day
    }
  }

  private mutating func register(_ registered: RegisteredTask) {
    tasks[registered.id] = record(of: registered)
  }

  /// Returns the record of a task in an edition: its units with merges followed, in the plan's order, and what persons
  /// decided on them before.
  private func record(of registered: RegisteredTask) -> TaskRecord {
    let known = tasks[registered.id]
    var record = TaskRecord(
      id: registered.id, task: registered.task, duties: duties(of: registered), line: registered.line,
      registeredOn: known?.registeredOn ?? plans[registered.id.plan]?.effectiveOn,
      reports: known?.reports(under: registered.task) ?? [], steps: known?.steps ?? [],
      evidence: known?.evidence ?? [],
      lastEntry: lastEntry)
    for decision in known?.decisions ?? [] {
      record.carryOut(upToDate(decision.assignment), on: decision.on, in: units)
    }
    // What a reform left open stays open while the unit still has its part.
    for handover in known?.handovers ?? [] where handover.edition == nil { record.open(handover) }
    for unit in record.duties.map(\.unit).distinct {
      if let end = successions[unit] {
        record.open(Handover(unit: unit, candidates: end.into, on: end.on, functions: nil))
      }
    }
    if let known, let plan = plans[registered.id.plan] { record.question(after: known, plan) }
    return record
  }

  /// Returns the units that an edition names for a task, merges followed.
  package func duties(of registered: RegisteredTask) -> [Duty] {
    Duty.distinct(
      zip(registered.units, registered.task.units).map { Duty(unit: answering(for: $0), assignment: $1) })
  }
}
