import DuchaModel
import Testing

@testable import DuchaCompiler

struct RunningTextTests {
  private func actors(_ words: String) -> [String] {
    compile("一、加强领导。\(words)").tasks.first?.units.filter { $0.basis == .runningText }.map(\.name) ?? []
  }

  @Test func namesWhomTheSentenceTellsToAct() {
    #expect(actors("各县（市、区）要落实责任。") == ["各县(市、区)"])
    #expect(actors("全县各级税务机关要落实政策。") == ["全县各级税务机关"])
    #expect(actors("切实强化部门统筹协调。") == [])
    #expect(actors("县财政局等部门，") == [])
    #expect(actors("县人社局、县妇联、县残联要开展培训。") == ["县人社局", "县妇联", "县残联"])
    #expect(actors("各级、各部门要加强领导。") == ["各级、各部门"])
    #expect(actors("县政府督查室会同县审计局定期通报情况。") == ["县政府督查室", "县审计局"])
    #expect(actors("强化保障，各乡镇和园区严格落实制度。") == ["各乡镇", "园区"])
  }

  @Test func theOrdinalOfAPartIsNoPartOfAName() {
    #expect(actors("一是县住建局要制定计划。二是各街镇要落实场地。") == ["县住建局", "各街镇"])
    #expect(actors("一是县公安局负责查处；二是县财政局、县商务局等部门制定政策。") == ["县公安局", "县财政局", "县商务局"])
    #expect(actors("一是6月至8月组织相关单位编制方案。6月至8月组织相关单位编制方案。").isEmpty)
  }

  @Test(arguments: ["，提振信心", "、，各县（市、", "，市直有关单位：", "。", "、"])
  func anItemMayBeginWithAComma(words: String) {
    #expect(compile("一、\(words)").tasks.count <= 1)
  }

  @Test(arguments: ["强化组织实施", "推动项目推进", "开展项目报送", "县财政局实施", "各部门落实", "县财政局会同", "由县财政局"])
  func anItemMayEndWithAVerb(words: String) {
    #expect(compile("1.\(words)").tasks.count == 1)
    #expect(compile("一、任务\n1.\(words)\n2.开展检查。").tasks.count == 2)
  }

  @Test func anOfficeThatOpensTheSentenceMaySupportOrGuide() {
    #expect(actors("市经济信息化委支持推广新装备。") == ["市经济信息化委"])
    #expect(actors("市经济信息化委和市生态环境局联合推进碳账户建设。") == ["市经济信息化委", "市生态环境局"])
    #expect(actors("市经济信息化委支持的项目可享受政策。").isEmpty)
  }

  @Test func namesThatBeginOrGoOnLikeVerbsAreWhole() {
    #expect(actors("联合采购办公室汇总用量信息。试点工作小组办公室对采购进行监督。") == ["联合采购办公室", "试点工作小组办公室"])
    #expect(actors("教育部门要参与规划。机构编制部门按程序做好编制工作。") == ["教育部门", "机构编制部门"])
    #expect(actors("县公安局要加强巡查；联合县应急局开展检查。") == ["县公安局", "县应急局"])
    #expect(actors("由统筹办负责组织验收。") == ["统筹办"])
    #expect(actors("由县统筹办、新农办组织对社区进行验收。") == ["县统筹办", "新农办"])
    #expect(actors("由教育部门办成公办园。").isEmpty)
  }

  @Test func aTimeMayStandBeforeOrBehindWhoActs() {
    #expect(actors("县教育局11月底前形成报告。") == ["县教育局"])
    #expect(actors("6月至8月县教育局做好筹备工作。") == ["县教育局"])
    #expect(actors("同意方案，所需资金80万元由县财政局在10月15日前安排到位。") == ["县财政局"])
    #expect(actors("请县水利局尽快拿出方案。请各镇政府尽速盘点场地。") == ["县水利局", "各镇政府"])
    #expect(actors("县财政局2024年资金支持的项目。由县级统筹向市级统筹转变。由注重“办”教育向“管理”过渡。").isEmpty)
  }

  @Test func bodiesForAPurposeAndAllOfAKindMayAct() {
    #expect(actors("县投资促进局要加强招商。县健康促进办负责监测工作。") == ["县投资促进局", "县健康促进办"])
    #expect(actors("各高校、科研院所要制定办法。各通信运营商要开展勘查。") == ["各高校", "科研院所", "各通信运营商"])
    #expect(actors("各乡镇集中力量开展清理。各市县和有关部门明确专门机构负责推进。") == ["各乡镇", "各市县和有关部门"])
  }

