import DuchaModel
import Testing

@testable import DuchaCompiler

struct DutyListTests {
  @Test func headingsOfDutiesNameTheirUnits() {
    let plan = compile(
      "二、措施\n（九）工商部门职责：依法取缔；配合县公安局调查。\n（十）城管部门职责：负责管理车辆。\n（十一）县广电局、县日报社职责：负责宣传。\n（十二）部门职责：负责协调。"
    )
    #expect(plan.units("二/(九)") == ["工商部门 lead"])
    #expect(plan.units("二/(十)") == ["城管部门 lead"])
    #expect(plan.units("二/(十一)") == ["县广电局 lead", "县日报社 lead"])
    #expect(plan.units("二/(十二)") == [])
    let office = compile("一、县热线办公室职责\n1.受理工单。\n二、工作\n1.建设平台。")
    #expect(office.units("一/1") == ["县热线办公室 lead"])
    #expect(office.units("二/1") == [])
    let listed = compile("二、各单位任务如下:\n（一）劳动局：\n1.统筹规划。\n2.督导执行。")
    #expect(listed.tasks.map(\.units).map { $0.map(\.name) } == [["劳动局"], ["劳动局"]])
  }

  @Test func belowDutiesKindsAndGroupsAreUnits() {
    let plan = compile(
      "（二）各部门防控职责\n1.农业部门。\n（1）做好监测。\n（2）组织接种。\n2.监督组。负责检查。\n3.交通、铁路部门：优先运送。\n4.财政部门：由县审计局监督资金。")
    #expect(plan.units("(二)/1/(1)") == ["农业部门 lead"])
    #expect(plan.units("(二)/1/(2)") == ["农业部门 lead"])
    #expect(plan.units("(二)/2") == ["监督组 lead"])
    #expect(plan.units("(二)/3") == ["交通 lead", "铁路部门 lead"])
    #expect(plan.units("(二)/4") == ["财政部门 lead", "县审计局 lead"])
  }

  @Test func whomAUnitBringsInHelpsIt() {
    let plan = compile("二、部门职责\n1.财政部门：负责筹集储备金。会同农业部门制定计划。\n2.农业部门：做好监测。")
    #expect(plan.units("二/1") == ["财政部门 lead", "农业部门 cooperate"])
    #expect(plan.units("二/2") == ["农业部门 lead"])
  }

  @Test func otherHeadingsBelowDutiesAreNoUnits() {
    let plan = compile("一、落实部门职责\n1.建设数据中心。\n2.落实责任单位。\n3.规范办事机构。\n4.加强领导。")
    #expect(plan.tasks.count == 4)
    #expect(plan.tasks.flatMap(\.units).isEmpty)
  }

  @Test func linesOfDutiesAreTasksOfTheirUnits() {
    let plan = compile(
      "5、其职责分工为：\n县委宣传部：制订方案，协调新闻单位。\n商委：协调公安、供销社做好统计。\n教委：负责贯彻规定。\n农林委：组织协调农村工作。")
    #expect(plan.paths == ["5#1", "5#2", "5#3", "5#4"])
    #expect(plan.tasks.flatMap(\.units).map(\.name) == ["县委宣传部", "商委", "教委", "农林委"])
    #expect(plan.tasks[1].title == "协调公安、供销社做好统计")
  }

  @Test(arguments: ["\n", " "])
  func linesOfDutiesMayCountTheirPoints(_ gap: String) {
    let plan = compile("五、责任分工\(gap)交通部门：一是办理日常工作。二是制订方案。\(gap)公安部门：一是参与制订方案。二是开展执法。\(gap)宣传部门：做好宣传。")
    #expect(plan.paths == ["五#1", "五#2", "五#3"])
    #expect(plan.tasks.flatMap(\.units).map(\.name) == ["交通部门", "公安部门", "宣传部门"])
  }

  @Test func whatIsSaidAboveTheLinesIsATaskOnlyWhereItDemands() {
    let lines = "县财政局：保障经费支出。\n县公安局：维护现场秩序。"
    #expect(compile("一、成员名单\n成员职责分工\n\(lines)").paths == ["一#1", "一#2"])
    #expect(compile("一、分工。各部门要各司其职。其职责分工为：\n\(lines)").paths == ["一#1", "一#2", "一#3"])
    #expect(compile("一、成员名单\n组长：张三\n成员：李四\n二、任务\n1.建设平台。").paths == ["二/1"])
  }

