import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

@Suite struct LedgerDifferenceTests {
  private func ledgers(seed: UInt64) -> [SupervisedLedger] {
    let entries = SampleHistory(seed: seed, count: 150).entries
    var random = SeededGenerator(seed: seed)
    let days = (0..<4).map { _ in Sample.day(1).adding(days: Int.random(in: 0..<420, using: &random)) }
    return days.map { SupervisedLedger(LedgerState(folding: entries, asOf: $0)) }
  }

  @Test(arguments: 0..<25) func theBalanceHoldsForAnyTwoDays(seed: UInt64) {
    let all = ledgers(seed: seed)
    for from in all {
      for to in all {
        let difference = LedgerDifference(from: from, to: to)
        let (before, after) = (Set(from.tasks.map(\.id)), Set(to.tasks.map(\.id)))
        let (added, gone) = (difference.added.map(\.task.id), difference.gone.map(\.task.id))
        #expect(before.count + added.count - gone.count == after.count, "seed \(seed)")
        #expect(before.union(added).subtracting(gone) == after, "seed \(seed)")
        #expect(Set(added).count == added.count && Set(gone).count == gone.count, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<25) func whatComesOneWayGoesTheOther(seed: UInt64) {
    let all = ledgers(seed: seed)
    for (from, to) in zip(all, all.dropFirst()) {
      let (there, back) = (LedgerDifference(from: from, to: to), LedgerDifference(from: to, to: from))
      #expect(there.added.map(\.task.id) == back.gone.map(\.task.id), "seed \(seed)")
      #expect(there.gone.map(\.task.id) == back.added.map(\.task.id), "seed \(seed)")
      #expect(there.relit.map(\.task.id) == back.relit.map(\.task.id), "seed \(seed)")
      #expect(there.moved.map(\.what.before) == back.moved.map(\.what.after), "seed \(seed)")
      #expect(there.changedHands.map(\.task.id) == back.changedHands.map(\.task.id), "seed \(seed)")
      #expect(there.raised.map(\.what) == back.settled.map(\.what), "seed \(seed)")
    }
  }

  @Test(arguments: 0..<25) func aDayDiffersInNothingFromItself(seed: UInt64) {
    for ledger in ledgers(seed: seed) {
      #expect(LedgerDifference(from: ledger, to: ledger).isEmpty, "seed \(seed)")
    }
  }

  /// 2-01 has a stage on 31 December 2024 and its end in 2026.
  @Test func aStageThatMovedIsToldWithWhatWasDecided() {
    let task = TaskID(plan: PlanID(2), number: 1)
    let (old, new) = (Sample.day(12, 31), Sample.day(12, 31).adding(days: 31))
    func ledger(_ steps: [TaskAction]) -> SupervisedLedger {
      var state = SampleLedger.state(asOf: Sample.day(7, 31))
      for (number, step) in steps.enumerated() {
        state.tasks[task]?.steps.append(TakenStep(step, on: Sample.day(7, 20 + number), number: 900 + number))
      }
      return SupervisedLedger(state)
    }
    let asked = TaskAction.extensionRequested(
      by: OrgUnit.ID(3), from: old, to: Sample.day(12, 31).adding(days: 60), reason: "汛期")
    let granted = TaskAction.extensionDecided(to: new, approver: "王五", reason: "同意")
    let difference = LedgerDifference(from: ledger([asked]), to: ledger([asked, granted]))
    #expect(difference.moved.map(\.what) == [.init(before: old, after: new, isStage: true)])
    let text = difference.text()
    #expect(text.contains("阶段时限2024年12月31日 → 2025年1月31日"))
    #expect(text.contains("2024年7月21日同意延期至2025年1月31日；2024年7月20日县水利局申请由"))
  }

  @Test func everyHeadFindsItsTasks() {
    let days = [Sample.day(5, 31), Sample.day(8, 31), Sample.day(9, 30), Sample.day(10, 12)]
    let states = days.map { SupervisedLedger(SampleStory.state(asOf: $0)) }
    let summer = LedgerDifference(from: states[0], to: states[1])
    func ids<What>(_ changes: [LedgerDifference.Change<What>]) -> [String] {
      changes.map(\.task.id.description)
    }
    #expect(ids(summer.added) == ["2-01"])
    #expect(ids(summer.gone) == ["1-03", "1-04"])
    #expect(summer.gone.map(\.what) == [.removed, .merged(into: SampleStory.task)])
    #expect(ids(summer.moved) == ["1-01"])
    #expect(summer.moved.map(\.what) == [.init(before: Sample.day(6, 30), after: Sample.day(9, 30))])
    #expect(ids(summer.reworded) == ["1-01"])
    #expect(ids(summer.raised) == ["2-01"])
    let closing = LedgerDifference(from: states[1], to: states[2])
    #expect(ids(closing.completed) == ["1-01"])
    #expect(closing.completed.map(\.what) == ["2024年9月18日核验销号"])
    #expect(ids(LedgerDifference(from: states[2], to: states[3]).reopened) == ["1-01"])
  }

  /// 白石镇人民政府 alone was given more time for 1-02, and 县财政局 joined the townships.
  @Test func whatChangesForSomeMembersIsTold() {
    let before = SampleGroups.state
    var after = before
    let (id, day) = (TaskID(plan: PlanID(1), number: 2), SampleGroups.asOf)
    let due = Sample.day(12, 31)
    let steps: [TaskAction] = [
      .extensionRequested(by: OrgUnit.ID(3), from: due, to: due.adding(days: 31), reason: ""),
      .extensionDecided(to: due.adding(days: 31), approver: "李四", reason: ""),
    ]
    after.tasks[id]?.steps += steps.enumerated().map { TakenStep($1, on: day, number: 900 + $0) }
    after.apply(
      Sample.entry(
        .membersNamed(
          MemberList(unit: .init(1), scope: .task(id), members: [2, 3, 4, 10].map { .init($0) }, source: "")),
        on: day))
    let difference = LedgerDifference(from: SupervisedLedger(before), to: SupervisedLedger(after))
    #expect(
      difference.moved.map(\.what) == [
        .init(before: due, after: due.adding(days: 31), units: [OrgUnit.ID(3)])
      ])
    #expect(difference.members.map(\.joined) == [[OrgUnit.ID(10)]])
    let text = difference.text()
    #expect(text.contains("白石镇人民政府：2024年12月31日 → 2025年1月31日"), "\(text)")
    #expect(text.contains("新增县财政局；涉及任务1项（1-02）"), "\(text)")
  }

  @Test func twoNamesOfOneUnitAreNoChangeOfHands() {
    let registered = Sample.registered(1, 1, Sample.task("一", "建站", [Sample.assignment("县教委")]), units: [2])
    let entries = [
      Sample.entry(.unitAdded(Sample.unit(1, "县教育局"))), Sample.entry(.unitAdded(Sample.unit(2, "县教委"))),
      Sample.entry(.planRegistered(Sample.edition(1, 1, [registered]))),
      Sample.entry(.unitsMerged(.init(2), into: .init(1)), on: Sample.day(3)),
      Sample.entry(
        .dutiesAssigned(
          DutyAssignment(
            task: TaskID(plan: PlanID(1), number: 1), replacing: .init(1),
            units: [AssignedUnit(.init(3), .lead)])),
        on: Sample.day(5)), Sample.entry(.unitAdded(Sample.unit(3, "县科技局"))),
    ]
    let states = [2, 4, 6].map { SupervisedLedger(LedgerState(folding: entries, asOf: Sample.day($0))) }
    #expect(LedgerDifference(from: states[0], to: states[1]).changedHands.isEmpty)
    let change = LedgerDifference(from: states[1], to: states[2]).changedHands.map(\.what)
    #expect(change == [.init(before: [.init(1)], after: [.init(3)])])
  }
}