  @Test func partnersMayBeBroughtInByALaterPart() {
    let words = "县通管办会同县工信局、县委文明办（县创城办）、县城管局抽查；汇总清单，会同县融媒体中心编制计划。"
    #expect(actors(words) == ["县通管办", "县工信局", "县委文明办(县创城办)", "县城管局", "县融媒体中心"])
  }

  @Test func streetsMayShareTheirEnding() {
    #expect(actors("清河、西三旗街道和东北旺乡，要组织人力设立标志。") == ["清河", "西三旗街道", "东北旺乡"])
    #expect(actors("加强教育、医疗和养老，要组织人力。").isEmpty)
    #expect(actors("统筹城市、乡镇，要加大投入。").isEmpty)
  }

  @Test func whatIsToBeDoneBySomebodyIsTheirs() {
    #expect(actors("小区配套园应当由教育行政部门办成公办园。") == ["教育行政部门"])
    #expect(actors("应由主管部门审批的事项一律公开。").isEmpty)
    #expect(actors("医疗机构作为结算第一责任人，应按合同及时结算。") == ["医疗机构"])
    #expect(actors("企业作为创新主体，应加大投入。").isEmpty)
  }

  @Test func collectivesToldBehindOthersActAsWell() {
    #expect(actors("各村要做好清理，各村、各驻地单位对居住区加大整治力度。") == ["各村", "各驻地单位"])
    #expect(actors("县水利局要做好清理，各村的垃圾及时清运。") == ["县水利局"])
  }

  @Test func whoSendsPeopleOnlyTakesPart() {
    #expect(actors("由县卫健局、县医保局组成工作小组。办公室设在县医保局，由县卫健局、县医保局选派人员参加，具体负责开展试点。").isEmpty)
    #expect(actors("由县教育局选派教师支教。") == ["县教育局"])
    #expect(actors("由县教育局组织有关人员参加培训。") == ["县教育局"])
  }

  @Test func whoBringsOthersInLeadsThem() {
    let plan = compile("一、任务\n1.由县公安局负责，会同县残联制定规范。\n2.由县公安局负责，县残联配合，制定规范。\n3.由县公安局负责，制定规范。")
    #expect(plan.units("一/1") == ["县公安局 lead", "县残联 cooperate"])
    #expect(plan.units("一/2") == ["县公安局 lead", "县残联 cooperate"])
    #expect(plan.units("一/3") == ["县公安局 sole"])
  }

  @Test func namesWhoIsSaidToAnswer() {
    #expect(actors("该项目建设主体为县应急局，统筹开展建设。") == ["县应急局"])
    #expect(actors("建设主体为企业的，可享受政策。").isEmpty)
  }

  @Test func underWhoseGuidanceIsDoneActsNot() {
    #expect(actors("各部门在县公安、县民政等部门指导下开展排查。").isEmpty)
    #expect(actors("县财政局统筹下达资金。") == ["县财政局"])
  }

  @Test func aPersonOfAUnitIsNoUnit() {
    #expect(actors("由县住建局局长负责。由县教育局组织培训。") == ["县教育局"])
    #expect(actors("由养老分管局长负责。").isEmpty)
  }

  @Test func whatOnlyLooksLikeADutyTellsNobody() {
    #expect(actors("施工单位应对质量负责。") == ["施工单位"])
    #expect(actors("反映城市应对自然灾害的能力。").isEmpty)
    #expect(actors("瞄准先进城市研究方向开展招引。").isEmpty)
    #expect(actors("各街镇、经开区要开展排查。") == ["各街镇", "经开区"])
  }

  @Test func aLongListOfPartnersIsReadToItsEnd() {
    let partners = [
      "县教育局", "县公安局", "县民政局", "县水利局", "县司法局", "县人社局", "县住建局", "县商务局", "县卫健局", "县审计局", "县统计局", "县医保局", "县信访局",
      "县林业局",
    ]
    let found = actors("县财政局会同\(partners.joined(separator: "、"))等部门共同推进。")
    #expect(found == ["县财政局"] + partners)
  }

