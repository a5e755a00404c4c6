import DuchaDiagnostics
import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaLedger

@Suite struct PlanRegistrationTests {
  private func compilation(
    _ tasks: [PolicyTask], title: String? = "科技创新行动方案", issuer: String? = nil, file: String = "plan.txt"
  ) -> Compilation {
    Compilation(
      source: SourceText(name: file, "方案\n一、任务\n"),
      document: PolicyDocument(file: file, title: title, issuer: issuer), tasks: tasks, goals: [],
      diagnostics: [])
  }

  /// Registers a compilation as the file with this digest; returns what was decided.
  private func register(_ compilation: Compilation, _ digest: Int, in ledger: Ledger) throws
    -> PlanRegistration
  {
    let state = try ledger.state(asOf: .last)
    let registration = PlanRegistration.plan(
      compilation, digest: Sample.digest(digest), in: LedgerRegistry(state), state)
    try ledger.append(registration.changes.map { Sample.entry($0) })
    return registration
  }

  private func revision(from before: [PolicyTask], to after: [PolicyTask]) throws -> PlanRevision {
    let ledger = try Ledger.inMemory()
    _ = try register(compilation(before), 1, in: ledger)
    guard case .revised(let revision) = try register(compilation(after), 2, in: ledger) else {
      throw NotARevision()
    }
    return revision
  }

  private struct NotARevision: Error {}

  @Test func partsOfASplitTaskAreNoneOfTheEditions() throws {
    let whole = Sample.task("一", "建园区")
    let ledger = try Ledger.inMemory()
    _ = try register(compilation([whole, Sample.task("二", "办展会")]), 1, in: ledger)
    let parts = ["建园区一期", "建园区二期"].enumerated().map {
      TaskPart(id: TaskID(plan: PlanID(1), number: $0 + 3), title: $1)
    }
    let split = TaskAction.split(parts, approver: "李四", reason: "分期")
    try ledger.append([
      Sample.entry(.taskStepped(TaskStep(TaskID(plan: PlanID(1), number: 1), split)), on: Sample.day(2))
    ])
    let next = compilation([whole, Sample.task("三", "办比赛"), Sample.task("一", "建园区一期")])
    guard case .revised(let revision) = try register(next, 2, in: ledger) else { throw NotARevision() }
    #expect(revision.removed.map(\.id.number) == [2])
    #expect(revision.added.map(\.id.number) == [5, 6])
    let tasks = try ledger.state(asOf: .last).tasks
    #expect(parts.allSatisfy { tasks[$0.id]?.removedOn == nil && tasks[$0.id]?.partOf?.number == 1 })
  }

  // MARK: - First editions

  @Test func aNewPlanComesWithItsUnits() throws {
    let tasks = [
      Sample.task("一", "建园区", [Sample.assignment("市科技局"), Sample.assignment("市财政局", .cooperate)]),
      Sample.task("二", "办展会", [Sample.assignment("市 科技局"), Sample.assignment("高校", basis: .runningText)]),
    ]
    let ledger = try Ledger.inMemory()
    guard case .new(PlanID(1), let changes) = try register(compilation(tasks), 1, in: ledger) else {
      Issue.record("a plan nobody knows is not new")
      return
    }
    #expect(changes.count == 4)
    let state = try ledger.state(asOf: .last)
    let names = state.units.values.sorted { $0.id < $1.id }.map(\.name)
    #expect(names == ["市科技局", "市财政局", "高校"])
    #expect(state.units.values.allSatisfy { $0.provisional })
    #expect(state.tasks.keys.sorted().map(\.description) == ["1-01", "1-02"])
    #expect(state.tasks.values.first { $0.id.number == 2 }?.duties.map(\.unit.number) == [1, 3])
  }

  @Test func aUnitWrittenWithAndWithoutItsLevelIsOneNewUnit() throws {
    let units = [Sample.assignment("县科技局"), Sample.assignment("科技局", .cooperate)]
    var plan = compilation([Sample.task("一", "建园区", units)])
    plan.document.place = Place(name: "青溪县", level: .county)
    let ledger = try Ledger.inMemory()
    _ = try register(plan, 1, in: ledger)
    #expect(try ledger.state(asOf: .last).units.values.map(\.name) == ["县科技局"])
  }

