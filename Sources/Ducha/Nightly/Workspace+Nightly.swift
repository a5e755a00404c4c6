import DuchaLedger
package import DuchaModel
import DuchaNotices
package import DuchaReports

// The nightly job: what is to be told is recorded in one go, then carried; what a crash leaves in between, the next run
// carries. So nobody is told twice what was recorded once, and a message that went out just before a crash goes out again
// under the same name.

extension Workspace {
  /// Returns what a night's check would tell, and to whom. Nothing is recorded and nothing is sent.
  package func previewNight(_ request: NightlyRequest) throws -> NightlyRun {
    let night = try Night(try Ledger.open(at: path, readOnly: true), today: clock.today)
    if !request.confirmsClock { try NightlyClock.check(today: night.today, last: night.lastCheck) }
    return run(of: night, night.notices(night.new, try directory(request, night.state)))
  }

  /// Checks the ledger, records what nobody was told yet, and carries all that is on its way.
  package func runNight(
    _ request: NightlyRequest, carrying carry: @escaping NoticeCarrier.Carry = Courier().deliver
  ) throws -> NightlyRun {
    try NightlyLock.holding(ledger: path, since: clock.now.inChina) { try lockedNight(request, carry) }
  }

  private func lockedNight(
    _ request: NightlyRequest, _ carry: @escaping NoticeCarrier.Carry
  ) throws -> NightlyRun {
    let ledger = try Ledger.open(at: path)
    let plan = try deliveryPlan(request)
    let (night, notices) = try record(request, plan, in: ledger)
    var run = run(of: night, notices)
    let carrier = NoticeCarrier(
      workspace: self, ledger: ledger, night: night, directory: directory(plan, night.state),
      carry: carry, triesAgain: request.triesAgain)
    (run.deliveries, run.waiting) = try carrier.carryAll()
    return run
  }

  /// Returns the day of the last night's check where it is older than it should be: a night's check runs every day.
  package func overdueNight() throws -> Day? {
    let last = try Ledger.open(at: path, readOnly: true).lastCheck()?.on
    return last.flatMap { clock.today.days(since: $0) > 1 ? $0 : nil }
  }

  /// Returns the measures that wait for approval, by task, with what the office is told of them.
  package func measureDrafts() throws -> (drafts: [Alert], ledger: SupervisedLedger) {
    let night = try Night(try Ledger.open(at: path, readOnly: true), today: clock.today)
    return (night.drafts, night.ledger)
  }

  /// Approves measures that wait for it: each unit gets one notice, which the next run carries.
  ///
  /// - Parameters:
  ///   - measure: which measures; `nil` takes all that wait for these tasks.
  ///   - units: against whom, by their names; none takes all.
  @discardableResult
  package func approveMeasures(
    of tasks: [TaskID], _ measure: Measure.Kind? = nil, against units: [String] = [], by approver: String,
    _ request: NightlyRequest
  ) throws -> [NoticeDigest] {
    let ledger = try Ledger.open(at: path)
    let night = try Night(ledger, today: clock.today)
    let units = try units.map { try night.state.unit(named: $0).id }
    let approved = night.drafts.filter { draft in
      tasks.contains(draft.key.task) && (measure == nil || measure == draft.key.measure)
        && (units.isEmpty || draft.key.unit.map(units.contains) ?? false)
    }
    let missing = tasks.filter { task in !approved.contains { $0.key.task == task } }
    guard !approved.isEmpty, missing.isEmpty else { throw NightlyError.nothingToApprove(missing) }
    let notices = night.notices(
      approved.compactMap(\.approved), approver: approver, try directory(request, night.state))
    try ledger.append(
      notices.map { entry(.noticeIssued($0), effectiveOn: clock.today) }, onto: night.state.lastEntry)
    return notices.map { NoticeDigest($0, in: night.ledger, mark: night.mark) }
  }

  /// Returns the notices with what became of them, oldest first, with the registry and what its units were called.
  ///
  /// - Parameters:
  ///   - onlyPending: only those that have still a way to go.
  ///   - onlyDead: of those, the ones that no run tries again by itself.
  package func notices(
    onlyPending: Bool = false, onlyDead: Bool = false
  ) throws -> (notices: [NoticeRecord], registry: LedgerState, names: UnitNames) {
    let ledger = try Ledger.open(at: path, readOnly: true)
    let notices = try ledger.notices(onlyPending ? .pending : .all).filter { record in
      !onlyDead || record.pendingChannels.contains { RetryHistory(record.attempts(over: $0)).isDead }
    }
    return (notices, try ledger.state(asOf: clock.today, of: .registry), try ledger.unitNames())
  }