  @Test func headingsOfKindsNameUnitsBesideNames() {
    let plan = compile(
      "一、职责分工\n1.东山街道消防办。组织排查。消防办负责建档。\n2.派出所。配合检查。\n3.居委会、各单位\n更新信息。\n二、措施\n1.加强单位。开展检查。\n2.派出所。开展检查。")
    #expect(plan.units("一/1") == ["东山街道消防办 lead"])
    #expect(plan.units("一/2") == ["派出所 lead"])
    #expect(plan.units("一/3") == ["居委会 lead", "各单位 lead"])
    #expect(plan.units("二/2") == [])
  }

  @Test func namesWhomASentenceSharesWorkAmong() {
    #expect(actors("由县人社局牵头，县教育局配合，开展培训。") == ["县人社局", "县教育局"])
  }

  @Test func namesWhomTheMiddleOfASentenceNames() {
    #expect(actors("应急供水由县水利局负责，县供电公司配合。") == ["县水利局", "县供电公司"])
    #expect(actors("由县税务局牵头，会同县财政局于6月底前建立机制。") == ["县税务局", "县财政局"])
    #expect(actors("公安部负责流通监管，海关总署负责进出口监管。") == ["公安部", "海关总署"])
    #expect(actors("县公安局要疏导交通，县公路中心负责养护。") == ["县公安局", "县公路中心"])
    #expect(actors("发挥领导小组作用，县商务局要加强统筹。") == ["县商务局"])
    #expect(actors("预警信息由县气象局会同县水利局发布。") == ["县气象局", "县水利局"])
  }

  @Test func whoSeesToItGuides() {
    let plan = compile("一、工资。由各乡镇政府负责补发，县财政局、县教育局负责督促检查。")
    #expect(plan.units("一") == ["各乡镇政府 lead", "县财政局 guide", "县教育局 guide"])
  }

  @Test func aNameGoesOnToItsEnd() {
    #expect(actors("县医改办要会同有关部门和地方加强监测。") == ["县医改办", "有关部门"])
    #expect(actors("工资由县财政局和县审计局核对。") == ["县财政局", "县审计局"])
    #expect(actors("“河长制”由县水利局组织实施。县财政局要保障经费。") == ["县水利局", "县财政局"])
  }

  @Test func namesWhoseDepartmentsShareTheirEnding() {
    #expect(actors("卫生、财政、发展改革等部门要按照职责分工，制定文件。") == ["卫生", "财政", "发展改革"])
    #expect(actors("水利、住建等行业监管部门按各自职责做好管理。") == ["水利", "住建"])
    #expect(actors("经济和信息化主管部门应当会同有关部门建立平台。") == ["经济和信息化主管部门", "有关部门"])
    #expect(actors("教育、能源等市级主管部门要指导办学。税务、财政部门应当加强合作。") == ["教育", "能源", "税务", "财政部门"])
    #expect(actors("涉及多个部门的，由牵头部门组织实施。定期结算，市水务部门负责清算。") == ["牵头部门", "市水务部门"])
    #expect(actors("材料由主管部门出具的，予以认可。").isEmpty)
    #expect(actors("鼓励各区、各部门打造品牌。").isEmpty)
    #expect(actors("实行党委统一领导、政府统筹、各部门要配合。").isEmpty)
    #expect(actors("流程等由举办部门会同县局制订。") == ["举办部门", "县局"])
    #expect(actors("教育、人力资源社会保障等部门要指导办学。") == ["教育", "人力资源社会保障"])
    #expect(actors("水电、道路等设施要加快建设。").isEmpty)
    #expect(actors("国有企业、部队等其他部门办园尽可能公开。").isEmpty)
    #expect(actors("各省级人民政府对改革工作负总责。") == ["各省级人民政府"])
  }

  @Test func namesEachOfAKind() {
    #expect(actors("各学校要开展排查，各企业务必落实。") == ["各学校", "各企业"])
    #expect(actors("派出所要加强巡查。") == ["派出所"])
    #expect(actors("由各乡镇对辖区企业开展排查。") == ["各乡镇"])
    #expect(actors("配合省生态环境厅做好迎检。").isEmpty)
    #expect(actors("约谈局属单位主要负责人不少于20人次。").isEmpty)
  }