  @Test func whomToAskAndHowABodyIsMadeUpAreNoDuties() {
    #expect(compile("一、联系方式\n县财政局：张三，电话3123456\n县公安局：李四，电话3123457\n二、任务\n1.建设平台。").paths == ["二/1"])
    #expect(
      compile("一、组织机构\n领导小组职责：统筹协调工作。\n办公室职责：承担日常工作。\n二、任务\n1.建设平台。").paths == ["二/1"])
  }

  // MARK: - Nothing is numbered

  @Test func linesThatNameAUnitAreTasksWithoutNumbers() {
    let plan = compile("指挥部成员职责分工\n县发改局：负责项目申报。\n县公安局：根据处置需要，实行交通管制。\n农业部门：组织接种工作。")
    #expect(plan.paths == ["正文#1", "正文#2", "正文#3"])
    #expect(plan.tasks.flatMap(\.units).map(\.name) == ["县发改局", "县公安局", "农业部门"])
    #expect(plan.tasks[0].title == "负责项目申报")
    #expect(plan.codes == ["P0005"])
  }

  @Test func linesThatTellAUnitToActAreTasksWithoutNumbers() {
    let plan = compile("为完成整治任务，现明确如下：\n区住建局负责整治总协调工作。\n规划分局负责规划布点，牵头审核规划。\n区环保局要加强管理，确保达标排放。")
    #expect(plan.tasks.flatMap(\.units).map(\.name) == ["区住建局", "规划分局", "区环保局"])
    #expect(plan.codes == ["P0005"])
  }

  @Test func sentencesThatShareWorkOutAreTasksWithoutNumbers() {
    let plan = compile("会议要求，由县发改局牵头，县财政局配合，在2024年9月底前完成供地工作；由城关街道牵头，县财政局配合，在2024年12月底前完成处置任务。其他部门要配合。")
    #expect(plan.units("正文#1") == ["县发改局 lead", "县财政局 cooperate"])
    #expect(plan.units("正文#2") == ["城关街道 lead", "县财政局 cooperate"])
    #expect(plan.deadlines("正文#2") == ["2024-12-31 by"])
    #expect(plan.tasks[0].title == "在2024年9月底前完成供地工作")
    #expect(plan.codes == ["P0005"])
  }

  @Test(arguments: [
    "各乡镇人民政府，县直各单位：\n现将方案印发给你们。", "县公安局：张三\n县财政局：李四、王五", "县公安局：0595-3123456\n县财政局：0595-3123457",
    "责任单位：县公安局\n配合单位：县财政局", "成员：县公安局、县财政局\n办公室：县公安局",
    "县公安局：“我们的民警一直都在。”\n县财政局：目前资金已经到位。", "活动由县文旅局主办，县教育局承办。活动由县文旅局牵头，县教育局配合，已圆满结束。",
    "县公安局是指负责治安的机关。\n县财政局是指负责财政的机关。",
  ])
  func whatOnlyLooksLikeADutyIsNoTask(_ text: String) {
    #expect(compile(text).codes == ["P0001"])
  }

  @Test(arguments: ["其他成员单位按职责做好相关工作。", "各乡镇要加强巡查。", "县审计局负责跟踪审计。"])
  func aSentenceOfOthersOnItsOwnLineIsNoPartOfTheLineAbove(sentence: String) {
    let plan = compile("一、责任分工\n县水利局：负责检修泵站，6月底前完成。\n县财政局：保障经费。\n\(sentence)")
    #expect(plan.paths == ["一#1", "一#2", "一#3"])
    #expect(plan.units("一#2") == ["县财政局 lead"])
    #expect(plan.tasks.last?.text == sentence && plan.units("一#3").count == 1)
    let goesOn = compile("一、责任分工\n县水利局：负责检修泵站。\n县财政局：保障经费。\n加强资金监管。")
    #expect(goesOn.paths == ["一#1", "一#2"])
  }
}
