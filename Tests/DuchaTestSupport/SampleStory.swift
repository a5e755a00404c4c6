import DuchaDiagnostics
public import DuchaModel

/// A county whose first task has been through everything: objection, reports with figures, a later edition, a renaming,
/// more time, a warning, sent back, closed, taken up again and closed once more. Beside it a duty that comes back each
/// quarter, tasks that were merged, split, left out and cancelled, and questions that wait. All of 2024.
public enum SampleStory {
  /// The last day of November 2024, when the first task is closed for good.
  public static let asOf = SampleLedger.day(2024, 11, 30)
  /// The task with everything.
  public static let task = TaskID(plan: PlanID(1), number: 1)

  /// Every entry, numbered, as a clerk made them.
  public static var entries: [Entry] {
    let told = beginning + spring + summer + autumn
    return told.enumerated().map { index, told in
      Entry(
        number: index + 1, effectiveOn: told.day,
        recordedAt: Moment(
          milliseconds: Int64(recordedOn(told.day).number) * 86_400_000 + 3_600_000 + Int64(index) * 60_000),
        actor: index % 3 == 0 ? "赵敏" : "周强", change: told.change)
    }
  }

  /// What holds for all time was written down when the ledger was made.
  private static func recordedOn(_ day: Day) -> Day { day == .first ? on(3, 1) : day }

  /// The ledger as of a day.
  public static func state(asOf day: Day) -> LedgerState { LedgerState(folding: entries, asOf: day) }

  private static func on(_ month: Int, _ day: Int) -> Day { SampleLedger.day(2024, month, day) }
}

// MARK: - Plans

extension SampleStory {
  private static let target = Target(
    text: "新增高新技术企业40家以上", subject: "新增高新技术企业", comparator: .atLeast, value: 40, unit: "家",
    span: SourceSpan(20, 40))

  private static func by(_ text: String, _ day: Day) -> Deadline {
    Deadline(text: text, end: day, kind: .by, span: SourceSpan(0, 10))
  }

  private static func registered(
    _ plan: Int, _ number: Int, _ title: String, _ text: String, _ duties: [(Int, Role)],
    _ deadlines: [Deadline],
    clause: String? = nil, targets: [Target] = []
  ) -> RegisteredTask {
    var task = Sample.task("二/(一)/\(number)", title, duties.map { Sample.assignment(names[$0.0 - 1], $0.1) })
    task.text = text
    task.clause = clause
    task.deadlines = deadlines
    task.targets = targets
    return RegisteredTask(
      id: TaskID(plan: PlanID(plan), number: number), task: task, units: duties.map { .init($0.0) },
      line: 10 + number * 3)
  }

  private static func edition(
    _ plan: Int, _ edition: Int, _ title: String, _ number: String, issued: Day, _ tasks: [RegisteredTask]
  ) -> Change {
    var made = Sample.edition(plan, edition, title: title, tasks)
    made.document.documentNumber = number
    made.document.issued = issued
    made.document.period = Period(start: on(1, 1), end: SampleLedger.day(2025, 12, 31))
    return .planRegistered(made)
  }

  private static let names = ["县科学技术局", "县工业和信息化局", "县财政局", "县市场监督管理局", "县金融服务中心"]

  private static func firstTask(_ text: String) -> RegisteredTask {
    registered(
      1, 1, "培育高新技术企业", text, [(1, .lead), (2, .cooperate), (3, .cooperate)],
      [by("2024年6月底前", on(6, 30))], clause: "（县科学技术局牵头，县工业和信息化局、县财政局配合）", targets: [target])
  }

  private static var recurringTask: RegisteredTask {
    registered(
      1, 2, "开展银企对接", "每季度开展一次科技型企业银企对接。", [(5, .lead), (1, .cooperate)],
      [Deadline(text: "每季度", end: nil, kind: .recurring, recurrence: .quarterly, span: SourceSpan(0, 3))])
  }