  @Test func namesByWhomAThingIsDone() {
    #expect(actors("《防汛预案》由县应急管理局根据会议意见修改完善后印发。") == ["县应急管理局"])
    #expect(actors("成立由县教育局、县公安局组成的工作组。").isEmpty)
    #expect(actors("首批2100个单位于年内落成。").isEmpty)
  }

  @Test func namesWhoIsToActWithOthersOrByADay() {
    #expect(actors("县林业局要会同有关部门加强指导。") == ["县林业局", "有关部门"])
    #expect(actors("各牵头单位于2月28日前将细化方案报送至县政府督查室。") == ["各牵头单位"])
  }

  @Test func headingsThatAllNameUnitsTellWhoActs() {
    let plan = compile("一、分工\n（一）县教育局\n1.新建学校。\n2.招聘教师。\n（二）县卫生健康局：新建医院。")
    #expect(plan.units("一/(一)/2") == ["县教育局 lead"])
    let nested = compile("一、职责\n（一）县教育局\n1.新建学校。\n（二）县公安局\n1.治安。\n（三）各乡镇")
    #expect(nested.units("一/(二)/1") == ["县公安局 lead"])
    #expect(plan.units("一/(二)") == ["县卫生健康局 lead"])
    let mixed = compile("一、任务\n（一）县教育局\n1.新建学校。\n（二）空间布局\n1.建设园区。")
    #expect(mixed.tasks.map(\.units.isEmpty) == [true, true])
  }

  @Test func linesThatBeginWithUnitsAreTasksOfTheirOwn() {
    let plan = compile(
      "一、职责\n县水利局：4月20日前检查水库。\n县交通局、公路段：保障通车，由县公安局配合。\n各乡镇：组建队伍。\n二、措施\n县水利局：巡查河道。")
    #expect(plan.paths == ["一#1", "一#2", "一#3", "二"])
    #expect(plan.units("一#1") == ["县水利局 lead"])
    #expect(plan.units("一#2") == ["县交通局 lead", "公路段 lead", "县公安局 cooperate"])
    #expect(plan.deadlines("一#3").isEmpty)
    #expect(compile("一、职责\n目标任务：检查水库。\n保障措施：组建队伍。").paths == ["一"])
  }

  @Test func namesWhoHelpsWithTheSentence() {
    #expect(actors("县教育局负责制定办法，县委编办配合做好调剂。") == ["县教育局", "县委编办"])
    #expect(actors("县政府督查室将不定期开展检查。") == ["县政府督查室"])
    #expect(actors("县教育局负责制定办法，积极配合做好调剂。") == ["县教育局"])
  }

  @Test func levelsShareTheDepartmentTheyNameLast() {
    #expect(actors("市、区财政部门负责保障资金。") == ["市、区财政部门"])
    #expect(actors("县财政局、县审计局负责核对账目。") == ["县财政局", "县审计局"])
  }

  @Test func namesWhomAListWithOthersTellsToAct() {
    #expect(actors("县财政局、县审计局等部门，抓紧修订目录。") == ["县财政局", "县审计局"])
    #expect(actors("县委组织部、县发改局等相关部门，结合职能细化举措。") == ["县委组织部", "县发改局"])
    #expect(actors("县财政局、县审计局共同牵头研究办法。") == ["县财政局", "县审计局"])
    #expect(actors("县发改局要做好协调；会同县审计局加强检查。") == ["县发改局", "县审计局"])
  }

  @Test func whoHelpsWithOneSentenceAndActsInAnotherActs() {
    let plan = compile("一、加强领导。县财政局要会同县审计局开展检查。县审计局要编制规划。")
    #expect(plan.units("一") == ["县财政局 lead", "县审计局 lead"])
  }

  @Test func aNameDoesNotRunIntoTheVerb() {
    #expect(actors("由县住建局委托第三方开展检测。") == ["县住建局"])
    #expect(actors("工作有序推进。评价办法另行制定。").isEmpty)
    #expect(actors("由县政府分管领导任组长，县财政局、县审计局为成员。").isEmpty)
    #expect(actors("成立专班，由县政府主要负责同志任组长。").isEmpty)
  }

  @Test func servicesAreNoOffices() {
    let plan = compile("一、特殊群体上门办。建立服务台账。\n二、高频事项网上办。\n三、涉企服务帮代办。配备人员。\n四、市府办要建立台账。")
    #expect(plan.tasks.map { $0.units.map(\.name) } == [[], [], [], ["市府办"]])
  }

