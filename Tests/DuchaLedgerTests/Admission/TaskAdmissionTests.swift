import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaLedger

/// Steps, files and figures that the ledger refuses; which step may follow which is ``TaskLife``'s and tested there.
@Suite struct TaskAdmissionTests {
  private let first = TaskID(plan: PlanID(1), number: 1)
  private let second = TaskID(plan: PlanID(1), number: 2)

  private func ledger(_ changes: Change...) throws -> Ledger {
    let ledger = try Ledger.inMemory()
    let tasks = [1, 2].map { Sample.registered(1, $0, Sample.task("\($0)", "建站\($0)")) }
    let units = (1...3).map { Change.unitAdded(Sample.unit($0, "县第\($0)局")) }
    let base = units + [.planRegistered(Sample.edition(1, 1, tasks))] + changes
    try ledger.append(base.map { Sample.entry($0) })
    return ledger
  }

  private func refusal(_ change: Change, by ledger: Ledger) throws -> Refusal? {
    let count = try ledger.entries().count
    do {
      try ledger.append([Sample.entry(change)])
      return nil
    } catch LedgerError.refused(0, let refusal) {
      #expect(try ledger.entries().count == count)
      return refusal
    }
  }

  private func step(_ task: TaskID, _ action: TaskAction) -> Change { .taskStepped(TaskStep(task, action)) }
  private func merge(_ task: TaskID, into other: TaskID) -> Change {
    step(task, .merged(into: other, approver: "李四", reason: "重复"))
  }
  private func cancel(_ task: TaskID) -> Change { step(task, .cancelled(approver: "李四", reason: "调整")) }
  private func split(_ numbers: Int..., titled title: String = "分项") -> Change {
    let parts = numbers.map { TaskPart(id: TaskID(plan: PlanID(1), number: $0), title: title) }
    return step(first, .split(parts, approver: "李四", reason: "分段"))
  }

