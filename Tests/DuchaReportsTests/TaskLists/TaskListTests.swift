import DuchaDocuments
import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

struct TaskListTests {
  static func ledger(_ change: (inout LedgerState) -> Void = { _ in }) -> SupervisedLedger {
    var state = SampleLedger.state(asOf: Month(year: 2024, month: 7).lastDay)
    change(&state)
    return SupervisedLedger(state)
  }

  static func ids(_ list: TaskList, _ part: TaskList.Part) -> [String] {
    list.items(part).map(\.id.description)
  }

  @Test func partsStandApart() {
    let list = TaskList(Self.ledger(), unit: OrgUnit.ID(4))
    #expect(Self.ids(list, .lead) == ["1-04"])
    #expect(Self.ids(list, .cooperate) == ["1-03", "2-01"])
  }

  /// 会同有关部门: the sentence names nobody.
  @Test func aNameThatTheSentenceMerelyMentionsHasNoList() {
    let lists = TaskLists(
      Self.ledger { state in
        state.units[OrgUnit.ID(9)] = OrgUnit(id: OrgUnit.ID(9), name: "有关部门", collective: true)
        let mention = Sample.assignment("有关部门", .cooperate, basis: .runningText)
        state.tasks[TaskID(plan: PlanID(1), number: 1)]?.duties.append(
          Duty(unit: OrgUnit.ID(9), assignment: mention))
      })
    #expect(!lists.contains { $0.name == "有关部门" })
  }

  /// 县水利局 has not reported on 2-03 in July.
  @Test func whatIsMissingIsAskedForBeforeTheNextReport() {
    let list = TaskList(Self.ledger(), unit: OrgUnit.ID(3))
    #expect(list.markdown().contains("未报送的2024年7月进展请尽快报送。牵头任务的2024年8月进展请于2024年8月25日前报送。"))
    #expect(!TaskList(Self.ledger(), unit: OrgUnit.ID(5)).markdown().contains("请尽快报送"))
  }

  @Test func personsStandOnTheList() {
    let ledger = Self.ledger { state in
      state.tasks[TaskID(plan: PlanID(1), number: 4)]?.task.persons = [
        PersonInCharge(name: "张三", role: "责任人"), PersonInCharge(name: "李四", role: "分管县领导"),
        PersonInCharge(name: "王五", role: "责任人"),
      ]
    }
    let list = TaskList(ledger, unit: OrgUnit.ID(4))
    #expect(list.markdown().contains("- **责任人**：张三、王五\n- **分管县领导**：李四\n"))
    #expect("\(list.paper)".contains("责任人：张三、王五；分管县领导：李四"))
  }

  /// 已完成“气瓶超期使用” would praise the fault.
  @Test func aFaultIsNamedAsWhatIsMended() {
    let id = TaskID(plan: PlanID(1), number: 4)
    let ledger = Self.ledger { state in
      state.tasks[id]?.task.title = "气瓶超期使用"
      state.tasks[id]?.task.text = "问题：气瓶超期使用。整改措施：全部更换"
    }
    #expect(ledger.task(id)?.nameWords == "整改“气瓶超期使用”问题（1-04，推定牵头）")
  }

  @Test func aPaperNamesTheFirstOfManyMembers() {
    var state = SampleGroups.state
    let members = MemberList(
      unit: .init(1), members: [2, 3, 4, 8, 9].map { .init($0) }, source: "县乡镇名录")
    state.apply(Sample.entry(.membersNamed(members)))
    let words = "\(TaskList(SupervisedLedger(state), unit: OrgUnit.ID(5)).paper)"
    #expect(words.contains("“各乡镇人民政府”：城关镇人民政府、白石镇人民政府等5个单位"))
  }

  @Test func highRowsOfAPaperDoNotStayTogether() throws {
    let blocks = TaskList(Self.ledger(), unit: OrgUnit.ID(3)).paper.sections.flatMap(\.blocks)
    let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(!tables.isEmpty && tables.allSatisfy { !$0.keepsEnd })
  }

  @Test func inferredLeadsAreMarked() throws {
    let item = try #require(TaskList(Self.ledger(), unit: OrgUnit.ID(4)).items(.lead).first)
    #expect(item.duty == "推定牵头")
    #expect(item.lead == "县财政局（推定牵头）")
  }

  @Test func aUnitNamedTwiceStandsOnce() {
    let ledger = Self.ledger { state in
      let id = TaskID(plan: PlanID(1), number: 1)
      if let duty = state.tasks[id]?.duties.last { state.tasks[id]?.duties.append(duty) }
    }
    #expect(TaskList(ledger, unit: OrgUnit.ID(6)).count == 1)
  }

  /// 改造小区16个、惠及2300户 demands two results.
  @Test func wordsThatDemandSeveralResultsAreQuotedOnce() throws {
    let ledger = Self.ledger { state in
      let id = TaskID(plan: PlanID(1), number: 4)
      guard let span = state.tasks[id]?.task.span else { return }
      state.tasks[id]?.task.targets = [16.0, 2300].map { value in
        Target(text: "改造小区16个、惠及2300户", comparator: .atLeast, value: value, span: span)
      }
    }
    let list = TaskList(ledger, unit: OrgUnit.ID(4))
    let item = try #require(list.items(.lead).first)
    #expect(item.targets.count == 2)
    #expect(item.targetWords == "改造小区16个、惠及2300户")
  }

  @Test func aTaskWithoutLeadSaysWhy() {
    let text = TaskList(Self.ledger(), unit: OrgUnit.ID(1)).markdown()
    #expect(text.contains("- **牵头单位**：共同负责，未明确牵头单位"))
  }

  @Test func aUnitWithoutTasksSaysSo() {
    let list = TaskList(
      Self.ledger { $0.units[OrgUnit.ID(9)] = OrgUnit(id: OrgUnit.ID(9), name: "县档案馆") }, unit: OrgUnit.ID(9))
    #expect(list.markdown() == "# 县档案馆任务清单\n\n截至2024年7月31日，本单位没有承担台账任务。\n")
  }

  @Test func hostileTitlesStayText() {
    let ledger = Self.ledger {
      $0.tasks[TaskID(plan: PlanID(2), number: 3)]?.task.title = "=HYPERLINK(\"x\")<script>"
    }
    let list = TaskList(ledger, unit: OrgUnit.ID(3))
    #expect(list.csv().contains("\"'=HYPERLINK(\"\"x\"\")<script>\""))
    #expect(!list.markdown().contains("<script"))
  }

  /// The units of a task, with the members in place of each group.
  static func bodies(_ task: SupervisedTask) -> Set<OrgUnit.ID> {
    let named = Set(task.record.duties.map(\.unit)).subtracting(task.groups.map(\.unit))
    return named.union(task.groups.flatMap(\.members))
  }

  @Test(arguments: 1...100)
  func everyDutyIsInAList(seed: Int) {
    var ledgers = RandomLedger(seed: UInt64(seed))
    let ledger = SupervisedLedger(ledgers.next())
    let lists = TaskLists(ledger)
    let listed = lists.map { $0.sections.flatMap(\.items).map(\.id) }
    let duties = ledger.tasks.reduce(0) { sum, task in
      sum
        + Self.bodies(task).count {
          !(task.merelyMentions($0) && ledger.state.units[$0]?.collective == true)
        }
    }
    #expect(listed.map(\.count).reduce(0, +) == duties, "seed \(seed)")
    let led = Set(lists.flatMap { $0.items(.lead).map(\.id) })
    #expect(led.union(TaskListIndex(lists).withoutLead.ids) == Set(ledger.tasks.map(\.id)), "seed \(seed)")
  }
}