  @Test func aHeadingMaySayWhoLeadsTheItemsBelow() {
    let plan = compile("一、县教育局牵头工作（2项）\n1.新建学校。\n2.招聘教师。\n二、县卫生健康局（1项）\n3.新建医院。\n三、县林业局负责的任务：\n4.造林。")
    #expect(plan.units("一/2") == ["县教育局 lead"] && plan.tasks[1].units[0].basis == .explicit)
    #expect(plan.units("二/3") == ["县卫生健康局 lead"] && plan.tasks[2].units[0].basis == .runningText)
    #expect(plan.units("三/4") == ["县林业局 sole"])
    #expect(compile("一、县教育局牵头工作\n1.新建学校。").units("一/1") == ["县教育局 lead"])
  }

  @Test func theHeadingLeadsWhereAnItemNamesOthers() {
    let plan = compile("一、由县发改局牵头完成的任务\n1.增加投资。（配合单位：县统计局）\n2.招商。（责任单位：县商务局）\n3.修路。（县交通局牵头）")
    #expect(plan.units("一/1") == ["县发改局 lead", "县统计局 cooperate"])
    #expect(plan.units("一/2") == ["县发改局 lead", "县商务局 cooperate"])
    #expect(plan.units("一/3") == ["县交通局 lead"])
    let bare = compile("一、县发改局\n1.增加投资。（县统计局配合）\n二、县住建局\n2.修路。（责任单位：县交通局）")
    #expect(bare.units("一/1") == ["县发改局 lead", "县统计局 cooperate"])
    #expect(bare.units("二/2") == ["县交通局 listed"])
  }

  @Test func linesThatNameUnitsAreHeadingsWithoutNumerals() {
    let plan = compile("县教育局：\n1.新建学校。\n2.招聘教师。\n县农业农村局、县林业局\n3.造林。\n二、保障措施\n4.加强宣传。")
    #expect(plan.units("2") == ["县教育局 lead"])
    #expect(plan.units("3") == ["县农业农村局 lead", "县林业局 lead"])
    #expect(plan.tasks[1].text == "招聘教师。" && plan.units("二/4").isEmpty)
  }

  @Test func aLineOfUnitsBehindEachItemIsItsClause() {
    let plan = compile("一、任务\n1.造林。\n县农业农村局、县林业局\n2.修路。\n县交通局、县住建局")
    #expect(plan.units("一/1") == ["县农业农村局 listed", "县林业局 listed"])
  }

  @Test func namesWhoActsTogether() {
    #expect(actors("县财政局、县审计局联合印发公开信。") == ["县财政局", "县审计局"])
  }

  @Test func namesWhoIsOrganised() {
    #expect(actors("县住建局牵头组织县公安局、县应急管理局开展检查。") == ["县住建局", "县公安局", "县应急管理局"])
    #expect(actors("县公安局、县交通运输局联合开展治理。") == ["县公安局", "县交通运输局"])
    #expect(actors("各乡镇党委、政府主要负责同志要亲自抓。") == ["各乡镇党委、政府"])
    #expect(actors("在县政府领导下，各成员单位各司其职。") == ["各成员单位"])
  }

  @Test func namesWhoIsAsked() {
    #expect(actors("请县人社局会同县国资中心完善办法。") == ["县人社局", "县国资中心"])
    #expect(actors("会议责成县审计局开展审计。") == ["县审计局"])
    #expect(actors("责令县经开区、各乡镇逐企走访。") == ["县经开区", "各乡镇"])
  }

  @Test func aSentenceThatExplainsIsNoClause() {
    #expect(actors("各乡镇是责任主体，县人社局负责督促检查。") == ["县人社局"])
  }

  @Test func aWordThatBeginsLikeAPartnersIsNone() {
    #expect(actors("各地商务部门要加强监管。") == ["各地商务部门"])
  }

  @Test func whoIsNamedSoIsToBeConfirmed() {
    #expect(compile("一、加强领导。由县人社局牵头，县教育局配合，开展培训。").codes.contains("P0115"))
    #expect(compile("一、加强领导，由县人社局牵头。（责任单位：县教育局）").codes.contains("P0117"))
    #expect(!compile("一、完善制度。省市协同，完善制度。（责任单位：县教育局）").codes.contains("P0117"))
  }