  @Test func aStepIsOfATaskAndUnitsThatAreThere() throws {
    let ledger = try ledger(
      step(first, .dispatched(replyBy: nil, note: "")), .unitsMerged(.init(3), into: .init(1)))
    let none = TaskID(plan: PlanID(1), number: 9)
    #expect(try refusal(cancel(none), by: ledger) == .taskUnknown(none))
    #expect(try refusal(step(first, .accepted(by: .init(9))), by: ledger) == .unitUnknown(.init(9)))
    #expect(
      try refusal(step(first, .accepted(by: .init(3))), by: ledger) == .unitMerged(.init(3), into: .init(1)))
    #expect(
      try refusal(step(second, .accepted(by: .init(1))), by: ledger)
        == .stepImpossible(second, .notDispatched))
  }

  @Test func anObjectionOfAUnitThatWasMergedSinceCanBeSettled() throws {
    let ledger = try ledger(
      step(first, .dispatched(replyBy: nil, note: "")), step(first, .objected(by: .init(3), reason: "无此职责")),
      .unitsMerged(.init(3), into: .init(1)))
    #expect(
      try refusal(step(first, .objected(by: .init(1), reason: "再提")), by: ledger)
        == .stepImpossible(first, .objectionUndecided(.init(1))))
    let settled = TaskAction.objectionSettled(by: .init(1), upheld: false, approver: "李四", reason: "纪要")
    #expect(try refusal(step(first, settled), by: ledger) == nil)
  }

  @Test func whoeverReportedBeforeTheirUnitWasMergedCannotVerify() throws {
    let ledger = try ledger(
      .progressReported(Sample.report(1, 1, unit: 3, status: .completed)),
      .unitsMerged(.init(3), into: .init(1)))
    #expect(
      try refusal(step(first, .closed(by: .init(1), verifier: "王五", text: "")), by: ledger)
        == .stepImpossible(first, .fillerChecks(.init(1))))
  }

  @Test func aTaskGoesIntoAnotherOpenOne() throws {
    #expect(try refusal(merge(first, into: first), by: ledger()) == .stepImpossible(first, .intoItself))
    #expect(
      try refusal(merge(first, into: second), by: ledger(cancel(second)))
        == .stepImpossible(first, .targetEnded(second, .cancelled)))
    let none = TaskID(plan: PlanID(2), number: 1)
    #expect(
      try refusal(merge(first, into: none), by: ledger()) == .stepImpossible(first, .missing("台账中已有的任务")))
    #expect(try refusal(merge(first, into: second), by: ledger()) == nil)
  }

  @Test func partsHaveThePlansNextNumbersAndAName() throws {
    #expect(try refusal(split(3, 5), by: ledger()) == .stepImpossible(first, .partsOutOfTurn))
    #expect(try refusal(split(2, 3), by: ledger()) == .stepImpossible(first, .partsOutOfTurn))
    #expect(
      try refusal(split(3, 4, titled: " "), by: ledger()) == .stepImpossible(first, .missing("拆分后任务的名称")))
    #expect(try refusal(split(3, 4), by: ledger()) == nil)
  }

  @Test func whatWasSplitComesBackOnceItsPartsAreGone() throws {
    let parts = [3, 4].map { TaskID(plan: PlanID(1), number: $0) }
    let ledger = try ledger(split(3, 4), cancel(parts[0]))
    let reopened = step(first, .reopened(approver: "李四", reason: "不拆了"))
    #expect(try refusal(reopened, by: ledger) == .stepImpossible(first, .partsGoOn([parts[1]])))
    try ledger.append([Sample.entry(cancel(parts[1]))])
    #expect(try refusal(reopened, by: ledger) == nil)
  }

  @Test func aTaskThatIsGoneTakesNoReport() throws {
    let report = Change.progressReported(Sample.report(1, 1))
    #expect(try refusal(report, by: ledger(cancel(first))) == .stepImpossible(first, .ended(.cancelled)))
    #expect(try refusal(report, by: ledger(step(first, .suspended(approver: "李四", reason: "等")))) == nil)
  }

  @Test func aReportedFigureIsANumber() throws {
    var report = Sample.report(1, 1)
    report.values = [ReportedValue(target: "新建5所", value: .infinity)]
    #expect(try refusal(.progressReported(report), by: ledger()) == .figureMalformed(first))
  }

  @Test func evidenceIsFiledOnceAndWithdrawnOnce() throws {
    var evidence = Evidence(task: first, digest: Sample.digest(1), name: "验收.pdf", size: 1)
    let withdrawal = EvidenceWithdrawal(task: first, digest: evidence.digest, reason: "交错")
    let ledger = try ledger()
    #expect(try refusal(.evidenceWithdrawn(withdrawal), by: ledger) == .evidenceUnknown(first))
    #expect(try refusal(.evidenceFiled(evidence), by: ledger) == nil)
    #expect(try refusal(.evidenceFiled(evidence), by: ledger) == .evidenceThere(first, name: "验收.pdf"))
    var silent = withdrawal
    silent.reason = " "
    #expect(try refusal(.evidenceWithdrawn(silent), by: ledger) == .stepImpossible(first, .missing("撤回理由")))
    #expect(try refusal(.evidenceWithdrawn(withdrawal), by: ledger) == nil)
    #expect(try refusal(.evidenceWithdrawn(withdrawal), by: ledger) == .evidenceUnknown(first))
    // It may speak for its task again, and for another one.
    #expect(try refusal(.evidenceFiled(evidence), by: ledger) == nil)
    evidence.task = second
    #expect(try refusal(.evidenceFiled(evidence), by: ledger) == nil)
    evidence.name = ""
    #expect(try refusal(.evidenceFiled(evidence), by: ledger) == .evidenceUnnamed)
    evidence.digest = "摘要"
    #expect(try refusal(.evidenceFiled(evidence), by: ledger) == .digestMalformed)
  }

  @Test func whoRecordedAnEntryIsTold() throws {
    let ledger = try ledger()
    #expect(try ledger.summary(of: 2)?.words.hasSuffix("2024-01-01 生效，张三于 2024-01-01 08:00:00 记录") == true)
    #expect(try ledger.summary(of: 99) == nil)
  }
}
