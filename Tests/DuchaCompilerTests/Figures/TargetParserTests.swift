import DuchaModel
import Testing

@testable import DuchaCompiler

@Suite struct TargetParserTests {
  @Test(arguments: [
    ("新增智能工厂20家以上", ">= 20 家 新增智能工厂"),
    ("建成示范社区不少于15个", ">= 15 个 示范社区"),
    ("培育链主企业8家", "= 8 家 链主企业"),
    ("打造12个以上特色街区", ">= 12 个 特色街区"),
    ("每年遴选不少于3个试点片区", ">= 3 个 试点片区"),
    ("绿电占比超过40%", "> 40 % 绿电占比"),
    ("用户数突破2.5亿人次", "> 2.5 亿人次 用户数"),
    ("研发投入强度达到3.1%", "= 3.1 % 研发投入强度"),
    ("办理时间压缩至2个工作日以内", "<= 2 个工作日 办理时间"),
    ("失业率控制在5%以内", "<= 5 % 失业率"),
    ("成本降至30元/千克以下", "<= 30 元/千克 成本"),
    ("引进领军人才50名左右", "~ 50 名 领军人才"),
    ("公厕达标率达到百分之九十以上", ">= 90 % 公厕达标率"),
    ("覆盖率提升到85%以上", ">= 85 % 覆盖率"),
    ("建成示范街区(商圈)6条(个)以上", ">= 6 条 示范街区(商圈)"),
    ("确保亩均税收达到18万元", ">= 18 万元 亩均税收"),
    ("综合实力进入全省前10位", "<= 10 位 综合实力"),
    ("人均预期寿命达到80岁", "= 80 岁 人均预期寿命"),
    ("带动就业12,500人以上", ">= 12500 人 带动就业"),
    ("每个乡镇至少建成2个服务站", ">= 2 个 服务站"),
    ("每千人口床位数7.5张", "= 7.5 张 每千人口床位数"),
    ("公用经费不低于每生900元", ">= 900 元 公用经费"),
    ("低保标准提高到每月750元", "= 750 元 低保标准"),
    ("将40%以上的彩票公益金用于养老", ">= 40 % 彩票公益金用于养老"),
    ("商场拿出20%左右的摊位免费提供", "~ 20 % 摊位免费提供"),
    ("按照不低于编制总数5%的比例配备", ">= 5 % 编制总数"),
    ("建成1个大数据园区", "= 1 个 大数据园区"),
    ("新建2个化工仓库", "= 2 个 化工仓库"),
    ("招募志愿教师160名", "= 160 名 志愿教师"),
    ("为儿童筛查视力3万人", "= 3 万人 为儿童筛查视力"),
    ("清退违建大棚70处", "= 70 处 清退违建大棚"),
    ("压减燃煤机组2万千瓦", "= 2 万千瓦 压减燃煤机组"),
    ("解决30万村民出行难题", "= 30 万 村民出行难题"),
    ("空气优良天数达到300天", "= 300 天 空气优良天数"),
    ("门店由目前的80家增加到150家", "= 150 家 门店"),
    ("6座污水处理厂全部建成投运", "= 6 座 污水处理厂全部建成投运"),
  ])
  func aFigure(text: String, expected: String) { #expect(targets(text) == [expected]) }

  @Test func aDateBeforeTheFigureIsNoRank() {
    #expect(targets("上半年推出集成服务20项以上,2025年底前达到45项") == [">= 20 项 集成服务", "= 45 项 集成服务"])
  }

  @Test(arguments: [
    ("引进2-3个创新团队", ">= 2~3 个 创新团队"),
    ("增速保持在5.5%—6%", ">= 5.5~6 % 增速"),
  ])
  func aRange(text: String, expected: String) { #expect(targets(text) == [expected]) }

  @Test(arguments: [
    ("实现行政村光纤全覆盖", "= 100 % 行政村光纤"),
    ("实现规上企业研发机构“全覆盖”", "= 100 % 规上企业研发机构"),
    ("重大隐患动态清零", "= 0 重大隐患"),
    ("国家级实验室实现零的突破", ">= 1 国家级实验室"),
    ("上市企业实现“零”的突破", ">= 1 上市企业"),
    ("技术交易额实现翻一番", "= 2 倍 技术交易额"),
    ("产业规模翻两番", "= 4 倍 产业规模"),
    ("企业数量实现倍增", "= 2 倍 企业数量"),
  ])
  func aMilestone(text: String, expected: String) { #expect(targets(text) == [expected]) }

  @Test(arguments: [
    ("人均收入达到全省平均水平", "= - 人均收入"),
    ("失业率不高于全国平均水平", "<= - 失业率"),
    ("居民收入与经济增长同步", "= - 居民收入"),
  ])
  func aReference(text: String, expected: String) {
    #expect(targets(text) == [expected])
    #expect(parsedTargets(text).first?.baseline != nil)
  }

  @Test(arguments: [
    ("众创空间、孵化器分别达到9家和5家", ["= 9 家 众创空间", "= 5 家 孵化器"]),
    ("国家级、省级绿色工厂分别突破10家、60家", ["> 10 家 国家级绿色工厂", "> 60 家 省级绿色工厂"]),
    ("净增限上企业80家、规上企业30家以上", [">= 80 家 净增限上企业", ">= 30 家 规上企业"]),
    ("污水处理率、垃圾处理率均达到98%", ["= 98 % 污水处理率", "= 98 % 垃圾处理率"]),
    ("企业营收和税收收入年均增幅达到8%以上", [">= 8 % 企业营收年均增幅", ">= 8 % 税收收入年均增幅"]),
    ("院士工作站和博士后工作站破零", [">= 1 院士工作站", ">= 1 博士后工作站"]),
    ("推动4个园区、30家企业改造", ["= 4 个 园区", "= 30 家 企业改造"]),
  ])
  func valuesOfSeveralSubjects(text: String, expected: [String]) { #expect(targets(text) == expected) }

  @Test func aCountOverSeveralSubjectsIsOne() {
    #expect(targets("培育技术中心、重点实验室2家以上") == [">= 2 家 技术中心、重点实验室"])
  }

  @Test(arguments: [
    ("比重由7%提高到10%", "7%"), ("企业从2020年的120家增加到300家", "2020年的120家"), ("能耗比2020年下降13%", "2020年"),
    ("产值在2022年基础上翻一番", "2022年"), ("网点由现有的40个增加到90个", "现有的40个"), ("占比达到30%", nil),
  ])
  func whereAValueStartsFrom(text: String, baseline: String?) {
    #expect(parsedTargets(text).map(\.baseline) == [baseline])
  }

  @Test func theDateOfTheSentenceGovernsItsFigures() {
    let found = parsedTargets("2024年,覆盖率达到60%;2026年,覆盖率超过90%。")
    #expect(found.map(\.by) == [Day(2024, 12, 31), Day(2026, 12, 31)])
  }

  @Test func aHorizonGovernsTheSentencesBehindIt() {
    let found = parsedTargets("到2026年,体系更加健全。床位达到600张。2025年6月底前,制定标准。覆盖率达到60%。")
    #expect(found.map(\.by) == [Day(2026, 12, 31), nil])
  }

  @Test func whatSpeaksOfTheSameKeepsItsSubject() {
    let found = parsedTargets("研发投入年均增长10%以上,力争突破20亿元")
    #expect(found.map(\.subject) == ["研发投入年均增长", "研发投入"])
  }

  @Test(arguments: [
    ("新建学校3所", Target.Kind.quantity), ("普及率达到90%", .rate), ("产值年均增长12%", .growth), ("占比提高2个百分点", .growth),
    ("规模翻番", .multiple), ("镇村全覆盖", .milestone),
  ])
  func theKindDecidesOnPace(text: String, kind: Target.Kind) {
    #expect(parsedTargets(text).map(\.kind) == [kind])
  }
}