  @Test(arguments: [
    "发挥县科技局作用，推进建设。", "在县政府领导下推进。", "支持企业要素保障。", "鼓励高校牵头建设。",
    "需要分县的，要及时下达。", "监理单位应纳入监管。", "针对我县要优先应对的问题，开展行动。", "我们并会研究措施。",
  ])
  func doesNotNameWhoIsMerelySpokenOf(_ words: String) {
    #expect(actors(words).isEmpty)
  }
  @Test(arguments: [
    ("各水务监管部门健全完善台账。", ["各水务监管部门 lead"]), ("6月底前，各地开展巡查。", ["各地 lead"]),
    ("各部门建设项目较多。", []), ("配合单位要密切协作。", ["配合单位 lead"]),
    ("牵头单位要会同配合单位编制规程。", ["牵头单位 lead", "配合单位 cooperate"]),
    ("规划处要定期调度。", ["规划处 lead"]), ("相关处室要加强指导。", ["相关处室 lead"]),
    ("某市进一步优化用水环境办公室统筹协调。", ["某市进一步优化用水环境办公室 lead"]),
    ("市加快推进供水一体化领导小组办公室要定期调度。", ["市加快推进供水一体化领导小组办公室 lead"]),
    ("非试点地区可参考借鉴的6项举措要用好。", []), ("以镇为单位统筹规划。", []), ("修订行政机关考核标准。", []),
    ("由当地政府确定的单位组织施工。", []),
    ("市水利局将会同省供水公司对各市开展督导。", ["市水利局 lead", "省供水公司 cooperate"]),
  ])
  func whoIsToldToAct(words: String, expected: [String]) {
    #expect(compile("一、任务\n（一）加强管护。\(words)").units("一/(一)") == expected)
  }

  @Test func aPhraseMayOpenTheSentence() {
    #expect(actors("除涉密事项外，县政府办公室会同县级有关部门编制目录。") == ["县政府办公室", "县级有关部门"])
    #expect(actors("工程完工后，县水利局组织验收。") == ["县水利局"])
    #expect(actors("根据汛情，县应急管理局按程序发布预警。") == ["县应急管理局"])
    #expect(actors("根据汛情，优化部门协作。").isEmpty)
    #expect(actors("完善会商制度，县水利局会同有关部门及时研判。") == ["县水利局", "有关部门"])
    #expect(actors("确保市场供应，县经信委、县商委负责组织货源。") == ["县经信委", "县商委"])
  }

  @Test func theStrongestWordsBindWhomOnlyTheirPartNames() {
    #expect(actors("施工单位应落实交底制度。监理单位要加强旁站。") == ["施工单位", "监理单位"])
    #expect(actors("符合条件的，水行政管理部门应当予以登记。") == ["水行政管理部门"])
    #expect(actors("存在缺陷的，由建设单位负责返修。台账由提供单位负责。") == ["建设单位", "提供单位"])
    #expect(actors("招标人应当公开信息，采购人须按期付款。") == ["招标人", "采购人"])
    #expect(actors("加强巡查，监理单位应纳入名录。满足部门要求。").isEmpty)
    #expect(actors("完善部门应急预案，确因承办单位应办未办的，重新办理。").isEmpty)
  }

  @Test func collectivesOnBothSidesOfACommaAct() {
    #expect(actors("各镇（街道），县直各部门要抓好落实。") == ["各镇(街道)", "县直各部门"])
    #expect(actors("各区人民政府，市直有关部门要做好清理。") == ["各区人民政府", "市直有关部门"])
    #expect(actors("加强领导，各部门要抓好落实。") == ["各部门"])
  }

  @Test func whatABodyDoesWithAThing() {
    #expect(actors("县热线中心对工单的办理情况进行审核。") == ["县热线中心"])
    #expect(actors("县供水公司对抄表结果有异议的，应当复核。").isEmpty)
    #expect(actors("省水质检验研究院对村集体送检的水样减免费用。") == ["省水质检验研究院"])
    #expect(actors("县各有关部门明确责任、协同配合。") == ["县各有关部门"])
    #expect(actors("县财政局及时拨付资金。") == ["县财政局"])
    #expect(actors("县政府公布的清单要动态调整。").isEmpty)
    #expect(actors("市、县两级政府办公室要带头公开。") == ["市、县两级政府办公室"])
  }

