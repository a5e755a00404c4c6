import Ducha
import DuchaLedger
import DuchaModel
import DuchaReports
import Testing

/// The registry of units as a clerk keeps it: reforms, members, review, decisions on tasks.
@Suite struct RegistryTests {
  private let task = "建站。2024年12月底前建成。"
  private let first = TaskID(plan: PlanID(1), number: 1)

  /// An office whose plan has these tasks; its units are 青溪县's, as the plan names them.
  private func office(_ tasks: String...) throws -> Office {
    let office = try Office()
    _ = try office.workspace.importPlan(office.plan(tasks))
    return office
  }

  private func day(_ month: Int, _ day: Int = 1) throws -> Day { try #require(Day(2024, month, day)) }

  private func whole(_ office: Office) throws -> LedgerState { try office.workspace.state(asOf: .last) }

  private func duties(_ office: Office, _ task: TaskID? = nil) throws -> [String] {
    let state = try whole(office)
    return state.tasks[task ?? first]?.duties.map { "\(state.name(of: $0.unit))\($0.assignment.role.word)" }
      ?? []
  }

  /// How many entries a ledger has, to show that nothing was written.
  private func count(_ office: Office) throws -> String { try office.workspace.verify() }

  private func refused(_ words: String, in office: Office, _ work: (Workspace) throws -> Void) throws {
    let before = try count(office)
    do {
      try work(office.workspace)
      Issue.record("nothing is refused")
    } catch {
      #expect("\(error)".contains(words), "\(error)")
    }
    #expect(try count(office) == before)
  }

  // MARK: - Units

  @Test func aUnitKnownInAPlaceIsNotAddedWithoutOne() throws {
    let office = try office("\(task)（县科协牵头）")
    try refused("“县科协”已在单位名录中（U1）", in: office) {
      _ = try $0.addUnit("县科协", aliases: [], place: nil, collective: false)
    }
    let elsewhere = try office.workspace.addUnit(
      "县科协", aliases: [], place: Place("白石县"), collective: false)
    #expect(elsewhere.id == .init(2))
  }

  @Test func aPlaceIsOneHoweverItIsWritten() throws {
    let office = try Office()
    let short = Place(name: "青溪", level: .county)
    _ = try office.workspace.addUnit("县教育局", aliases: [], place: short, collective: false)
    _ = try office.workspace.importPlan(office.plan(["排查义务教育学校校舍。", "建站。（县科协牵头）"]))
    #expect(Set(try whole(office).units.values.map(\.place)) == [short])
    let open = try office.workspace.openAssignments(asOf: .last)
    #expect(open.rows.first?.leads.map(\.name) == ["县教育局"])
  }

  @Test func whatIsWrittenInTheFileOfAnExportIsTheRegistry() throws {
    let office = try office("\(task)（县科协牵头，县财政局、各乡镇人民政府配合）")
    let file = try office.file("单位.toml", office.workspace.exportUnits(asOf: .last, csv: false))
    let other = try Office()
    _ = try other.workspace.importUnits(file)
    for csv in [true, false] {
      #expect(
        try other.workspace.exportUnits(asOf: .last, csv: csv)
          == office.workspace.exportUnits(asOf: .last, csv: csv))
    }
    #expect(try other.workspace.importUnits(file).text == "新增单位 0 个，新增别名 0 个，补充情况 0 个，没有变化 3 个")
    #expect(
      try office.workspace.importUnits(file).text == "新增单位 0 个，新增别名 0 个，补充情况 0 个，没有变化 3 个")
    // What only plans brought in stays marked until a person strikes the mark out, and is told so.
    let vouched = try office.workspace.exportUnits(asOf: .last, csv: false).replacing(
      "provisional = true\n", with: "")
    #expect(
      try office.workspace.importUnits(office.file("核对.toml", vouched)).text
        == "新增单位 0 个，新增别名 0 个，补充情况 0 个，确认方案中出现的单位 3 个，没有变化 0 个")
  }

  @Test func aFileWithOneWrongRowChangesNothing() throws {
    let office = try Office()
    let file = try office.file(
      "单位.toml", "[[unit]]\nname = \"甲局\"\n[[unit]]\nname = \"乙局\"\nparent = \"丙局\"\n")
    try refused("“乙局”一项：单位名录中没有“丙局”", in: office) { _ = try $0.importUnits(file) }
  }

  // MARK: - Reforms

  @Test func lastYearsBulletinHasLastYearsName() throws {
    let office = try office("建站。2024年3月底前建成。（县科协牵头）")
    _ = try office.workspace.reform(.rename, from: ["县科协"], newName: "县科学会", source: "3号", on: day(6))
    let may = try office.workspace.draftBulletin(.init(month: Month(year: 2024, month: 5))).text.markdown()
    let july = try office.workspace.draftBulletin(.init(month: Month(year: 2024, month: 7))).text.markdown()
    #expect(may.contains("县科协") && !may.contains("县科学会"))
    #expect(july.contains("县科学会") && !july.contains("县科协"))
  }

  @Test func aReformThatCannotBeIsRefusedInNames() throws {
    let office = try office("\(task)（县科协牵头，县财政局、县水利局配合）")
    let day = try day(6)
    func refused(
      _ words: String, _ kind: UnitReform.Kind, _ from: [String], _ into: [String] = [], _ name: String? = nil
    ) throws {
      try self.refused(words, in: office) {
        _ = try $0.reform(kind, from: from, into: into, newName: name, source: "3号", on: day)
      }
    }
    try refused("单位名录中没有“县气象局”", .rename, ["县气象局"], [], "县天文局")
    try refused("“县财政局”已在单位名录中（U2）", .rename, ["县科协"], [], "县财政局")
    try refused("U1 现在就叫“县科协”；无需更名", .rename, ["县科协"], [], " 县科协")
    try refused("单位名称为空", .rename, ["县科协"], [], "")
    try refused("拆分后的单位至少两个，且各不相同", .split, ["县科协"], ["县财政局", "县财政局"])
    try refused("合并须写明", .merger, ["县科协"], ["县科协"])
    _ = try office.workspace.reform(.merger, from: ["县水利局"], into: ["县财政局"], source: "3号", on: day)
    try refused("单位“县水利局”（U3）已因机构改革撤销；台账没有改动", .rename, ["县水利局"], [], "县水务局")
    try refused("单位“县水利局”（U3）已因机构改革撤销", .transfer, ["县科协"], ["县水利局"])
  }

  @Test func aMergerCountsTheTasksThatPass() throws {
    let office = try office("\(task)（县科协牵头）", "建馆。（县水利局牵头）", "建亭。（县水利局牵头）")
    let outcome = try office.workspace.reform(
      .merger, from: ["县科协", "县水利局"], into: ["县水利局"], source: "3号", on: day(6))
    #expect(outcome.text.contains("未办结任务 1 项转由县水利局负责"))
    #expect(try duties(office) == ["县水利局牵头"])
  }

  @Test func onlyAUnitThatLivesOnCanKeepItsTasks() throws {
    let office = try office("\(task)（县科协牵头，县财政局、县水利局配合）")
    let workspace = office.workspace
    let transfer = try workspace.reform(
      .transfer, from: ["县科协"], into: ["县财政局"], functions: "场馆", source: "3号", on: day(5))
    #expect(transfer.text.contains("--keep"))
    #expect(try workspace.openAssignments(asOf: .last).text().contains("请确定是否转由县财政局负责"))
    let kept = try workspace.assign(
      first, leads: ["县科协"], cooperating: [], replacing: "县科协", reason: "", on: day(5))
    #expect(kept == "1-01 仍由县科协负责，已入账")
    let split = try workspace.reform(
      .split, from: ["县水利局"], into: ["县科协", "县财政局"], source: "3号", on: day(6))
    #expect(!split.text.contains("--keep"))
    let day = try day(7)
    try refused("“县水利局”已因机构改革撤销，不能仍由它负责", in: office) {
      _ = try $0.assign(first, leads: ["县水利局"], cooperating: [], replacing: "县水利局", reason: "", on: day)
    }
  }

  // MARK: - Members

  @Test func membersAreNamedOnceAndOfACollective() throws {
    let office = try office("\(task)（各乡镇人民政府牵头，县财政局、东河乡政府配合）")
    let named = try office.workspace.nameMembers(of: "各乡镇人民政府", ["东河乡政府", "县财政局", "东河乡政府"])
    #expect(named.list.members.map(\.number) == [3, 2])
    let rule = MemberList.Rule(system: .department, level: .county)
    #expect(try office.workspace.nameMembers(of: "各乡镇人民政府", [], rule: rule, replacing: true).byRule == 0)
    try refused("单位“县财政局”（U2）不是集体名称", in: office) { _ = try $0.nameMembers(of: "县财政局", ["东河乡政府"]) }
    try refused("集体“各乡镇人民政府”（U1）不能是自己的成员", in: office) {
      _ = try $0.nameMembers(of: "各乡镇人民政府", ["各乡镇人民政府"])
    }
    try refused("单位名录中没有“西河乡政府”", in: office) { _ = try $0.nameMembers(of: "各乡镇人民政府", ["西河乡政府"]) }
    let task = try #require(TaskID("1-09"))
    try refused("任务 1-09 不在台账中", in: office) {
      _ = try $0.nameMembers(of: "各乡镇人民政府", ["东河乡政府"], task: task)
    }
  }

  @Test func whoIsNoLongerAMemberIsTold() throws {
    let office = try office("\(task)（各乡镇人民政府牵头，县财政局、东河乡政府配合）")
    _ = try office.workspace.nameMembers(of: "各乡镇人民政府", ["东河乡政府"])
    try refused("原列1个单位，按所给名单将有1个不再列入：东河乡政府，涉及未办结任务1项；没有登记任何内容", in: office) {
      _ = try $0.nameMembers(of: "各乡镇人民政府", ["县财政局"])
    }
    _ = try office.workspace.nameMembers(of: "各乡镇人民政府", ["县财政局", "东河乡政府"])
    _ = try office.workspace.nameMembers(of: "各乡镇人民政府", ["县财政局"], replacing: true)
    try refused("没有登记任何内容；新单位请先用 ducha units add 东河镇政府 登记，写错名称的请核对是否指“东河乡政府”", in: office) {
      _ = try $0.nameMembers(of: "各乡镇人民政府", ["东河镇政府"])
    }
  }

  @Test func officesThatAreNotCalledAlikeAreMergedOnlyOnPurpose() throws {
    let office = try office("建站。（县商务局牵头）", "建馆。（县财政局牵头）")
    _ = try office.workspace.confirmUnits(["县商务局", "县财政局"])
    try refused("都已确认，名称不相近，又各有任务，疑似误并，没有登记；合并不可撤销，将把县商务局的任务1项、进展0条转入县财政局", in: office) {
      _ = try $0.mergeUnit("县商务局", into: "县财政局")
    }
    _ = try office.workspace.mergeUnit("县商务局", into: "县财政局", confirmed: true)
  }

  @Test func membersOfANameThatIsOpenToEachPlanAreNamedForAPlanOrATask() throws {
    let office = try office("\(task)（县级有关部门负责）", "巡查。2024年12月底前完成。（县级有关部门负责）")
    _ = try office.workspace.addUnit("县财政局", aliases: [], place: nil, collective: false)
    let review = { try office.workspace.reviewUnits(asOf: .last).text() }
    try refused("“县级有关部门”在各个方案、任务中所指不同，成员不能笼统列明；", in: office) {
      _ = try $0.nameMembers(of: "县级有关部门", ["县财政局"])
    }
    #expect(try review().contains("2 项任务）"))
    _ = try office.workspace.nameMembers(of: "县级有关部门", ["县财政局"], task: first)
    #expect(try review().contains("2 项任务，其中 1 项尚未列明）"))
    _ = try office.workspace.nameMembers(of: "县级有关部门", ["县财政局"], plan: "1")
    #expect(try !review().contains("县级有关部门"))
  }

  // MARK: - Review

  /// Two names that are probably one, in two tasks: a clause that named both would tell them apart.
  private func doubtful() throws -> Office { try office("建站。（县发改局牵头）", "建馆。（县发展和改革局牵头）") }

  @Test func aPairThatIsRejectedIsNeverProposedAgain() throws {
    let office = try doubtful()
    let workspace = office.workspace
    #expect(try workspace.reviewUnits(asOf: .last).text().contains("U1-U2"))
    #expect(try workspace.decide(on: ["U1-U2"], same: false) == ["已记下：县发改局 与 县发展和改革局 不是同一单位"])
    #expect(try !workspace.reviewUnits(asOf: .last).text().contains("可能是同一单位"))
    let before = try count(office)
    #expect(try workspace.decide(on: ["U2-U1"], same: false) == ["县发展和改革局 与 县发改局 不是同一单位，此前已记下"])
    #expect(try count(office) == before)
  }

  @Test func aPairThatIsAcceptedIsOne() throws {
    let office = try doubtful()
    #expect(try office.workspace.decide(on: ["U1-U2"], same: true) == ["县发改局 已并入 县发展和改革局"])
    #expect(try duties(office) == ["县发展和改革局牵头"])
    try refused("“U1-U2”：两个名称都是“县发展和改革局”（U2）；无需合并", in: office) {
      _ = try $0.decide(on: ["U1-U2"], same: true)
    }
  }

  @Test(arguments: ["U1", "U1-U2-U3", "U1-", "U1-U9", "甲-乙", "U1-U1"])
  func onePairThatIsNoneStopsAll(_ pair: String) throws {
    try refused("所给 2 组都没有入账", in: doubtful()) { _ = try $0.decide(on: ["U1-U2", pair], same: true) }
  }

  // MARK: - Decisions on tasks

  private func assign(
    _ office: Office, leads: [String] = [], cooperating: [String] = [], replacing: String? = nil,
    task: TaskID? = nil
  ) throws -> String {
    try office.workspace.assign(
      task ?? first, leads: leads, cooperating: cooperating, replacing: replacing, reason: "纪要", on: day(7))
  }

  @Test func aDecisionSaysWhatItDid() throws {
    let office = try office("\(task)（县科协牵头，县财政局配合）")
    #expect(
      try assign(office, leads: ["县财政局", "县财政局"], replacing: "县财政局") == "1-01 仍由县财政局负责，已入账")
    #expect(try assign(office, replacing: "县财政局") == "1-01 不再由县财政局负责，已入账")
    #expect(
      try assign(office, leads: ["县财政局"]) == "1-01 由县财政局牵头，已入账；原牵头单位县科协仍一同牵头，如系改派请用 --replace 县科协")
    #expect(try duties(office) == ["县科协牵头", "县财政局牵头"])
  }

  @Test func whomTheSentenceNamesBesideTheLeadIsAskedAbout() throws {
    let office = try office("建馆。由县科协牵头，县财政局配合，6月底前建成。")
    #expect(
      try assign(office, leads: ["县科协"])
        == """
        1-01 由县科协牵头，已入账；正文提及的县财政局仍待确认，承担的用 ducha assign 1-01 --cooperate 县财政局 确认，不承担的用 ducha \
        assign 1-01 --replace 县财政局 去掉
        """)
    func asked() throws -> Bool {
      try office.workspace.openAssignments(asOf: .last).text().contains("1-01  建馆：县财政局（配合）")
    }
    #expect(try asked())
    _ = try assign(office, cooperating: ["县财政局"])
    #expect(try !asked())
  }

  @Test func aRevisionThatNamesAnotherLeadIsPutOnTheListAgain() throws {
    let office = try office("建馆。由县科协负责，6月底前建成。")
    _ = try assign(office, leads: ["县科协"])
    let outcome = try office.workspace.importPlan(office.plan(["建馆。由县财政局牵头，县科协配合，6月底前建成。"]))
    #expect(outcome.text.contains("责任单位：县科协(负责) → 县财政局(牵头)、县科协(配合)；原指定县科协牵头，与第2版原文不符"))
    let text = try office.workspace.openAssignments(asOf: .last).text()
    #expect(text.contains("照原文改的用 ducha assign 1-01 --replace 县科协 --lead 县财政局 --cooperate 县科协"))
    _ = try assign(office, leads: ["县财政局"], cooperating: ["县科协"], replacing: "县科协")
    #expect(try duties(office) == ["县财政局牵头", "县科协配合"])
    #expect(try office.workspace.openAssignments(asOf: .last).text().hasPrefix("没有待落实责任单位的任务"))
  }

  @Test func aDecisionThatCannotBeIsRefused() throws {
    let office = try office("\(task)（县科协牵头，县财政局配合）", "建馆。（县水利局牵头）")
    let nowhere = try #require(TaskID("1-09"))
    func refused(
      _ words: String, leads: [String] = [], cooperating: [String] = [], replacing: String? = nil,
      task: TaskID? = nil
    ) throws {
      try self.refused(words, in: office) { _ in
        _ = try assign(office, leads: leads, cooperating: cooperating, replacing: replacing, task: task)
      }
    }
    try refused("台账中没有任务“1-09”", leads: ["县财政局"], task: nowhere)
    try self.refused("台账中没有任务“1-09”", in: office) { _ = try $0.openAssignments(asOf: .last, task: nowhere) }
    try refused("单位名录中没有“县气象局”", leads: ["县气象局"])
    try refused("“县财政局”不能既牵头又配合", leads: ["县财政局"], cooperating: ["县财政局"])
    try refused(
      "“县水利局”不是任务 1-01 的责任单位，无从接替；该任务的责任单位有县科协、县财政局", leads: ["县财政局"], replacing: "县水利局")
  }

  @Test func whatIsDoneOrGoneIsNotGivenToOthers() throws {
    let office = try office("\(task)（县科协牵头）", "建馆。（县水利局牵头）")
    let table = try office.file("进展.csv", "任务,月份,状态\n1-01,2024-07,已完成\n")
    _ = try office.workspace.recordProgress(table: table)
    _ = try office.workspace.importPlan(office.plan(["\(task)（县科协牵头）"]))
    try refused("任务 1-01 已完成", in: office) { _ in _ = try assign(office, leads: ["县水利局"]) }
    let second = TaskID(plan: PlanID(1), number: 2)
    try refused("任务 1-02 已从方案中删除", in: office) { _ in
      _ = try assign(office, leads: ["县科协"], task: second)
    }
  }

  @Test func aProposalIsTakenByItsNumber() throws {
    let office = try office("建校。加强义务教育和校园建设。", "建校园。（县教育局牵头）")
    let workspace = office.workspace
    let day = try day(7)
    #expect(try workspace.openAssignments(asOf: day).text().contains("建议牵头1：县教育局"))
    try refused("任务 1-01 只有 1 个牵头建议", in: office) {
      _ = try $0.accept(2, for: first, cooperating: [], reason: nil, on: day)
    }
    #expect(
      try workspace.accept(1, for: first, cooperating: [], reason: nil, on: day) == "1-01 由县教育局牵头，已入账")
    #expect(try duties(office) == ["县教育局牵头"])
    try refused("任务 1-01 没有牵头建议", in: office) {
      _ = try $0.accept(1, for: first, cooperating: [], reason: nil, on: day)
    }
  }

  @Test func theTableOfProposalsComesBackAsDecisions() throws {
    let office = try office("建校。加强义务教育和校园建设。", "建校园。（县教育局牵头）")
    let day = try day(7)
    let file = try office.file("建议.csv", office.workspace.openAssignments(asOf: day).csv())
    #expect(try office.workspace.assign(file: file, on: day) == "1-01 由县教育局牵头，已入账")
    let before = try count(office)
    #expect(try office.workspace.assign(file: file, on: day).hasPrefix("没有新的决定"))
    #expect(try count(office) == before)
  }

  @Test func aRowTakesOverWhatAReformLeftOpen() throws {
    let office = try office("\(task)（县科协牵头，县财政局、县水利局配合）")
    _ = try office.workspace.reform(
      .split, from: ["县科协"], into: ["县财政局", "县水利局"], source: "3号", on: day(6))
    let table = try office.workspace.openAssignments(asOf: day(7)).csv()
    #expect(table.contains("原由县科协负责，请在县财政局、县水利局中确定"))
    let file = try office.file("建议.csv", "任务编号,牵头单位\n1-01,县水利局\n")
    #expect(try office.workspace.assign(file: file, on: day(7)) == "1-01 由县水利局牵头，已入账")
    #expect(try duties(office) == ["县水利局牵头", "县财政局配合", "县水利局配合"])
    #expect(try office.workspace.openAssignments(asOf: day(7)).text().hasPrefix("没有待落实"))
    #expect(try office.workspace.assign(file: file, on: day(7)).hasPrefix("没有新的决定"))
  }

  @Test func everyWrongRowOfATableIsNamed() throws {
    let office = try office("\(task)（县科协牵头，县财政局配合）")
    let file = try office.file(
      "建议.csv",
      "任务编号,牵头单位,配合单位\n1-01,县财政局,\n1-01,县科协,\n1-09,县科协,\n,县科协,\n明天,县科协,\n1-01,,县气象局\n")
    let before = try count(office)
    let error = #expect(throws: TableError.self) {
      try office.workspace.assign(file: file, on: .last)
    }
    #expect(
      error?.problems.map { $0.prefix { $0 != "；" } } == [
        "第 3 行：任务 1-01 在第 2 行已经写过", "第 4 行：台账中没有任务“1-09”", "第 5 行：台账中没有任务“”", "第 6 行：台账中没有任务“明天”",
        "第 7 行：单位名录中没有“县气象局”",
      ])
    #expect(try count(office) == before)
  }

  // MARK: - Plans that are told more of

  @Test func aPlacePutsThePlansUnitsRight() throws {
    let office = try Office()
    let workspace = office.workspace
    _ = try workspace.addUnit("县科协", aliases: [], place: Place("青溪县"), collective: false)
    _ = try workspace.addUnit("县财政局", aliases: [], place: Place("白石县"), collective: false)
    _ = try workspace.addUnit("县科协", aliases: ["县科会"], place: Place("白石县"), collective: false)
    let file = try office.file("正文.txt", "一、重点任务\n（一）建站。（县科协负责）\n")
    let day = try day(1)
    _ = try workspace.importPlan(file, effectiveOn: day, title: "科普方案")
    // Nothing new: the same file, its title as it was told.
    #expect(try workspace.importPlan(file, effectiveOn: day).text.contains("没有重复登记"))
    #expect(try whole(office).plans[PlanID(1)]?.document.title == "科普方案")
    // 白石县 has most of the registry, so the plan is taken for its.
    #expect(try whole(office).tasks[first]?.duties.map(\.unit.number) == [3])
    _ = try workspace.importPlan(file, effectiveOn: day, place: Place("青溪县"))
    let state = try whole(office)
    #expect(state.plans[PlanID(1)]?.edition == 2)
    #expect(state.plans[PlanID(1)]?.document.title == "科普方案")
    #expect(state.tasks[first]?.duties.map(\.unit.number) == [1])
    #expect(state.plans.count == 1)
  }
}
