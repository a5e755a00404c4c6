import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaLedger

@Suite struct AdmissionTests {
  private let base: [Entry] = [
    Sample.entry(.unitAdded(Sample.unit(1, "市科技局（知识产权局）", aliases: ["市科技局"]))),
    Sample.entry(.unitAdded(Sample.unit(2, "市财政局"))), Sample.entry(.unitAdded(Sample.unit(3, "市科委"))),
    Sample.entry(.unitsMerged(.init(3), into: .init(1))),
    Sample.entry(
      .planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, Sample.task("1", "建园区"))])),
      on: Sample.day(3)),
  ]

  private func refusal(
    of change: Change, on day: Day = Sample.day(4), after earlier: [Change] = []
  ) throws -> Refusal? {
    let ledger = try Ledger.inMemory()
    let known = base + earlier.map { Sample.entry($0) }
    try ledger.append(known)
    let error = refusal(of: Sample.entry(change, on: day), by: ledger)
    if error != nil { #expect(try ledger.entries().count == known.count) }
    return error
  }

  private func refusal(of entry: Entry, by ledger: Ledger) -> Refusal? {
    do {
      try ledger.append([entry])
      return nil
    } catch {
      guard case .refused(0, let refusal) = error else {
        Issue.record(error)
        return nil
      }
      return refusal
    }
  }

  private func revision(_ tasks: [RegisteredTask]) -> PlanEdition { Sample.edition(1, 2, tasks) }

  // MARK: - Every entry

  @Test func somebodyHasToRecordIt() throws {
    var entry = Sample.entry(.rulesAdopted(SupervisionRules()))
    entry.actor = ""
    let ledger = try Ledger.inMemory()
    #expect(throws: LedgerError.refused(index: 0, .actorMissing)) { try ledger.append([entry]) }
  }

  @Test func theDayHasToBeWritable() throws {
    let rules = Change.rulesAdopted(SupervisionRules())
    #expect(try refusal(of: rules, on: Day(number: 9_999_999)) == .dayOutOfRange)
    #expect(try refusal(of: rules, on: Day(number: -9_999_999)) == .dayOutOfRange)
  }

  @Test func noTextMayBeCutOff() throws {
    #expect(try refusal(of: .progressReported(Sample.report(1, 1, "前\0后"))) == .textWithNUL)
  }

  // MARK: - Units

  @Test func aNameStandsForOneUnit() throws {
    for name in ["市财政局", " 市 财政局", "市科技局 (知识产权局)", "市科技局", "市科委"] {
      let refusal = try refusal(of: .unitAdded(Sample.unit(4, name)))
      guard case .unitNameTaken = refusal else {
        Issue.record("`\(name)` is not refused but \(String(describing: refusal))")
        continue
      }
    }
    #expect(try refusal(of: .unitAliased(.init(2), alias: "市科技局")) == .unitNameTaken("市科技局", by: .init(1)))
    #expect(
      try refusal(of: .unitAdded(Sample.unit(4, "甲局", aliases: ["甲局"])))
        == .unitNameTaken("甲局", by: .init(4)))
  }

  @Test func aUnitHasANameAndANumber() throws {
    #expect(try refusal(of: .unitAdded(Sample.unit(4, " "))) == .unitNameMissing)
    #expect(try refusal(of: .unitAdded(Sample.unit(2, "甲局"))) == .unitNumberTaken(.init(2)))
    #expect(try refusal(of: .unitAdded(Sample.unit(0, "甲局"))) == .unitNumberTaken(.init(0)))
  }

  @Test func onlyUnitsThatAreThereCanMerge() throws {
    #expect(try refusal(of: .unitsMerged(.init(1), into: .init(1))) == .sameUnit(.init(1)))
    #expect(try refusal(of: .unitsMerged(.init(1), into: .init(9))) == .unitUnknown(.init(9)))
    #expect(try refusal(of: .unitsMerged(.init(2), into: .init(3))) == .unitMerged(.init(3), into: .init(1)))
    #expect(try refusal(of: .unitsMerged(.init(3), into: .init(2))) == .unitMerged(.init(3), into: .init(1)))
    #expect(try refusal(of: .unitAliased(.init(3), alias: "甲")) == .unitMerged(.init(3), into: .init(1)))
  }

  @Test func onlyTwoUnitsAreToldApart() throws {
    #expect(try refusal(of: .unitsToldApart(.init(2), .init(2))) == .sameUnit(.init(2)))
    #expect(try refusal(of: .unitsToldApart(.init(2), .init(3))) == .unitMerged(.init(3), into: .init(1)))
    #expect(try refusal(of: .unitsToldApart(.init(2), .init(1))) == nil)
  }

  @Test func aPlateIsNobodyElsesName() throws {
    let facts = UnitFacts(plates: ["市科委"])
    #expect(
      try refusal(of: .unitDescribed(.init(2), facts)) == .unitNameTaken("市科委", by: .init(3)))
    #expect(try refusal(of: .unitDescribed(.init(1), facts)) == nil)
  }

  @Test func nobodyIsAboveItself() throws {
    let below = Change.unitDescribed(.init(2), UnitFacts(parent: .init(1)))
    for above in [1, 2] {
      let facts = UnitFacts(parent: .init(above))
      #expect(
        try refusal(of: .unitDescribed(.init(3 - above), facts), after: above == 2 ? [below] : [])
          == (above == 2 ? .parentBelow(.init(1)) : nil))
    }
    #expect(try refusal(of: .unitDescribed(.init(2), UnitFacts(parent: .init(2)))) == .parentBelow(.init(2)))
    #expect(try refusal(of: .unitDescribed(.init(2), UnitFacts(parent: .init(9)))) == .unitUnknown(.init(9)))
  }

  @Test func aUnitDoesNotEndBeforeItBegins() throws {
    func facts(_ from: Int, _ until: Int) -> UnitFacts {
      UnitFacts(validFrom: Sample.day(from), validUntil: Sample.day(until))
    }
    #expect(try refusal(of: .unitDescribed(.init(2), facts(5, 4))) == .periodReversed(.init(2)))
    #expect(try refusal(of: .unitDescribed(.init(2), facts(5, 5))) == nil)
  }

  // MARK: - Reforms

  private func reform(
    _ kind: UnitReform.Kind, _ from: [Int], into: [Int] = [], newName: String? = nil
  ) -> Change {
    .unitsReformed(
      UnitReform(kind: kind, from: from.map { .init($0) }, into: into.map { .init($0) }, newName: newName))
  }

  @Test func aReformHasTheUnitsOfItsKindEachOnce() throws {
    let wrong: [(UnitReform.Kind, [Int], [Int], String?)] = [
      (.rename, [1], [], nil), (.rename, [1, 2], [], "甲局"), (.rename, [1], [2], "甲局"),
      (.merger, [1], [1], nil), (.merger, [1], [], nil), (.merger, [1], [2, 4], nil),
      (.merger, [1, 1], [2], nil), (.split, [1], [2], nil), (.split, [1], [2, 2], nil),
      (.split, [1, 2], [2, 4], nil), (.transfer, [1], [1], nil), (.transfer, [1], [2, 4], nil),
    ]
    let fourth = Change.unitAdded(Sample.unit(4, "市数据局"))
    for (kind, from, into, name) in wrong {
      let change = reform(kind, from, into: into, newName: name)
      #expect(try refusal(of: change, after: [fourth]) == .reformIncomplete(kind), "\(kind) \(from) \(into)")
    }
    for right in [
      reform(.rename, [1], newName: "甲局"), reform(.merger, [1, 2], into: [2]),
      reform(.split, [1], into: [1, 2]), reform(.transfer, [1], into: [2]),
    ] { #expect(try refusal(of: right) == nil) }
  }

  @Test func aReformSpeaksOfUnitsThatAreThere() throws {
    #expect(try refusal(of: reform(.merger, [3], into: [2])) == .unitMerged(.init(3), into: .init(1)))
    #expect(try refusal(of: reform(.merger, [1], into: [9])) == .unitUnknown(.init(9)))
    let ended = reform(.merger, [1], into: [2])
    #expect(try refusal(of: reform(.rename, [1], newName: "甲局"), after: [ended]) == .unitEnded(.init(1)))
    #expect(try refusal(of: reform(.transfer, [2], into: [1]), after: [ended]) == .unitEnded(.init(1)))
    #expect(
      try refusal(of: reform(.rename, [2], newName: "市科委")) == .unitNameTaken("市科委", by: .init(3)))
  }

  // MARK: - Members and decisions

  @Test func onlyACollectiveHasMembers() throws {
    let collective = Change.unitAdded(OrgUnit(id: .init(4), name: "各部门", collective: true))
    func refusal(_ unit: Int, _ members: [Int], _ scope: MemberList.Scope = .everywhere) throws -> Refusal? {
      let list = MemberList(unit: .init(unit), scope: scope, members: members.map { .init($0) })
      return try self.refusal(of: .membersNamed(list), after: [collective])
    }
    #expect(try refusal(2, [1]) == .noCollective(.init(2)))
    #expect(try refusal(4, [4]) == .memberOfItself(.init(4)))
    #expect(try refusal(4, [9]) == .unitUnknown(.init(9)))
    #expect(try refusal(4, [3]) == .unitMerged(.init(3), into: .init(1)))
    let task = TaskID(plan: PlanID(1), number: 2)
    #expect(try refusal(4, [1], .task(task)) == .taskUnknown(task))
    #expect(try refusal(4, [1], .plan(PlanID(2))) == .taskUnknown(TaskID(plan: PlanID(2), number: 1)))
    #expect(try refusal(4, [1], .plan(PlanID(1))) == nil)
  }

  @Test func aDecisionNamesWhoIsThere() throws {
    let task = TaskID(plan: PlanID(1), number: 1)
    func refusal(_ unit: Int?, replacing: Int? = nil, after: [Change] = []) throws -> Refusal? {
      let units = unit.map { [AssignedUnit(.init($0), .lead)] } ?? []
      let decision = DutyAssignment(task: task, replacing: replacing.map { .init($0) }, units: units)
      return try self.refusal(of: .dutiesAssigned(decision), after: after)
    }
    #expect(try refusal(nil) == .nobodyAssigned(task))
    #expect(try refusal(nil, replacing: 2) == nil)
    #expect(try refusal(9) == .unitUnknown(.init(9)))
    #expect(try refusal(2, after: [reform(.merger, [2], into: [1])]) == .unitEnded(.init(2)))
    #expect(try refusal(1, replacing: 2, after: [reform(.merger, [2], into: [1])]) == nil)
    let other = TaskID(plan: PlanID(1), number: 2)
    let decision = DutyAssignment(task: other, units: [AssignedUnit(.init(2), .lead)])
    #expect(try self.refusal(of: .dutiesAssigned(decision)) == .taskUnknown(other))
  }

  // MARK: - Plans

  @Test func editionsFollowOneAnother() throws {
    #expect(
      try refusal(of: .planRegistered(Sample.edition(1, 3, []))) == .editionOutOfTurn(PlanID(1), edition: 3))
    #expect(
      try refusal(of: .planRegistered(Sample.edition(1, 1, []))) == .editionOutOfTurn(PlanID(1), edition: 1))
    #expect(
      try refusal(of: .planRegistered(Sample.edition(3, 1, []))) == .editionOutOfTurn(PlanID(3), edition: 1))
    #expect(try refusal(of: .planRegistered(Sample.edition(2, 1, []))) == nil)
  }

  @Test func anEditionHasTheDigestOfItsFile() throws {
    var edition = revision([])
    edition.digest = "摘要"
    #expect(try refusal(of: .planRegistered(edition)) == .digestMalformed)
  }

  @Test func aRevisionTakesEffectAfterWhatItRevises() throws {
    #expect(
      try refusal(of: .planRegistered(revision([])), on: Sample.day(2))
        == .editionBackdated(PlanID(1), Sample.day(3)))
  }

  @Test func tasksAreNumberedWithoutGaps() throws {
    func task(_ plan: Int, _ number: Int) -> RegisteredTask {
      Sample.registered(plan, number, Sample.task("1", "建园区"))
    }
    for wrong in [[task(1, 3)], [task(1, 1), task(1, 1)], [task(2, 1)], [task(1, 0)]] {
      let refusal = try refusal(of: .planRegistered(revision(wrong)))
      guard case .taskOutOfTurn = refusal else {
        Issue.record("\(wrong.map(\.id)) is not refused but \(String(describing: refusal))")
        continue
      }
    }
    #expect(try refusal(of: .planRegistered(revision([task(1, 3), task(1, 2)]))) == nil)
  }

  @Test func everyAssignmentHasItsUnit() throws {
    let task = Sample.task("1", "建园区", [Sample.assignment("市财政局")])
    let id = TaskID(plan: PlanID(1), number: 1)
    func refusal(_ units: [Int]) throws -> Refusal? {
      try self.refusal(of: .planRegistered(revision([Sample.registered(1, 1, task, units: units)])))
    }
    #expect(try refusal([]) == .unitsIncomplete(id))
    #expect(try refusal([9]) == .unitUnknown(.init(9)))
    #expect(try refusal([3]) == .unitMerged(.init(3), into: .init(1)))
    #expect(try refusal([2]) == nil)
  }

  @Test func figuresAreNumbers() throws {
    var task = Sample.task("1", "建园区")
    task.targets = [Target(text: "", comparator: .equal, value: .infinity, span: task.span)]
    #expect(
      try refusal(of: .planRegistered(revision([Sample.registered(1, 1, task)])))
        == .figureMalformed(TaskID(plan: PlanID(1), number: 1)))
  }

  // MARK: - Reports and rules

  @Test func reportsSpeakOfTasksAndUnitsThatExist() throws {
    #expect(
      try refusal(of: .progressReported(Sample.report(1, 2)))
        == .taskUnknown(TaskID(plan: PlanID(1), number: 2)))
    #expect(
      try refusal(of: .progressReported(Sample.report(2, 1)))
        == .taskUnknown(TaskID(plan: PlanID(2), number: 1)))
    #expect(try refusal(of: .progressReported(Sample.report(1, 1, unit: 9))) == .unitUnknown(.init(9)))
    #expect(try refusal(of: .progressReported(Sample.report(1, 1, unit: 3))) == nil)
  }

  @Test(arguments: [-0.1, 100.1, .nan, .infinity]) func aShareIsAShare(percent: Double) throws {
    var report = Sample.report(1, 1)
    report.percent = percent
    #expect(try refusal(of: .progressReported(report)) == .percentOutOfRange(report.task))
  }

  @Test func rulesMakeSense() throws {
    var rules = SupervisionRules()
    rules.warning.reportDay = 32
    #expect(try refusal(of: .rulesAdopted(rules)) == .ruleOutOfRange(name: "warning.reportDay"))
    rules = SupervisionRules()
    rules.light.redBehind = 5
    #expect(try refusal(of: .rulesAdopted(rules)) == .ruleOutOfRange(name: "light.redBehind"))
  }
}