  @Test func aNameIsNotCutBehindItsLevel() {
    #expect(actors("省局将会同各地水务管理部门对案件组织调查。") == ["省局", "各地水务管理部门"])
    #expect(actors("由各市水务局以省厅名义开展检查。") == ["各市水务局"])
    #expect(actors("由相关行政主管部门依法处理。") == ["相关行政主管部门"])
    #expect(actors("由县水利局联合财政局、林业局开展验收。") == ["县水利局", "财政局", "林业局"])
    #expect(actors("由各地加强部门联系。") == ["各地"])
    #expect(actors("联合县水利局等相关部门，每季度开展检查。").isEmpty)
  }

  @Test func aStemTellsWhoseTheDutiesAre() {
    let plan = compile(
      "一、分工\n（一）县热线中心负责热线管理。主要职责包括：\n1.受理诉求。\n2.县委办要督办诉求。\n（二）承办单位的主要职责是：\n1.办理诉求。\n（三）工作内容是：\n1.修路。")
    #expect(plan.units("一/(一)/1") == ["县热线中心 lead"])
    #expect(plan.units("一/(一)/2") == ["县委办 lead"])
    #expect(plan.units("一/(二)/1") == ["承办单位 lead"])
    #expect(plan.units("一/(三)/1").isEmpty)
  }

  @Test func aFullLineMayCutAName() {
    let line = "加强河道管护，健全巡查机制，落实各项经费，严格考核问效，由市水利局调度"
    #expect(compile("一、任务\n\(line)\n中心负责日常巡查。").units("一").contains("中心 lead") == false)
    #expect(compile("一、任务\n（一）加强管护\n县水利局负责日常巡查。").units("一/(一)") == ["县水利局 lead"])
  }

  @Test func whatOnlyLooksLikeADuty() {
    #expect(actors("下级环保部门负责人的任免，应当征求意见。").isEmpty)
    #expect(actors("研究在水利部设立督察专员制度。").isEmpty)
    #expect(actors("实行县政府领导牵头负责制和部门单位具体负责制。").isEmpty)
    #expect(actors("县环保局负责人员培训。") == ["县环保局"])
  }

  @Test func whoIsToHelpCooperates() {
    #expect(compile("一、协助。乡镇人民政府、街道办事处要协助做好工作。").units("一") == ["乡镇人民政府 cooperate", "街道办事处 cooperate"])
    #expect(compile("一、督导。各相关单位也要完善机制。").units("一") == ["各相关单位 lead"])
    #expect(actors("采购人或者采购代理机构应当公开结果。") == ["采购人", "采购代理机构"])
  }

  @Test func closingWordsAreNotTheLastItems() {
    let plan = compile("一、任务\n（一）修路。\n（二）植树。县林业局要育苗。\n各镇要充分认识意义，认真抓好落实。")
    #expect(plan.units("一/(二)") == ["县林业局 lead"])
  }

  @Test(arguments: [
    ("部际联席会议办公室要建立清单。", ["部际联席会议办公室"]), ("有条件的地区要建立制度。", ["有条件的地区"]),
    ("市级环保部门每年要检查，县级环保部门每年要自查。", ["市级环保部门", "县级环保部门"]),
    ("审计机关在开展审计时，要检查落实情况。", ["审计机关"]), ("各牵头部门在本方案印发后1个月内要制定方案。", ["各牵头部门"]),
    ("涉及土地转让的，自然资源、住房城乡建设部门要加快办理。", ["自然资源", "住房城乡建设部门"]),
    ("各级党委和政府以及有关部门要加强宣传。", ["各级党委和政府", "有关部门"]),
    ("省委优化营商环境领导小组办公室以及各部门要加强宣传。", ["省委优化营商环境领导小组办公室", "各部门"]),
    ("丘陵山区要应对山洪。", []), ("有条件的单位可引进设备。", []), ("在开展审计时要检查。", []), ("采购人在合同中的要求不变。", []),
  ])
  func whoIsToldByTheStrongestWords(_ words: String, expected: [String]) {
    #expect(actors(words) == expected)
  }

  @Test func departmentsAndUnitsShareTheirEnding() {
    #expect(
      compile("一、协助。环境保护、供电等部门和单位要配合法院执行。").units("一") == ["环境保护 cooperate", "供电 cooperate"])
  }
}