  /// Returns a notice in full, with what became of it.
  package func noticeText(_ number: Int) throws -> String {
    let ledger = try Ledger.open(at: path, readOnly: true)
    guard let record = try ledger.notices(.numbered(number)).first else {
      throw NightlyError.unknownNotice(number)
    }
    let supervised = SupervisedLedger(try ledger.state(asOf: record.on))
    let digest = NoticeDigest(
      record, holding: Set(record.notice.alerts.map(\.key)), in: supervised, mark: supervised.state.alertMark)
    return digest.text() + "\n"
      + NoticeTable([record], state: supervised.state, names: try ledger.unitNames()).text()
  }

  /// Takes a notice back from all ways that it has not gone yet.
  package func withdrawNotice(_ number: Int, reason: String) throws {
    let ledger = try Ledger.open(at: path)
    guard let record = try ledger.notices(.numbered(number)).first else {
      throw NightlyError.unknownNotice(number)
    }
    guard !record.pendingChannels.isEmpty else { throw NightlyError.noticeSettled(number) }
    try ledger.append(
      record.pendingChannels.map {
        entry(
          .noticeDelivered(NoticeDelivery(number, over: $0, .withdrawn, reply: reason)),
          effectiveOn: clock.today)
      })
  }
}

extension Ledger {
  fileprivate func unitNames() throws -> UnitNames { UnitNames(try entries(of: .registry, texts: false)) }
}

// MARK: - Recording

extension Workspace {
  /// Records the run and its notices in one transaction, on the very ledger that was looked at.
  private func record(
    _ request: NightlyRequest, _ plan: DeliveryPlan, in ledger: Ledger
  ) throws -> (Night, [Notice]) {
    // Somebody may register a report while the check looks; then it looks again.
    for _ in 0..<5 {
      let night = try Night(ledger, today: clock.today)
      if !request.confirmsClock { try NightlyClock.check(today: night.today, last: night.lastCheck) }
      let notices = night.notices(night.new, directory(plan, night.state))
      // A second run on the same day with nothing to say leaves no trace.
      if notices.isEmpty, night.lastCheck == night.today { return (night, []) }
      let run = Change.nightChecked(NightlyCheck(clockConfirmed: request.confirmsClock))
      let entries = ([run] + notices.map(Change.noticeIssued)).map { entry($0, effectiveOn: night.today) }
      if try append(entries, onto: night.state.lastEntry, of: ledger) { return (night, notices) }
    }
    throw NightlyError.neverQuiet
  }

  /// Appends entries unless others have written since, and tells whether it did.
  private func append(_ entries: [Entry], onto head: Int, of ledger: Ledger) throws -> Bool {
    do {
      try ledger.append(entries, onto: head)
      return true
    } catch {
      if case .movedOn = error { return false }
      throw error
    }
  }

  private func run(of night: Night, _ notices: [Notice]) -> NightlyRun {
    NightlyRun(
      day: night.today, lastCheck: night.lastCheck,
      notices: notices.map { NoticeDigest($0, in: night.ledger, mark: night.mark) },
      drafts: night.drafts.count)
  }

  private func directory(_ request: NightlyRequest, _ state: LedgerState) throws -> DeliveryDirectory {
    directory(try deliveryPlan(request), state)
  }

  private func directory(_ plan: DeliveryPlan, _ state: LedgerState) -> DeliveryDirectory {
    DeliveryDirectory(plan, state, folder: path + ".notices")
  }

  private func deliveryPlan(_ request: NightlyRequest) throws -> DeliveryPlan {
    try request.delivery.map { try DeliveryFile.read(path: $0, environment: request.environment) }
      ?? DeliveryPlan()
  }
}

extension Alert {
  /// What the unit is told once this was approved; `nil` for what needs no approval.
  fileprivate var approved: Alert? {
    guard key.cause == .approval, let unit = key.unit else { return nil }
    var alert = self
    alert.key.addressee = .unit(unit)
    alert.key.cause = .overdue
    return alert
  }
}