  @Test func knownUnitsAreFoundByAnyName() throws {
    let ledger = try Ledger.inMemory()
    try ledger.append([
      Sample.entry(.unitAdded(Sample.unit(1, "市科技局（知识产权局）", aliases: ["市科委"])))
    ])
    let tasks = [Sample.task("一", "建园区", [Sample.assignment("市科委"), Sample.assignment("市科技局(知识产权局)")])]
    #expect(try register(compilation(tasks), 1, in: ledger).changes.count == 1)
  }

  @Test func aNameForSeveralBodiesMakesACollectiveUnit() throws {
    var assignment = Sample.assignment("各区政府")
    assignment.collective = true
    let ledger = try Ledger.inMemory()
    _ = try register(compilation([Sample.task("一", "建园区", [assignment])]), 1, in: ledger)
    #expect(try ledger.state(asOf: .last).units[.init(1)]?.collective == true)
  }

  @Test func aTaskKnowsItsLine() throws {
    var task = Sample.task("一", "任务")
    task.span = SourceSpan(7, 10)
    let ledger = try Ledger.inMemory()
    _ = try register(compilation([task]), 1, in: ledger)
    #expect(try ledger.state(asOf: .last).tasks.values.first?.line == 2)
  }

  // MARK: - The same file again

  @Test func importingTwiceAddsNothing() throws {
    let ledger = try Ledger.inMemory()
    let plan = compilation([Sample.task("一", "建园区", [Sample.assignment("市科技局")])])
    _ = try register(plan, 1, in: ledger)
    let entries = try ledger.entries()
    #expect(try register(plan, 1, in: ledger) == .unchanged(PlanID(1), edition: 1))
    #expect(try ledger.entries() == entries)
  }

  @Test func anEarlierEditionIsKnownToo() throws {
    let ledger = try Ledger.inMemory()
    let editions = ["建园区", "办展会", "修道路"].map { compilation([Sample.task("一", $0)]) }
    for (index, edition) in editions.enumerated() { _ = try register(edition, index + 1, in: ledger) }
    #expect(try register(editions[1], 2, in: ledger) == .unchanged(PlanID(1), edition: 2))
    #expect(try register(compilation([], title: "别的方案"), 2, in: ledger) == .unchanged(PlanID(1), edition: 2))
  }

  // MARK: - Which plan

  @Test func anotherTitleIsAnotherPlan() throws {
    let ledger = try Ledger.inMemory()
    _ = try register(compilation([]), 1, in: ledger)
    #expect(try register(compilation([], title: "人才行动方案"), 2, in: ledger).plan == PlanID(2))
  }

