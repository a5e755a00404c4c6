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
  ])
  func whatIsPaid(text: String) { #expect(targets(text).isEmpty) }

  @Test(arguments: [
    "对年产值5亿元以上的企业实行一企一策",
    "支持投资强度在3亿元以上且投入不低于5%的项目申报",
    "扶持营收2000万元以上企业上规",
    "面向40岁以下青年",
    "职工总数30人(含)以下的企业暂免征收",
    "毕业生人数超过三等奖以上",
  ])
  func whomItIsFor(text: String) { #expect(targets(text).isEmpty) }

  @Test(arguments: [
    "实施“双倍增”行动", "推进人才倍增计划", "构建“4+4”产业体系", "升级平台2.0版", "聚焦5大方面", "推广全覆盖工程", "融入G60走廊",
    "落实“三张清单”", "打造三个高地", "建成百亿级产业集群", "世界500强企业", "一县一策", "开展攻坚破零行动", "建立1个专班、1张清单",
  ])
  func aName(text: String) { #expect(targets(text).isEmpty) }

  @Test(arguments: [
    "项目总投资12亿元,占地300亩", "第1页共6页", "涉及15个部门", "全市已建成实验室30家", "门店已由80家增加到150家", "近三年来累计投入20亿元",
    "2021年产值达到500亿元", "争先进位",
    "位居全省前列",
  ])
  func historyAndSlogans(text: String) { #expect(targets(text).isEmpty) }

  @Test func aListThatARateIsToldOfIsNoResult() {
    #expect(targets("2025年底前,城关、河西等6个镇通燃气") == ["= 6 个 镇通燃气"])
    #expect(targets("2025年底前白内障等12种疾病的报销比例达到75%") == ["= 75 % 白内障等12种疾病的报销比例"])
  }

  @Test func whoActsIsNoResult() { #expect(targets("每条产业链由1名市领导担任链长").isEmpty) }

  @Test(arguments: ["推广3篇,得2分", "出现1例扣2分", "环境整治(20分)", "7个工作日内完成授权", "24小时值班"])
  func weightsAndProcedure(text: String) { #expect(targets(text).isEmpty) }
}
