import Testing

@testable import DuchaCompiler

@Suite struct FalseDeadlineTests {
  @Test(arguments: [
    "落实《乡村振兴三年行动方案(2023-2025年)》",
    "对照“十四五”规划做好衔接",
    "按照行动计划(2024—2026年)推进",
    "实施2024-2026年行动计划",
    "衔接2035年远景目标纲要",
    "二〇三五年远景目标",
    "市政发〔2024〕12号文件精神",
    "参照2025年版目录执行",
    "办好2025年全国运动会",
    "2025年是收官之年",
    "2024年度预算执行情况",
  ])
  func aName(text: String) { #expect(deadlines(text).isEmpty) }

  @Test(arguments: [
    "截至2022年底,全市共有企业五千家",
    "截至9月14日,已办结六件",
    "2021年完成投资八亿元",
    "2000年底前建成的老旧小区应改尽改",
    "近三年累计培训两万人",
    "2019年以来新发现的问题",
    "比2020年增长一成",
    "2024年镇办企业已达到300家",
    "2024年营业收入2000万元以上企业",
    "与2023年相比有所下降",
    "在2022年基础上翻一番",
  ])
  func history(text: String) { #expect(deadlines(text).isEmpty) }

  @Test(arguments: [
    "毕业5年内的高校毕业生",
    "3年内无违法记录的企业",
    "自受理之日起20个工作日内答复",
    "单家企业每年最高补贴100万元",
    "自2024年7月1日起施行,有效期至2026年6月30日",
    "从2025年起执行新标准",
    "建设期3年", "收到申请后3个月内办结", "近6个月内无欠费",
    "40岁以下的青年人才",
  ])
  func aCondition(text: String) { #expect(deadlines(text).isEmpty) }

  @Test(arguments: [
    "培育1-2个产业集群", "第3季的赛事", "不定期抽查", "全年无休", "一年一个样", "长期坚持的好做法上升为制度", "持续推进改革", "G60走廊",
    "护理补贴提高到每月300元", "近期完成", "适时启动", "数年内", "PM2.5浓度",
  ])
  func aCountOrAManner(text: String) { #expect(deadlines(text).isEmpty) }
}
