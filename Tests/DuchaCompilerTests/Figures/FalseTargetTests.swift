import Testing

@testable import DuchaCompiler

@Suite struct FalseTargetTests {
  @Test(arguments: [
    "按设备投资额的20%给予补助,最高不超过300万元",
    "对首次认定的企业一次性奖励30万元",
    "给予每人每月800元生活补贴",
    "补偿额可不低于保费的80%",
    "工业用地税额标准为非工业用地的50%左右",
    "按照不低于投资额20%的比例给予补助",
    "同一企业每年支持金额不超过80万元,累计奖励金额不超过200万元",
    "每家企业申领创新券金额不超过20万元",
    "按照不超过合同额30%给予补助", "优惠期不超过24个月", "申请人年龄原则上不超过50周岁",
    "每培育1家企业给予补助10万元", "每人每年享受补贴次数最多不超过三次", "每个场所建设费用以10万元计,共需经费约400万元",
    "对小微企业所得额不超过100万元部分减半征收", "最高300平方米免租场地", "职工搬迁过渡费按5元/平米支付两年",
    "征地按照3万元/亩补偿",
  ])
  func whatIsPaid(text: String) { #expect(targets(text).isEmpty) }

  @Test(arguments: [
    "对年产值5亿元以上的企业实行一企一策", "从业人员不少于10人的，纳入名录", "落实省发改委等13部门文件，推进财政部等6部委试点", "推进热线与110对接联动",
    "按照全领域、全覆盖、全流程要求推进", "加强招投标全覆盖、全链条监管",
    "支持投资强度在3亿元以上且投入不低于5%的项目申报",
    "扶持营收2000万元以上企业上规",
    "面向40岁以下青年",
    "抓好80万吨乙烯改扩建项目", "推进60万千瓦机组建设工程(二期)", "比过去五年收回的120公顷土地更多",
    "职工总数30人(含)以下的企业暂免征收",
    "毕业生人数超过三等奖以上",
    "停止核准低于20万吨/年的矿井", "逐步淘汰6万吨/年及以下矿井",
    "企业建设单机50万千瓦、替代容量达到70%的机组,可纳入规划",
    "新建项目应满足转换效率不低于18%、综合电耗不高于90千瓦时/千克",
    "以全县三千多名、城区500多名残疾人为重点对象", "推进4米直径火箭研制并首飞", "全区达到3-5年一遇排水能力", "督促年耗能5000吨标准煤以上企业整改",
    "关停年产能120万条以下的轮胎企业、500万条以下的半钢企业",
    "针对25种出口商品,2024年底前开展培训",
  ])
  func whomItIsFor(text: String) { #expect(targets(text).isEmpty) }

  @Test(arguments: [
    "实施“双倍增”行动", "推进人才倍增计划", "构建“4+4”产业体系", "升级平台2.0版", "聚焦5大方面", "推广全覆盖工程", "融入G60走廊",
    "落实“三张清单”", "打造三个高地", "建成百亿级产业集群", "世界500强企业", "一县一策", "开展攻坚破零行动", "建立1个专班、1张清单",
  ])
  func aName(text: String) { #expect(targets(text).isEmpty) }

  @Test(arguments: [
    "项目总投资12亿元,占地300亩", "第1页共6页", "涉及15个部门", "全市已建成实验室30家", "门店已由80家增加到150家", "近三年来累计投入20亿元",
    "2021年产值达到500亿元", "争先进位", "据统计,全区平均每日倾倒垃圾近200吨", "投资在1亿元以上项目优先", "现有床位1900张,其中,公办床位400张,民办床位1500张",
    "取缔校门200米范围内摊点",
    "加大对40个集群和62家企业的支持力度",
    "位居全省前列",
  ])
  func historyAndSlogans(text: String) { #expect(targets(text).isEmpty) }

  @Test(arguments: [
    ("紧扣省里定的21项指标,2025年底完成80%以上", [">= 80 %"]),
    ("力争使12个村农民收入比2020年增长10%以上", [">= 10 % 12个村农民收入增长"]),
    ("市值达500亿元企业2家以上", [">= 2 家 市值达500亿元企业"]),
    ("发展物流、金融、会展等8个领域", []), ("建成日供水2万吨水厂1座", ["= 1 座 日供水2万吨水厂"]),
    ("完成时限:每半年1次", []), ("构建全覆盖、多层次的培训体系", []),
  ])
  func whatIsOnlyMentioned(text: String, expected: [String]) { #expect(targets(text) == expected) }

  @Test func historyThatOnlyDescribesAThingTellsNothing() {
    #expect(targets("落实去年以来出台的各项政策,力争减轻负担30亿元") == ["= 30 亿元 减轻负担"])
    #expect(targets("去年以来,全县减轻负担30亿元").isEmpty)
  }

  @Test func aListThatARateIsToldOfIsNoResult() {
    #expect(targets("2025年底前,城关、河西等6个镇通燃气") == ["= 6 个 镇通燃气"])
    #expect(targets("2025年底前白内障等12种疾病的报销比例达到75%") == ["= 75 % 白内障等12种疾病的报销比例"])
  }

  @Test func whoActsIsNoResult() { #expect(targets("每条产业链由1名市领导担任链长").isEmpty) }

  @Test(arguments: [
    "42.县级以上政府及其部门要公开信息", "如上一年度产值增长小于10%,不再列入",
    "最晚受理时间延长至20:00", "按缴费额不低于1/2、不高于2/3给予补贴", "两个以上镇对同一河段开展不同检查且可以合并的,应合并检查",
    "鼓励银行对账户开户费给予不低于50%优惠", "全县1600余名干部与农户结对帮扶", "工程投资在100万元以下的,无需办理许可",
  ])
  func whatIsNoResult(text: String) { #expect(targets(text).isEmpty) }

  @Test(arguments: ["推广3篇,得2分", "出现1例扣2分", "环境整治(20分)", "7个工作日内完成授权", "24小时值班"])
  func weightsAndProcedure(text: String) { #expect(targets(text).isEmpty) }
  @Test(arguments: ["当库容超过80%,启动预案", "如果水位达到12米,转移群众", "对每月通行30次以上的船只给予优惠"])
  func whatIsToHappenFirst(text: String) {
    #expect(targets(text).isEmpty)
    #expect(DeadlineParser(scope: samplePlan).parse(itemReading(text)).deadlines.isEmpty)
  }

  @Test(arguments: [
    "对时速160公里以上线路实施改造", "对25度以上坡耕地实施退耕还林", "对15—25度坡耕地实施退耕", "排名较差的前10位城市要加大治理",
  ])
  func aGradeOfThings(text: String) { #expect(targets(text).isEmpty) }

  @Test func aGradeThatIsReachedIsATarget() {
    #expect(targets("设计时速达到160公里以上") == [">= 160 公里 设计时速"])
    #expect(targets("进入全省排名前10位") == ["<= 10 位 进入全省排名"])
  }
}