  private static var firstEdition: Change {
    edition(
      1, 1, "青禾县科技创新行动方案（2024—2025年）", "青政发〔2024〕5号", issued: on(3, 8),
      [
        firstTask("实施高新技术企业倍增计划，2024年6月底前新增高新技术企业40家以上。"), recurringTask,
        registered(1, 3, "编制创新地图", "编制全县创新资源地图。", [(1, .lead)], [by("2024年底前", on(12, 31))]),
        registered(1, 4, "摸排企业后备库", "摸排高新技术企业后备库。", [(2, .lead)], [by("2024年9月底前", on(9, 30))]),
        registered(1, 5, "建设创新平台", "建设中试基地和检测中心。", [(1, .lead)], [by("2024年底前", on(12, 31))]),
      ])
  }

  /// It says more of the first task, gives the fourth another limit, and leaves the third out.
  private static var secondEdition: Change {
    edition(
      1, 2, "青禾县科技创新行动方案（2024—2025年）", "青政发〔2024〕5号", issued: on(3, 8),
      [
        firstTask("实施高新技术企业倍增计划，建立“一企一策”辅导机制，2024年6月底前新增高新技术企业40家以上。"), recurringTask,
        registered(1, 4, "摸排企业后备库", "摸排高新技术企业后备库。", [(2, .lead)], [by("2024年8月底前", on(8, 31))]),
        registered(1, 5, "建设创新平台", "建设中试基地和检测中心。", [(1, .lead)], [by("2024年底前", on(12, 31))]),
      ])
  }

  private static var otherPlan: Change {
    edition(
      2, 1, "青禾县质量强县工作要点", "青政办发〔2024〕9号", issued: on(6, 3),
      [
        registered(2, 1, "建设计量检测站", "建设县计量检测站。", [(4, .lead)], [by("2024年8月20日前", on(8, 20))]),
        registered(2, 2, "开展质量评选", "开展县长质量奖评选。", [(4, .listed), (2, .listed)], [by("2024年底前", on(12, 31))]),
      ])
  }
}

// MARK: - What happened

extension SampleStory {
  private struct Told {
    var day: Day
    var change: Change
  }

  private static func step(_ month: Int, _ day: Int, _ action: TaskAction, of task: TaskID = task) -> Told {
    Told(day: on(month, day), change: .taskStepped(TaskStep(task, action)))
  }

  private static func report(
    _ day: Day, _ month: Int, _ number: Double, _ text: String, status: ProgressReport.Status = .underway,
    difficulties: String? = nil, next: String? = nil
  ) -> Told {
    Told(
      day: day,
      change: .progressReported(
        ProgressReport(
          task: task, unit: .init(1), month: Month(year: 2024, month: month), status: status,
          percent: min(number * 2.5, 100), text: text, difficulties: difficulties,
          nextSteps: next,
          reportedBy: "王芳", approvedBy: "陈立",
          values: [ReportedValue(target: target.reading, value: number, unit: "家")])))
  }

  private static func digest(_ words: String) -> String { String(repeating: words, count: 8) }

  private static func other(_ number: Int, _ plan: Int = 1) -> TaskID {
    TaskID(plan: PlanID(plan), number: number)
  }

  private static var beginning: [Told] {
    let rules = SupervisionRules(office: .init(issuer: "青禾县人民政府督查室"), closure: .init(verified: true))
    let units = names.enumerated().map { index, name in
      Told(day: .first, change: .unitAdded(OrgUnit(id: .init(index + 1), name: name)))
    }
    return [Told(day: .first, change: .rulesAdopted(rules))] + units
      + [Told(day: on(3, 8), change: firstEdition)]
  }

