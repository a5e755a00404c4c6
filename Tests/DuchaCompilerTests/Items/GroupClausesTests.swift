import DuchaModel
import Testing

@testable import DuchaCompiler

struct GroupClausesTests {
  @Test func labelsAboveGroupsHoldForTheItemsBelowThem() {
    let plan = compile("责任单位：县教育局\n1.新建学校。\n2.招聘教师。\n牵头单位：县民政局\n配合单位：各乡镇\n3.养老。")
    #expect(plan.paths == ["1", "2", "3"])
    #expect(plan.units("1") == ["县教育局 listed"] && plan.units("2") == ["县教育局 listed"])
    #expect(plan.units("3") == ["县民政局 lead", "各乡镇 cooperate"])
  }

  @Test func labelsBehindEachItemAreItsOwn() {
    let plan = compile("1.新建学校。\n责任单位：县教育局\n2.养老。\n责任单位：县民政局")
    #expect(plan.units("1") == ["县教育局 listed"] && plan.units("2") == ["县民政局 listed"])
    let headed = compile("一、民生\n牵头单位：县府办\n1.新建学校。\n责任单位：县教育局\n2.养老。\n责任单位：县民政局")
    #expect(headed.paths == ["一", "一/1", "一/2"])
    #expect(headed.units("一/1") == ["县教育局 listed"])
  }

  @Test func aLineBehindTheItemsMayShareThemOut() {
    let plan = compile("一、产业\n1.做强工业。\n2.做优农业。（县农业局）\n以上各项任务由县发改局牵头，县工信局配合。\n二、城建\n1.修路。")
    #expect(plan.units("一/1") == ["县发改局 lead", "县工信局 cooperate"])
    #expect(plan.units("一/2") == ["县农业局 listed"] && plan.units("二/1").isEmpty)
    let other = compile("一、产业\n1.做强工业。\n2.做优农业。\n以上任务完成情况由县府办每月通报。")
    #expect(other.units("一/1").isEmpty)
  }

  @Test func aHeadingMaySayByWhenItsItemsAreDue() {
    let plan = compile(
      "2024年任务清单\n一、6月底前完成的任务（共2项）\n1.修路。\n2.架桥，3月底前完工。\n二、长期坚持的任务\n1.巡查。\n三、2024年园区建成的任务\n1.招商。")
    #expect(plan.deadlines("一/1") == ["2024-06-30 by"] && plan.deadlines("一/2") == ["2024-03-31 by"])
    #expect(plan.deadlines("二/1") == ["- ongoing"])
    #expect(plan.deadlines("三/1").isEmpty)
  }

  @Test(arguments: [
    "（一）自查自纠阶段（9月11日—9月25日）", "（一）第一阶段：自查自纠（9月11日至9月25日）。各单位全面自查。",
    "（一）第一阶段（9月11日—25日）：自查自纠",
  ])
  func aPhaseBoundsItsItems(_ heading: String) {
    let plan = compile("2024年方案\n一、实施步骤\n\(heading)\n1.自查食堂。责任单位：县教育局。\n2.上报台账，9月20日前完成。责任单位：县民政局。")
    #expect(plan.deadlines("一/(一)/1") == ["2024-09-25 during"])
    #expect(plan.deadlines("一/(一)/2") == ["2024-09-20 by"])
  }

  @Test func whatRecursInAPhaseEndsWithIt() {
    let plan = compile("2024年方案\n一、集中整治阶段（9月26日—11月15日）\n1.落实日调度。责任单位：县住建局。\n2.抽查。（县民政局）")
    #expect(plan.deadlines("一/1") == ["2024-11-15 recurring"])
  }

  @Test func aStretchInTheBracketOfAHeadingBoundsItsItems() {
    let plan = compile("2024年方案\n一、自查自纠（即日起至9月25日）\n1.自查食堂。\n二、技改行动（2023—2027年）\n1.改造机床。")
    #expect(plan.deadlines("一/1") == ["2024-09-25 by"] && plan.deadlines("二/1").isEmpty)
  }

  @Test func aClauseMayOpenAnItem() {
    let plan = compile("一、任务\n1.牵头单位：县教育局；配合单位：县财政局。任务：新建学校5所，8月底前完成。\n2.（县卫健局牵头，县财政局配合）建设医院2所。")
    #expect(plan.paths == ["一/1", "一/2"])
    #expect(plan.tasks.map(\.title) == ["新建学校5所，8月底前完成", "建设医院2所"])
    #expect(plan.units("一/1") == ["县教育局 lead", "县财政局 cooperate"])
    #expect(plan.targets("一/1") == ["学校 = 5"] && plan.targets("一/2") == ["医院 = 2"])
    let fields = compile("一、清单\n（一）界标缺失\n1.措施：补齐界标。\n2.责任单位：县水利局。完成时限：6月底")
    #expect(fields.paths == ["一/(一)"])
  }

  @Test func aHeadingThatIsAClauseHoldsForItsItems() {
    let plan = compile("一、牵头单位：县教育局（责任人：张三）\n1.新建学校。\n2.招聘教师。（县人社局）\n二、牵头单位：县卫健局\n1.义诊。")
    #expect(plan.paths == ["一/1", "一/2", "二/1"])
    #expect(plan.units("一/1") == ["县教育局 lead"] && plan.units("一/2") == ["县人社局 listed"])
    #expect(plan.tasks[0].persons.map(\.name) == ["张三"])
    // A clause behind a heading's own words may be the heading's alone.
    #expect(compile("一、教育（县教育局牵头）\n1.新建学校。").units("一/1").isEmpty)
  }
  @Test(arguments: [
    "（一）整改目标。年底前欠款清零。\n（二）整改措施。全面自查。\n（三）责任单位。县工信局、县财政局\n（四）完成时限。2024年12月底",
    "1.工作目标：年底前欠款清零。\n2.责任领导：张三\n3.责任单位：县工信局、县财政局\n4.整改时限：2024年12月底",
  ])
  func numberedFieldsAreOneTask(_ fields: String) {
    let plan = compile("某县2024年整改方案\n一、清理欠款\n\(fields)\n二、防治污染\n\(fields)")
    #expect(plan.paths == ["一", "二"])
    #expect(plan.units("一") == ["县工信局 listed", "县财政局 listed"])
    #expect(plan.deadlines("一") == ["2024-12-31 by"])
  }

  @Test func aHeadingMaySayWhoLeadsAndWhoHelps() {
    let plan = compile("一、区水务局牵头，区财政局配合\n1.修缮水闸。\n二、区城管局牵头，区住建局配合\n1.清洗街道。")
    #expect(plan.units("一/1") == ["区水务局 lead", "区财政局 cooperate"])
  }
}
