import DuchaDiagnostics
public import DuchaModel

/// A county of our own with two plans, seven units, twelve tasks and the reports of May, June and July 2024: every
/// standing occurs in it at the end of July.
public enum SampleLedger {
  /// Returns the ledger as of a day: later plans and reports are not in it.
  public static func state(asOf day: Day) -> LedgerState {
    var state = LedgerState(asOf: day, rules: rules)
    for unit in units { state.units[unit.id] = unit }
    for plan in plans where plan.effectiveOn <= day { state.plans[plan.id] = plan }
    for record in tasks where state.plans[record.id.plan] != nil {
      var known = record
      known.reports = reports(of: record.id).filter { state.rules.warning.reportDay(of: $0.month) <= day }
        .map(\.filed)
      state.tasks[record.id] = known
    }
    return state
  }

  /// Rules like ours, with the county's office.
  public static let rules = SupervisionRules(
    office: .init(
      masthead: "督查通报", issuer: "青禾县重点工作领导小组办公室", recipients: "各牵头单位、配合单位"))
}

// MARK: - Units and plans

extension SampleLedger {
  private static let names = ["县发展和改革局", "县行政审批服务局", "县水利局", "县财政局", "县市场监督管理局", "县税务局", "城关镇人民政府"]

  static var units: [OrgUnit] {
    names.enumerated().map { OrgUnit(id: OrgUnit.ID($0.offset + 1), name: $0.element) }
  }

  static var plans: [PlanRecord] {
    [
      plan(
        1, "青禾县优化营商环境行动方案（2024—2025年）", "青政发〔2024〕6号", issued: day(2024, 3, 8),
        period: Period(start: day(2024, 1, 1), end: day(2025, 12, 31))),
      plan(
        2, "青禾县农村供水保障三年实施方案", "青政办发〔2024〕11号", issued: day(2024, 4, 15),
        period: Period(start: day(2024, 1, 1), end: day(2026, 12, 31))),
    ]
  }

  private static func plan(_ id: Int, _ title: String, _ number: String, issued: Day, period: Period)
    -> PlanRecord
  {
    PlanRecord(
      id: PlanID(id), edition: 1,
      document: PolicyDocument(
        file: "plan-\(id).txt", title: title, issuer: "青禾县人民政府", documentNumber: number, issued: issued,
        period: period),
      digest: String(repeating: "0", count: 64), effectiveOn: issued)
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let result = Day(year, month, day) else { preconditionFailure("the sample's days exist") }
    return result
  }
}

// MARK: - Tasks

extension SampleLedger {
  static var tasks: [TaskRecord] { businessTasks + waterTasks }

  private static var businessTasks: [TaskRecord] {
    [
      task(
        1, 1, "二/(一)/1", "推进政务服务“一网通办”", "依托全省一体化平台，推动依申请事项全程网办，网上可办率达到95%以上。",
        [(2, .lead), (5, .cooperate), (6, .cooperate)], [by("2024年底前", day(2024, 12, 31))],
        targets: ["网上可办率达到95%以上"]),
      task(
        1, 2, "二/(一)/2", "压减企业开办时间", "企业开办全流程压减至1个工作日以内。", [(5, .lead), (2, .cooperate)],
        [by("2024年6月底前", day(2024, 6, 30))], targets: ["1个工作日以内"]),
      task(
        1, 3, "二/(二)/3", "建成工程建设项目审批管理系统", "打通部门数据接口，实现全流程在线审批。",
        [(1, .lead), (2, .cooperate), (4, .cooperate)], [by("2024年6月底前", day(2024, 6, 30))]),
      task(
        1, 4, "二/(三)/4", "清理拖欠企业账款", "建立台账，逐笔制定清偿计划，无分歧账款应清尽清。", [(4, .listed), (1, .listed)], []),
      task(
        1, 5, "二/(三)/5", "开展涉企收费检查", "每年对涉企收费开展一次检查。", [(1, .joint), (5, .joint)],
        [Deadline(text: "每年", end: nil, kind: .recurring, recurrence: .yearly, span: span)]),
      task(
        1, 6, "三/(一)", "常态化走访服务企业", "坚持常态化走访，收集并协调解决企业诉求。", [(2, .sole)],
        [Deadline(text: "常态化", end: nil, kind: .ongoing, span: span)]),
    ]
  }

