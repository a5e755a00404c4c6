import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

/// What a figure counts, and in which other words plans demand it.
@Suite struct TargetVariationTests {
  @Test(arguments: [
    ("验收合格率≥96%", ">= 96 % 验收合格率"), ("跑动次数≤1次", "<= 1 次 跑动次数"), ("好评率＞98%", "> 98 % 好评率"),
    ("投诉起数≦8起", "<= 8 起 投诉起数"), ("停电天数不能超过3天", "<= 3 天 停电天数"), ("达标率不可低于90%", ">= 90 % 达标率"),
  ])
  func aSignComparesAsItsWordDoes(text: String, expected: String) { #expect(targets(text) == [expected]) }

  @Test(arguments: [
    ("引进项目9个,签约7个", ["= 9 个 项目", "= 7 个 签约"]), ("办理合同履约60件", ["= 60 件 办理合同履约"]),
    ("引进人才约60名", ["~ 60 名 人才"]),
  ])
  func aWordThatEndsLikeAComparatorIsNone(text: String, expected: [String]) {
    #expect(targets(text) == expected)
  }

  @Test(arguments: [
    ("慰问退役军人90户", "= 90 户 慰问退役军人"), ("优化公交专线6条", "= 6 条 优化公交专线"), ("取缔占道摊点14处", "= 14 处 取缔占道摊点"),
    ("销售特色农产品3亿元", "= 3 亿元 销售特色农产品"), ("惠及农户1.6万户次", "= 1.6 万户次 惠及农户"), ("精简材料25%", "= 25 % 精简材料"),
    ("办理时限压缩45%", "= 45 % 办理时限压缩"),
  ])
  func anActAndItsCountNeedNoKnownVerb(text: String, expected: String) {
    #expect(targets(text) == [expected])
  }

  @Test(arguments: [
    "全区共有中小学36所", "涉及市直部门12个", "下辖村民小组48个", "专班设副组长2名", "目前存在安全隐患9处", "扣减责任单位5万元",
  ])
  func whatOnlyTellsIsNoDemand(text: String) { #expect(targets(text).isEmpty) }

  @Test(arguments: [
    ("新增4家、培育6家科技企业", ["= 4 家 科技企业", "= 6 家 科技企业"]),
    ("引进博士4名、硕士60名", ["= 4 名 博士", "= 60 名 硕士"]),
    ("修建厂房、泵站各4座", ["= 4 座 修建厂房", "= 4 座 泵站"]),
    ("淘汰水泥70万摞、纸张5万吨", ["= 5 万吨 纸张"]),
    ("申请专利70件、其中发明专利20件以上", ["= 70 件 申请专利", ">= 20 件 发明专利"]),
    ("职工、居民和农民报销限额分别提高到年均工资的6倍以上、人均收入的5倍以上、人均纯收入的8倍以上", [">= 6 倍 职工", ">= 5 倍 居民", ">= 8 倍 农民报销限额"]),
    ("储备雨衣700件、棉衣900件", ["= 700 件 储备雨衣", "= 900 件 棉衣"]),
  ])
  func aListOfFigures(text: String, expected: [String]) { #expect(targets(text) == expected) }

  @Test(arguments: [
    ("产值突破80亿元,年均增长11%以上", ["> 80 亿元 产值", ">= 11 % 产值年均增长"]),
    ("面积稳定在40万亩,比上年增加3万亩", ["= 40 万亩 面积", "= 3 万亩 面积增加"]),
    ("2023年已完成投资6亿元,2024年完成9亿元", ["= 9 亿元 投资"]),
    ("惠及商户70家,发放资金3亿元", ["= 70 家 惠及商户", "= 3 亿元 资金"]),
    ("能耗下降到0.6吨标准煤,比2020年的0.8吨标准煤下降15%", ["= 0.6 吨标准煤 能耗", "= 15 % 能耗下降"]),
  ])
  func whatGoesOnKeepsTheSubject(text: String, expected: [String]) { #expect(targets(text) == expected) }

  @Test func aComparisonNamesTheLevelItStartsFrom() {
    let found = parsedTargets("能耗下降到0.6吨标准煤,比2020年的0.8吨标准煤下降15%")
    #expect(found.last?.baseline == "2020年的0.8吨标准煤")
    #expect(parsedTargets("公用经费不低于培训收入的8%").first?.baseline == "培训收入")
  }

  @Test(arguments: [
    ("到2026年,贫困发生率降至4%。", ["= 4 % 贫困发生率"]), ("县农业局要在6月底前完成圩堤整治9处", ["= 9 处 圩堤整治"]),
    ("绿化率2025年达到30%,2026年达到40%", ["= 30 % 绿化率", "= 40 % 绿化率"]),
    ("从2024年起用2年时间改造危房5万平方米", ["= 5 万平方米 改造危房"]),
    ("站房约300间于2024年底落成", ["~ 300 间 站房"]),
  ])
  func aDateIsNoPartOfTheSubject(text: String, expected: [String]) { #expect(targets(text) == expected) }

  @Test func aDateBehindItsFiguresGovernsThem() {
    let found = parsedTargets("建成校舍4栋于2024年底投用,改造球场6个于2025年底投用")
    #expect(found.map(\.by) == [Day(2024, 12, 31), Day(2025, 12, 31)])
  }

  @Test(arguments: [
    ("成员中女性应超过一半", "> 50 % 成员中女性"), ("合格教师达到三分之二以上", ">= 66.67 % 合格教师"), ("整改率达到百分之百", "= 100 % 整改率"),
    ("女性比例达到1/3", "= 33.33 % 女性比例"), ("完成年度计划的80%", "= 80 % 年度计划"),
    ("每村配备两至三名护林员", ">= 2~3 名 护林员"), ("医护比不低于1∶2500", ">= 0.0004 医护比"), ("办件时限减半", "= 50 % 办件时限"),
    ("基本养老服务全覆盖", "= 100 % 基本养老服务"), ("基本实现村村全覆盖", "~ 100 % 村村"),
  ])
  func aFigureInWords(text: String, expected: String) { #expect(targets(text) == [expected]) }

  @Test(arguments: [
    "坚决杜绝一次死亡3人以上的较大事故", "遏制直接经济损失500万元以上火灾", "契税税率减半", "提前8小时发布预警",
  ])
  func aClassOfHarmOrAFavour(text: String) { #expect(targets(text).isEmpty) }

  @Test(arguments: [
    ("培育30亿元企业4户", "= 4 户 30亿元企业"), ("抓好6个10亿元以上、2个30亿元以上项目", "= 6 个 10亿元以上"),
  ])
  func anAmountBeforeItsCountIsASize(text: String, expected: String) {
    #expect(targets(text).first == expected)
    #expect(parsedTargets(text).allSatisfy { $0.unit != "亿元" })
  }

  @Test func aRateOfThosePaidIsNoPrice() {
    #expect(targets("困难学生资助率100%") == ["= 100 % 困难学生资助率"])
    #expect(targets("按补贴率40%给予补助").isEmpty)
  }

  @Test func theProblemOfARectificationDemandsNothing() {
    let text = "污水厂超负荷,日均进水2万吨,超出设计能力20%。整改措施:2024年6月底前扩建管网9公里。"
    #expect(targets(text) == ["= 9 公里 扩建管网"])
    #expect(deadlines("存在问题:2024年底前未建成管网。\n目标:2025年6月底前建成") == ["2025年6月底前 by 2025-06-30"])
  }

  @Test func aFractionIsExact() {
    #expect(parsedTargets("税收达到1.36亿元").first?.value == 1.36)
  }
  @Test(arguments: [
    ("按照2023年度建设计划推进,新建泵站6座", ["= 6 座 泵站"]), ("巩固2023年成果,新增造林3万亩以上", [">= 3 万亩 新增造林"]),
    ("2023年全县新建泵站6座", []),
    ("质保金不得超过合同总价的4%", ["<= 4 % 质保金"]), ("按照不超过授信总额的4%提高额度", []),
    ("实现渔船登记2小时办结", ["= 2 小时 渔船登记"]), ("受理后2小时办结", []),
    ("水利窗口事项100%“一次办”", ["= 100 % 水利窗口事项"]), ("实现60%的村级事项“就近可办”", ["= 60 % 村级事项“就近可办”"]),
    ("建立100%国有控股企业", []), ("做到秒级应答、85%解决率", ["= 85 % 解决率"]),
    ("举办8期“水务讲堂”", ["= 8 期 “水务讲堂”"]), ("建设三期工程", []),
    ("全年至少开展2次“查隐患、促整改”行动", [">= 2 次 “查隐患、促整改”行动"]),
    ("每月前3个工作日内报送", []), ("至少提前3小时申请", []), ("平均等候时间缩短3分钟", ["= 3 分钟 平均等候时间缩短"]),
    ("支持招收学员8人以上的民办学校改造食堂", []), ("70%以上的市、县泵站达到标准", [">= 70 % 市、县泵站达到标准"]),
    ("至少建有1个面积不低于600平方米的文化中心", [">= 1 个 文化中心"]),
    ("分别推出不少于6项“免跑”事项和“免证”事项", [">= 6 项 “免跑”事项", ">= 6 项 “免证”事项"]),
    ("在推进4个水库项目的同时强化监管", ["= 4 个 水库项目"]), ("在完成上级要求的7类事项的基础上", []),
    ("河道指标全市排名不低于第4位", ["<= 4 位 河道指标全市排名"]), ("实施第4批项目", []),
  ])
  func otherFormsOfOneDemand(text: String, expected: [String]) { #expect(targets(text) == expected) }

  @Test(arguments: [
    ("逐步实现行政村管网全覆盖", ["= 100 % 行政村管网"]), ("巩固校车服务全覆盖", ["= 100 % 校车服务"]),
    ("实现巡河护河常态化、全覆盖", ["= 100 % 巡河护河"]), ("提高渠道完好率达到92%", ["= 92 % 渠道完好率"]),
    ("提升幅度达到12%", ["= 12 % 提升幅度"]), ("实现网上报修率100%", ["= 100 % 网上报修率"]),
    ("参训率巩固在96%以上", [">= 96 % 参训率"]), ("水利投资力争增长9%", ["= 9 % 水利投资增长"]),
    ("全年再贷款投放20亿元", ["= 20 亿元 再贷款投放"]),
  ])
  func theVerbIsNoPartOfTheSubject(text: String, expected: [String]) { #expect(targets(text) == expected) }

  @Test(arguments: [
    ("厨余垃圾、园林垃圾资源化利用处置率达到90%", ["= 90 % 厨余垃圾、园林垃圾资源化利用处置率"]),
    ("检测率、公示率达到100%", ["= 100 % 检测率", "= 100 % 公示率"]),
    ("受理率、办结率、好评率均100%", ["= 100 % 受理率", "= 100 % 办结率", "= 100 % 好评率"]),
    ("林木覆盖率提高2个百分点,达到40%", ["= 2 个百分点 林木覆盖率提高", "= 40 % 林木覆盖率"]),
    (
      "接待游客30万人次、门票收入2亿元,分别增长5%和8%",
      ["= 30 万人次 接待游客", "= 2 亿元 门票收入", "= 5 % 接待游客增长", "= 8 % 门票收入增长"]
    ),
  ])
  func whatSeveralSubjectsShare(text: String, expected: [String]) { #expect(targets(text) == expected) }

  @Test func aBlankBetweenDigitsPartsTwoNumbers() {
    func results(_ words: String) -> [String] { compile("一、甲。\(words)。（县水利局负责）").targets("一") }
    #expect(results("产值达到 800 1200万元") != ["产值 = 8001200"])
    #expect(results("产值达到 12 000万元") == ["产值 = 12000"])
    #expect(results("新建泵站1 0 座") == ["泵站 = 10"])
  }
  @Test(arguments: [
    ("候船时间一般不超过20分钟", ["<= 20 分钟 候船时间"]), ("绿色船舶占比将达到45%", ["= 45 % 绿色船舶占比"]),
    ("许可达到30件", ["= 30 件 许可"]), ("在时限压缩至20个工作日基础上,优化流程", []),
    ("新增绿地200万㎡", ["= 200 万㎡ 新增绿地"]), ("每年并购企业4家", ["= 4 家 并购企业"]),
    ("选取1个镇开展试点工作", ["= 1 个 镇"]), ("选取4个开展试点的镇", ["= 4 个 开展试点的镇"]),
    ("每人接受不少于30学时的业务培训", [">= 30 学时 业务培训"]), ("建立超12个月未结案件台账", []), ("每次不超过三个月", []),
    ("减按2%征收", []),
  ])
  func adverbsAndConditions(text: String, expected: [String]) { #expect(targets(text) == expected) }
  @Test func modifiersAreNotCountedApart() {
    let codes = { (text: String) in
      TargetParser(scope: samplePlan).parse(itemReading(text), deadlines: []).diagnostics.map(\.code.id)
    }
    #expect(codes("小规模、定制式巡河活动不少于20场").isEmpty)
    #expect(codes("农村水闸、乡镇泵站不少于20座") == ["P0302"])
    #expect(targets("规上企业达到30家,其中产值超2亿元的5家、超5亿元的1家").suffix(1) == ["= 1 家 超5亿元"])
  }
}