  private static var spring: [Told] {
    let takeOver = DutyAssignment(
      task: task, replacing: .init(2), units: [AssignedUnit(.init(4), .cooperate)], reason: "领导小组第二次会议议定")
    return [
      step(3, 11, .dispatched(replyBy: on(3, 14), note: "")), step(3, 12, .accepted(by: .init(1))),
      step(3, 13, .objected(by: .init(2), reason: "高新技术企业认定管理职责不在本局")),
      step(
        3, 18, .objectionSettled(by: .init(2), upheld: true, approver: "李卫国", reason: "按“三定”规定改由市场监管部门配合")),
      Told(day: on(3, 18), change: .dutiesAssigned(takeOver)), step(3, 19, .accepted(by: .init(4))),
      report(on(4, 25), 4, 8, "完成第一批申报企业辅导。"),
      step(
        5, 10,
        .split(
          [
            TaskPart(id: other(6), title: "建设中试基地", due: on(10, 31)),
            TaskPart(
              id: other(7), title: "建设检测中心", units: [AssignedUnit(.init(4), .lead)], due: on(12, 31)),
          ], approver: "李卫国", reason: "两个项目分属两个单位"), of: other(5)),
      report(on(5, 25), 5, 12, "第二批申报材料已上报。"),
      report(on(5, 28), 5, 11, "第二批申报材料已上报，1家重复计数已核减。", difficulties: "部分企业研发费用归集不规范", next: "逐户开展财务辅导"),
    ]
  }

  private static var summer: [Told] {
    let renaming = UnitReform(
      kind: .rename, from: [.init(1)], newName: "县科技和数据局", source: "青办发〔2024〕15号")
    let notice = Evidence(
      task: task, unit: .init(1), digest: digest("3fa94c07"), name: "省厅公示名单.pdf", size: 482_133,
      note: "第一批认定公示")
    return [
      Told(day: on(6, 3), change: otherPlan), Told(day: on(6, 15), change: .unitsReformed(renaming)),
      step(
        6, 20, .extensionRequested(by: .init(1), from: on(6, 30), to: on(9, 30), reason: "省级评审批次推迟至三季度")),
      step(6, 25, .extensionDecided(to: on(9, 30), approver: "李卫国", reason: "情况属实，不再延期")),
      report(on(6, 25), 6, 15, "省级评审推迟，新增3家。"), Told(day: on(6, 26), change: .evidenceFiled(notice)),
      Told(
        day: on(6, 28),
        change: .progressReported(
          ProgressReport(
            task: other(2), unit: .init(5), month: Month(year: 2024, month: 6), status: .completed,
            text: "6月18日举办银企对接会，签约9家。"))),
      Told(day: on(7, 1), change: secondEdition),
      step(
        7, 10,
        .measured(Measure(.supervision, unit: .init(1), approver: "李卫国", text: "上半年仅完成目标的37.5%，请倒排工期"))),
      step(
        7, 15, .merged(into: task, approver: "李卫国", reason: "后备库摸排与培育工作合并推进"), of: other(4)),
      report(on(7, 25), 7, 29, "第三批14家通过评审。"),
      step(
        7, 29, .extensionRequested(by: .init(4), from: on(8, 20), to: on(10, 20), reason: "设备招标流标"),
        of: other(1, 2)),
      step(8, 1, .cancelled(approver: "李卫国", reason: "评选周期调整为两年一次"), of: other(2, 2)),
      step(8, 20, .submitted(by: .init(1), person: "王芳", text: "已新增高新技术企业40家")),
      step(8, 26, .returned(verifier: "赵敏", reason: "其中2家尚在公示期，应以公告为准")),
    ]
  }

  private static var autumn: [Told] {
    let wrong = EvidenceWithdrawal(task: task, digest: digest("3fa94c07"), reason: "公示名单不是认定结果，改交公告")
    let proof = Evidence(
      task: task, unit: .init(1), digest: digest("b81e26d5"), name: "认定公告.pdf", size: 1_204_881)
    return [
      report(on(9, 12), 8, 41, "41家均已公告。", status: .completed),
      Told(day: on(9, 12), change: .evidenceWithdrawn(wrong)),
      Told(day: on(9, 12), change: .evidenceFiled(proof)),
      step(9, 12, .submitted(by: .init(1), person: "王芳", text: "公告齐备，申请销号")),
      step(9, 18, .closed(by: nil, verifier: "赵敏", text: "对照公告逐家核对，41家属实")),
      step(10, 10, .reopened(approver: "李卫国", reason: "“回头看”发现3家被取消资格")),
      report(on(10, 25), 10, 42, "补充认定4家，现有42家。"),
      step(10, 28, .submitted(by: .init(1), person: "王芳", text: "现有42家，超过目标")),
      step(11, 5, .closed(by: nil, verifier: "赵敏", text: "复核无误")),
    ]
  }
}