  private static var waterTasks: [TaskRecord] {
    [
      task(
        2, 1, "二/1", "新建改造农村供水工程", "到2024年底建成20处，到2026年底累计建成60处。",
        [(3, .lead), (4, .cooperate), (7, .implement)],
        [by("到2024年底", day(2024, 12, 31)), by("到2026年底", day(2026, 12, 31))], targets: ["建成20处", "累计建成60处"]),
      task(2, 2, "二/2", "改造镇区老旧管网", "完成镇区12公里老旧管网改造。", [(7, .lead)], [by("2024年10月底前", day(2024, 10, 31))]),
      task(
        2, 3, "二/3", "编制水源地保护方案", "编制全县集中式水源地保护方案并印发。", [(3, .lead)], [by("2024年8月20日前", day(2024, 8, 20))]),
      task(2, 4, "二/4", "建立水费收缴机制", "合理确定水价，建立水费收缴长效机制。", [], [by("2024年底前", day(2024, 12, 31))]),
      task(
        2, 5, "二/5", "开展供水设施冬季巡护培训", "对村级管水员开展巡护培训。", [(3, .lead)],
        [
          Deadline(
            text: "2025年3月至10月", start: day(2025, 3, 1), end: day(2025, 10, 31), kind: .during, span: span)
        ]),
      task(2, 6, "二/6", "完成水质检测中心改造", "改造县级水质检测中心。", [(3, .lead)], [by("2024年9月底前", day(2024, 9, 30))]),
    ]
  }

  private static let span = SourceSpan(0, 0)

  private static func by(_ text: String, _ end: Day) -> Deadline {
    Deadline(text: text, end: end, kind: .by, span: span)
  }

  private static func task(
    _ plan: Int, _ number: Int, _ path: String, _ title: String, _ text: String, _ duties: [(Int, Role)],
    _ deadlines: [Deadline], targets: [String] = []
  ) -> TaskRecord {
    let assignments = duties.map { unit, role in
      Assignment(name: names[unit - 1], asWritten: names[unit - 1], role: role, span: span)
    }
    return TaskRecord(
      id: TaskID(plan: PlanID(plan), number: number),
      task: PolicyTask(
        path: path, title: title, text: text, span: span, units: assignments, deadlines: deadlines,
        targets: targets.map { Target(text: $0, comparator: .equal, value: nil, span: span) }),
      duties: zip(duties, assignments).map { Duty(unit: OrgUnit.ID($0.0.0), assignment: $0.1) },
      line: 10 + plan * 3 + number * 4)
  }
}

// MARK: - Reports

extension SampleLedger {
  private static let may = Month(year: 2024, month: 5)
  private static let june = Month(year: 2024, month: 6)
  private static let july = Month(year: 2024, month: 7)

  private static func reports(of task: TaskID) -> [ProgressReport] {
    switch task.description {
    case "1-01":
      progress(task, 2, [(may, 30, "梳理事项1120项。"), (june, 45, "680项实现全程网办。"), (july, 85, "1010项实现全程网办。")])
    case "1-02":
      progress(task, 5, [(may, 60, "优化登记流程。")])
        + [
          ProgressReport(
            task: task, unit: OrgUnit.ID(5), month: june, status: .completed, text: "企业开办1个工作日办结。")
        ]
    case "1-03":
      progress(task, 1, [(may, 50, "完成招标。"), (june, 65, "系统部署完成。")])
        + [
          ProgressReport(
            task: task, unit: OrgUnit.ID(1), month: july, status: .underway, percent: 70,
            text: "完成4个部门数据接口对接。",
            difficulties: "省级平台接口标准调整，2个部门接口需重新开发", nextSteps: "9月完成剩余接口联调。")
        ]
    case "1-04":
      progress(task, 4, [(may, 2, "完成摸底。"), (june, 4, "建立台账。"), (july, 5, "清偿2笔。")])
    case "1-05":
      progress(task, 5, [(july, nil, "检查收费单位14家。")])
    case "1-06":
      progress(task, 2, [(june, nil, "走访企业32家。"), (july, nil, "走访企业41家。")])
    case "2-01":
      progress(task, 3, [(may, 3, "完成勘察。"), (june, 6, "开工5处。"), (july, 12, "开工9处，建成4处。")])
    case "2-02":
      progress(task, 7, [(june, 10, "完成设计。"), (july, 20, "改造2.4公里。")])
    case "2-03":
      progress(task, 3, [(may, 20, "完成资料收集。"), (june, 40, "形成初稿。")])
    case "2-06":
      progress(task, 3, [(may, 40, "主体改造开工。"), (june, 80, "设备进场。")])
        + [ProgressReport(task: task, unit: OrgUnit.ID(3), month: july, status: .completed, text: "通过验收。")]
    default: []
    }
  }

  private static func progress(_ task: TaskID, _ unit: Int, _ told: [(Month, Double?, String)])
    -> [ProgressReport]
  {
    told.map {
      ProgressReport(
        task: task, unit: OrgUnit.ID(unit), month: $0.0, status: .underway, percent: $0.1, text: $0.2)
    }
  }
}
