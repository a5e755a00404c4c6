import DuchaModel
import Testing

@testable import DuchaCompiler

/// Sentences of plans with what a clerk would write into the column 指标.
@Suite struct TargetPhraseTests {
  @Test(arguments: [
    ("发电装机不少于30万千瓦", ">= 30 万千瓦 发电装机"), ("每个县至少建成1个示范园", ">= 1 个 示范园"),
    ("每个县(市、区)至少培育2家龙头企业", ">= 2 家 龙头企业"), ("单位能耗下降13.5%", "= 13.5 % 单位能耗下降"),
    ("规上工业增加值增速提高2个百分点", "= 2 个百分点 规上工业增加值增速提高"), ("土地利用率提高5个百分点以上", ">= 5 个百分点 土地利用率提高"),
    ("森林覆盖率提高到62%", "= 62 % 森林覆盖率"), ("城镇登记失业率控制在4%以内", "<= 4 % 城镇登记失业率"), ("事故起数不超过20起", "<= 20 起 事故起数"),
    ("细颗粒物浓度低于30微克/立方米", "<= 30 微克/立方米 细颗粒物浓度"), ("用水总量控制在2.5亿立方米以内", "<= 2.5 亿立方米 用水总量"),
    ("耕地保有量不低于50万亩", ">= 50 万亩 耕地保有量"), ("病床使用率不高于85%", "<= 85 % 病床使用率"),
    ("建成标准厂房10万平方米", "= 10 万平方米 标准厂房"), ("引进亿元以上项目20个", "= 20 个 亿元以上项目"),
    ("引进总投资10亿元以上项目5个", "= 5 个 总投资10亿元以上项目"), ("新增A级景区3—5家", ">= 3~5 家 新增A级景区"),
    ("财政收入年均增长8%以上", ">= 8 % 财政收入年均增长"), ("固定资产投资增长10%", "= 10 % 固定资产投资增长"), ("信访量下降20%以上", ">= 20 % 信访量下降"),
    ("确保每村至少有1名科技特派员", ">= 1 名 科技特派员"), ("全县粮食产量稳定在30万吨以上", ">= 30 万吨 全县粮食产量"),
    ("人均公园绿地面积达到15平方米", "= 15 平方米 人均公园绿地面积"), ("新增2000个以上岗位", ">= 2000 个 岗位"),
    ("行政村通达率达到98%以上", ">= 98 % 行政村通达率"), ("营收超10亿元企业达到3家", "= 3 家 营收超10亿元企业"),
    ("万元产值能耗下降到0.4吨标准煤", "= 0.4 吨标准煤 万元产值能耗"), ("城乡收入比缩小到1.8以内", "<= 1.8 城乡收入比"),
    ("消费价格涨幅在3%以内", "<= 3 % 消费价格涨幅"), ("办理时限压减一半", "= 50 % 办理时限压减"),
    ("审批环节减少三分之一", "= 33.33 % 审批环节减少"),
    ("100人以下小规模学校减少到60所以内", "<= 60 所 100人以下小规模学校"), ("培养医生50名(市卫健局负责)", "= 50 名 医生"),
    ("1.淘汰设备30台(套)", "= 30 台 淘汰设备"), ("水耗较上年下降6%", "= 6 % 水耗"), ("即办率达到60%", "= 60 % 即办率"),
    ("交流比例不低于应交流人数的10%", ">= 10 % 交流比例不低于应交流人数的"),
    ("减少申报材料一半以上", ">= 50 % 减少申报材料"), ("办理成本降低两成", "= 20 % 办理成本降低"), ("贫困发生率降为零", "= 0 贫困发生率"),
  ])
  func aSentence(text: String, expected: String) { #expect(targets(text) == [expected]) }

  @Test(arguments: [
    ("新增就业5000人以上,培训8000人次", [">= 5000 人 新增就业", "= 8000 人次 培训"]),
    ("引育博士20名、硕士200名", ["= 20 名 引育博士", "= 200 名 硕士"]),
    ("公厕、垃圾中转站、停车场分别达到20座、5座、3处", ["= 20 座 公厕", "= 5 座 垃圾中转站", "= 3 处 停车场"]),
    ("规上企业达80家,其中产值超亿元企业20家", ["= 80 家 规上企业", "= 20 家 产值超亿元企业"]),
    ("旅游收入突破100亿元,增长一倍", ["> 100 亿元 旅游收入", "= 2 倍 旅游收入"]),
  ])
  func severalResults(text: String, expected: [String]) { #expect(targets(text) == expected) }

  @Test(arguments: [
    ("产量从2024年的80万吨提高到2026年的120万吨", "2024年的80万吨", 120, Day(2026, 12, 31)),
    ("自来水普及率由85%提高到95%", "85%", 95, nil), ("办理时间由10个工作日压缩到3个工作日", "10个工作日", 3, nil),
    ("品牌数量由3个增加到10个", "3个", 10, nil), ("办理环节由9个减至4个以内", "9个", 4, nil),
    ("占比由15%左右提高到25%左右", "15%左右", 25, nil), ("比重由10%—12%提高到15%—18%", "10%—12%", 15, nil),
    ("床位由100张扩增到200张", "100张", 200, nil), ("产值由8000万元跃升至1.2亿元", "8000万元", 1.2, nil),
    ("时长由1小时缩短到15分钟以内", "1小时", 15, nil), ("材料由平均12份压减到5份", "平均12份", 5, nil),
    ("办理环节由五个压减为两个", "五个", 2, nil), ("企业由“十三五”末的50家增至100家", "“十三五”末的50家", 100, nil),
    ("合格率自2023年的72%提高到2025年的95%", "2023年的72%", 95, Day(2025, 12, 31)),
    ("处理率由72%(2020年)提高到95%", "72%(2020年)", 95, nil), ("绿化率由30%提高3个百分点", "30%", 3, nil),
    ("企业由去年底的12家,增加到20家", "去年底的12家", 20, nil),
    ("由5天3个环节压缩至1天", "5天3个", 1, nil), ("在2023年120家的基础上增加到200家", "2023年120家", 200, nil),
    ("在现有120家基础上新增80家", "现有120家", 80, nil), ("在法定时限基础上压缩50%", "法定时限", 50, nil),
    ("在2020年基础上,单位能耗下降13%", "2020年", 13, nil), ("实现绿电占比由30%到50%的跨越", "30%", 50, nil),
    ("绿电占比从30%到50%", "30%", 50, nil), ("绿电占比由30%提高5个百分点至35%", "30%", 35, nil),
  ])
  func aRiseHasItsBase(text: String, baseline: String, value: Double, by: Day?) {
    let found = parsedTargets(text)
    #expect(found.map(\.baseline) == [baseline])
    #expect(found.map(\.value) == [value] && found.map(\.by) == [by])
  }

  @Test(arguments: [
    ("将10个工作日的审批时限压缩至3个", "= 3 个工作日 审批时限", "10个工作日"), ("审批时限由10个工作日压缩到3个", "= 3 个工作日 审批时限", "10个工作日"),
    ("将30天的办理时间压减至10天以内", "<= 10 天 办理时间", "30天"), ("把12个的材料压减到5个", "= 5 个 材料", "12个"),
  ])
  func aRiseSaysWhatItCountsOnce(text: String, expected: String, baseline: String) {
    #expect(targets(text) == [expected])
    #expect(parsedTargets(text).map(\.baseline) == [baseline])
  }

  @Test func eachOfSeveralRisesHasItsBase() {
    #expect(parsedTargets("水质、绿化分别由60%、70%提高到80%、90%").map(\.baseline) == ["60%", "70%"])
    #expect(parsedTargets("网办率由65%提高到80%、即办率由40%提高到60%").map(\.baseline) == ["65%", "40%"])
    #expect(parsedTargets("企业由12家增加到20家、产值达到5亿元").map(\.baseline) == ["12家", nil])
  }

  @Test func aNumberThatDoesNotRiseIsNoBase() {
    #expect(parsedTargets("由5家单位牵头,培训人员达到30人").map(\.baseline) == [nil])
    #expect(targets("补助标准从50元到100元不等").isEmpty)
    #expect(parsedTargets("将20家企业的名单扩大到3个县").map(\.baseline) == [nil])
    #expect(targets("从3个方面扩大到5个方面").isEmpty && targets("实现从0到1的突破").isEmpty)
    #expect(parsedTargets("从2024年起每年新增5家,2026年达到20家").map(\.baseline) == [nil, nil])
  }

  @Test(arguments: [
    ("（一）产值增长7%以上\n责任单位：县发改局", "产值增长7%以上", "产值增长"),
    ("（一）产值增长7%以上\n考评办法：年底抽查", "产值增长7%以上", "产值增长"),
    ("（一）完善健身设施\n新建球场30个。（县体育局负责）", "新建球场30个", "球场"),
    ("（一）办好学校\n[工作目标]扩建小学2所。（县教育局负责）", "[工作目标]扩建小学2所", "扩建小学"),
    ("（一）养老\n——养老床位达到600张。（县民政局负责）", "——养老床位达到600张", "养老床位"),
  ])
  func aTargetStandsOnItsOwnLines(item: String, text: String, subject: String) {
    let plan = compile("一、任务\n\(item)")
    #expect(plan.tasks[0].targets.map(\.text) == [text])
    #expect(plan.tasks[0].targets.map(\.subject) == [subject])
  }

  @Test func theNumeralOfAPartIsNoSubject() {
    let plan = compile("一、实施安居工程\n（1）改造旧房200套。\n（2）加装电梯30部。\n责任单位：县住建局")
    #expect(plan.targets("一") == ["改造旧房 = 200", "加装电梯 = 30"])
  }

  @Test func aWrappedLineIsNoHeading() {
    let plan = compile("一、任务\n（一）加快推进农村公路提档升级和县乡危桥\n改造120座。（县交通局负责）")
    #expect(plan.targets("一/(一)") == ["加快推进农村公路提档升级和县乡危桥改造 = 120"])
  }

  @Test func eachYearHasItsShare() {
    let found = parsedTargets("“十四五”末改造120公里,其中2024年40公里、2025年50公里、2026年30公里")
    #expect(found.map(\.value) == [120, 40, 50, 30])
    #expect(found.map(\.by?.components.year) == [2025, 2024, 2025, 2026])
    #expect(Set(found.map(\.subject)).count == 1)
  }

  @Test func aLimitWithoutADayLeavesTheResultUndated() {
    #expect(parsedTargets("2025年底前建成45处,汛期前完成20处").map(\.by) == [Day(2025, 12, 31), nil])
  }

  @Test func daysInARowEachHaveTheirValue() {
    let found = parsedTargets("到2025、2026年分别建成10家、20家")
    #expect(found.map(\.value) == [10, 20])
    #expect(found.map(\.by) == [Day(2025, 12, 31), Day(2026, 12, 31)])
  }

  @Test(arguments: ["对减少三分之一以上的单位给予通报表扬", "一半以上的企业为民营", "七成新的设备", "成绩名列前茅"])
  func wordsThatOnlyLookLikeShares(text: String) { #expect(targets(text).isEmpty) }
}
