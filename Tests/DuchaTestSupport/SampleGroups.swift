import DuchaDiagnostics
public import DuchaModel

/// A county whose plan lets 各乡镇人民政府 lead: three townships answer for themselves, 各有关部门 is open, and a reform has left
/// one task to nobody. As of the end of July 2024.
public enum SampleGroups {
  /// The last day of July 2024.
  public static let asOf = SampleLedger.day(2024, 7, 31)

  /// Returns the ledger.
  public static var state: LedgerState {
    var state = LedgerState(asOf: asOf, rules: SampleLedger.rules)
    for (index, name) in names.enumerated() {
      let id = OrgUnit.ID(index + 1)
      state.units[id] = OrgUnit(id: id, name: name, collective: name.hasPrefix("各"))
    }
    state.plans[plan.id] = plan
    for task in tasks { state.tasks[task.id] = task }
    let townships = MemberList(unit: .init(1), members: [2, 3, 4].map { .init($0) }, source: "县乡镇名录")
    state.apply(Sample.entry(.membersNamed(townships)))
    let split = UnitReform(kind: .split, from: [.init(7)], into: [.init(8), .init(9)], source: "机构改革方案")
    state.apply(Sample.entry(.unitsReformed(split), on: SampleLedger.day(2024, 7, 29)))
    return state
  }

  private static let names = [
    "各乡镇人民政府", "城关镇人民政府", "白石镇人民政府", "青岭乡人民政府", "县农业农村局", "各有关部门", "县商务局", "县投资促进中心", "县文化和旅游局",
    "县财政局",
  ]

  private static let plan = PlanRecord(
    id: PlanID(1), edition: 1,
    document: PolicyDocument(
      file: "plan.txt", title: "青禾县农村人居环境整治行动方案（2024年）", issuer: "青禾县人民政府", documentNumber: "青政发〔2024〕3号",
      issued: SampleLedger.day(2024, 2, 1),
      period: Period(start: SampleLedger.day(2024, 1, 1), end: SampleLedger.day(2024, 12, 31))),
    digest: String(repeating: "0", count: 64), effectiveOn: SampleLedger.day(2024, 2, 1))
}

// MARK: - Tasks

extension SampleGroups {
  private static func id(_ number: Int) -> TaskID { TaskID(plan: PlanID(1), number: number) }

  private static var tasks: [TaskRecord] {
    [
      task(1, "排查农村危房", [(1, .lead)], due: SampleLedger.day(2024, 6, 30))
        .reporting([(2, nil), (4, nil)]).reporting([(3, 60)], difficulties: "第三方鉴定机构不足"),
      task(2, "新建农村公厕", [(1, .lead)]).reporting([(2, 60), (3, 20)]),
      task(3, "推行生活垃圾分类", [(5, .lead), (1, .cooperate), (6, .cooperate)]).reporting([(5, 55)]),
      task(4, "发展乡村旅游", [(7, .lead), (1, .implement)]).reporting([(7, 30)]),
      task(5, "建立管护台账", [(1, .lead)]).reporting([(2, nil), (3, nil), (4, nil)]),
      task(6, "清理占道堆放", [(6, .lead)]),
      task(7, "筹措整治资金", [(10, .lead), (8, .cooperate)], basis: .assigned).reporting([(10, 50)]),
      task(8, "修订村规民约", [(5, .lead), (1, .lead)]).reporting([(5, 60), (2, 55), (4, 55)]),
    ]
  }

  private static func task(
    _ number: Int, _ title: String, _ duties: [(Int, Role)], due: Day? = nil, basis: Basis = .explicit
  ) -> TaskRecord {
    let span = SourceSpan(0, 0)
    let deadlines = due.map { [Deadline(text: "\($0.chinese)前", end: $0, kind: .by, span: span)] } ?? []
    return TaskRecord(
      id: id(number),
      task: PolicyTask(path: "二/\(number)", title: title, text: title, span: span, deadlines: deadlines),
      duties: duties.map { unit, role in
        Duty(unit: .init(unit), assignment: Sample.assignment(names[unit - 1], role, basis: basis))
      }, line: 10 + number * 2)
  }
}

extension TaskRecord {
  /// Returns the task with reports of July: each unit's per cent, `nil` where it is done.
  fileprivate func reporting(_ told: [(Int, Double?)], difficulties: String? = nil) -> TaskRecord {
    var record = self
    record.reports += told.map { unit, percent in
      ProgressReport(
        task: id, unit: .init(unit), month: Month(year: 2024, month: 7),
        status: percent == nil ? .completed : .underway, percent: percent,
        text: percent == nil ? "已全部完成。" : "按计划推进。", difficulties: difficulties
      ).filed
    }
    return record
  }
}