  @Test func anotherIssuerIsAnotherPlan() throws {
    let ledger = try Ledger.inMemory()
    _ = try register(compilation([], issuer: "甲市政府"), 1, in: ledger)
    #expect(try register(compilation([], issuer: "乙市政府"), 2, in: ledger).plan == PlanID(2))
    #expect(try register(compilation([], issuer: "甲市 政府"), 3, in: ledger).plan == PlanID(1))
    #expect(
      try register(compilation([]), 4, in: ledger).plan == PlanID(2), "the newer of two that could be meant")
  }

  @Test func aPlanWithoutATitleGoesByItsFile() throws {
    let ledger = try Ledger.inMemory()
    _ = try register(compilation([], title: nil, file: "a.txt"), 1, in: ledger)
    #expect(try register(compilation([], title: nil, file: "b.txt"), 2, in: ledger).plan == PlanID(2))
    #expect(try register(compilation([], title: nil, file: "a.txt"), 3, in: ledger).plan == PlanID(1))
  }

  // MARK: - Revisions

  @Test func aRevisionTellsWhatChanged() throws {
    var extended = Sample.task("二", "办展会", [Sample.assignment("市商务局")])
    let before = [Sample.task("一", "建园区"), extended, Sample.task("三", "招人才")]
    extended.units = [Sample.assignment("市科技局")]
    extended.deadlines = [Deadline(text: "6月底前", end: Sample.day(6, 30), kind: .by, span: extended.span)]
    let revision = try revision(
      from: before, to: [Sample.task("一", "建园区"), extended, Sample.task("四", "修道路")])
    #expect(revision.edition == 2)
    #expect(revision.added.map(\.task.title) == ["修道路"])
    #expect(revision.added.map(\.id.number) == [4])
    #expect(revision.removed.map(\.task.title) == ["招人才"])
    #expect(revision.unchangedCount == 1)
    #expect(
      revision.changed.flatMap(\.differences).map(\.description) == [
        "责任单位：市商务局(牵头) → 市科技局(牵头)", "完成时限：无 → 6月底前(2024-06-30)",
      ])
  }

  @Test func placesInTheTextAreNoChange() throws {
    var moved = Sample.task("一", "建园区", [Sample.assignment("市科技局")])
    let before = moved
    moved.span = SourceSpan(6, 9)
    moved.units[0].span = SourceSpan(6, 9)
    let ledger = try Ledger.inMemory()
    _ = try register(compilation([before]), 1, in: ledger)
    #expect(try register(compilation([moved]), 2, in: ledger) == .unchanged(PlanID(1), edition: 1))
    // What the plan says of itself may change alone.
    let issued = compilation([moved], issuer: "市政府")
    #expect(try register(issued, 3, in: ledger).changes.count == 1)
  }

  @Test func aTaskMovedByOnePlaceKeepsItsIdentity() throws {
    let before = [Sample.task("一", "完善科技创新体系"), Sample.task("二", "建设产业园区")]
    let after = [
      Sample.task("一", "完善科技金融体系"), Sample.task("二", "完善科技创新体系"), Sample.task("三", "建设产业园区"),
    ]
    let revision = try revision(from: before, to: after)
    #expect(revision.added.map(\.task.title) == ["完善科技金融体系"])
    #expect(revision.changed.map(\.before.task.title) == ["完善科技创新体系", "建设产业园区"])
    #expect(revision.removed.isEmpty)
  }

  @Test func aTaskRewordedInItsPlaceKeepsItsIdentity() throws {
    let revision = try revision(
      from: [Sample.task("一", "完善科技创新体系")], to: [Sample.task("一", "健全科技创新体系")])
    #expect(revision.changed.map(\.after.id.number) == [1])
    #expect(revision.changed.first?.differences.map(\.aspect) == [.title, .text])
  }

  @Test func anotherTaskInTheSamePlaceIsNew() throws {
    let revision = try revision(from: [Sample.task("一", "完善科技创新体系")], to: [Sample.task("一", "修建环城道路")])
    #expect(revision.added.count == 1)
    #expect(revision.removed.count == 1)
  }

  @Test func tasksOfOneTitleArePairedInOrder() throws {
    let before = [Sample.task("一", "加强领导"), Sample.task("二", "加强领导")]
    let after = [Sample.task("三", "加强领导"), Sample.task("四", "加强领导"), Sample.task("五", "加强领导")]
    let revision = try revision(from: before, to: after)
    #expect(revision.changed.map(\.after.id.number) == [1, 2])
    #expect(revision.added.map(\.id.number) == [3])
  }

  @Test func aTaskThatComesBackKeepsItsNumber() throws {
    let ledger = try Ledger.inMemory()
    let (park, fair) = (Sample.task("一", "建园区"), Sample.task("二", "办展会"))
    _ = try register(compilation([park, fair]), 1, in: ledger)
    _ = try register(compilation([park]), 2, in: ledger)
    guard case .revised(let revision) = try register(compilation([park, fair]), 3, in: ledger) else {
      throw NotARevision()
    }
    #expect(revision.added.map(\.id.number) == [2])
    #expect(try ledger.state(asOf: .last).tasks[TaskID(plan: PlanID(1), number: 2)]?.removedOn == nil)
  }

  @Test func afterAMergeTheOldNameFindsTheNewUnit() throws {
    let ledger = try Ledger.inMemory()
    let plan = compilation([Sample.task("一", "建园区", [Sample.assignment("市科委"), Sample.assignment("市科技局")])])
    _ = try register(plan, 1, in: ledger)
    try ledger.append([Sample.entry(.unitsMerged(.init(1), into: .init(2)))])
    #expect(try register(plan, 2, in: ledger) == .unchanged(PlanID(1), edition: 1))
  }
}
