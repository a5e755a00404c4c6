import DuchaModel
import Testing

@testable import DuchaCompiler

struct TaskTitleTests {
  private func title(_ item: String) -> String? { compile("一、\(item)").tasks.first?.title }

  @Test func theHeadingIsTheTitle() {
    #expect(title("建设平台，服务企业。加快建设，做好服务。（县财政局负责）") == "建设平台，服务企业")
  }

  @Test func aLongFirstSentenceIsCutAtItsComma() {
    let sentence = "推动重大平台建设，支持企业和高校开展关键技术攻关并且加快成果转化和产业化应用推广。"
    #expect(title(sentence) == "推动重大平台建设")
  }

  @Test func aLeadInIsNoTitle() {
    let plan = compile("一、建设平台。（县财政局负责）具体措施：完成选址。（县住建局负责）")
    #expect(plan.tasks.map(\.title) == ["建设平台", "完成选址"])
  }

  @Test func problemsAreCalledByWhatTheyAre() {
    #expect(compile("1.问题表现：台账不全。（县应急局负责）").tasks.map(\.title) == ["台账不全"])
  }
  @Test(arguments: [
    ("春节将近，有关慰问活动等相关行程，要尽早联系办理。", "有关慰问活动等相关行程，要尽早联系办理"),
    ("各镇和各部门在行使各自职权时，要将健康作为考虑因素。", "要将健康作为考虑因素"), ("根据处置需要，实行交通管制。", "实行交通管制"),
    ("立足防治干旱，加大水利投入，改善灌溉条件。", "加大水利投入"), ("加强工程管理一是落实办法，严把质量关；二是强化督导。", "加强工程管理"),
    ("学校将在一月放寒假，师生的交通必须做好安排。", "师生的交通必须做好安排"), ("在国家规定的税额幅度内，下调税额标准。", "下调税额标准"),
    ("主任职务在未派补之前，请县教育局局长暂兼。", "请县教育局局长暂兼"), ("主要指标的责任部门。常住人口控制在10万人左右。", "常住人口控制在10万人左右"),
    ("在三年内兴建不少于72,000个单位，加快土地平整，优化审批流程，改善居住环境。", "在三年内兴建不少于72,000个单位"), ("- 建设平台，服务企业。", "建设平台，服务企业"),
    ("根据工作需要，主要道路的巡查由县公安局负责，各单位要配合。", "主要道路的巡查由县公安局负责，各单位要配合"),
  ])
  func aPrefaceIsNoTitle(item: String, title words: String) {
    #expect(title(item) == words)
  }

  @Test(arguments: [
    ("会议明确，公交车采购由县城投公司负责，县交通局指导。", "公交车采购由县城投公司负责"), ("会议要求，县交通局要制定方案，报县政府审定。", "县交通局要制定方案"),
    ("会议决定：成立工作专班。", "成立工作专班"), ("会议要求严格落实责任，强化督导。", "会议要求严格落实责任，强化督导"),
  ])
  func whoResolvedIsNoTitle(item: String, title words: String) {
    #expect(title(item) == words)
  }

  @Test func aUnitIsNoTitle() {
    let plan = compile("一、县生态环境局：负责火点核查，及时反馈结果。\n二、县气象局：每日16时前发布火险等级。")
    #expect(plan.tasks.map(\.title) == ["负责火点核查，及时反馈结果", "每日16时前发布火险等级"])
    #expect(plan.units("一") == ["县生态环境局 lead"])
  }

  @Test(arguments: ["在9月底前完成供地工作，强化保障", "对企业进行检查，规范经营", "学校将在一月建成，服务师生", "按照方案开展排查，建立台账"])
  func whatIsToBeDoneIsATitleWhereverItStands(_ words: String) {
    #expect(title("\(words)。") == words)
  }

  @Test func aColonInABracketEndsNoTitle() {
    #expect(compile("一、任务\n1.疏浚河道（领衔代表：王五）。年底前完成。").tasks.map(\.title) == ["疏浚河道"])
    #expect(compile("一、任务\n1.疏浚河道（一期）：年底前完成。").tasks.map(\.title) == ["疏浚河道（一期）"])
  }
}
