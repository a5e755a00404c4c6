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

  private func refusal(of change: Change, on day: Day = Sample.day(4)) throws -> Refusal? {
    let ledger = try Ledger.inMemory()
    try ledger.append(base)
    do {
      try ledger.append([Sample.entry(change, on: day)])
    } catch .refused(0, let refusal) {
      #expect(try ledger.entries().count == base.count)
      return refusal
    }
    return nil
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
