import DuchaModel
import Testing

/// How a clerk would call each figure.
@Suite struct MetricTests {
  @Test(arguments: [
    ("新增省级绿色工厂", "新增省级绿色工厂12家", Metric.flow), ("新增就业", "新增就业1000人以上", .flow), ("技能培训", "开展技能培训500人次", .flow),
    ("培训", "累计培训5000人", .flow), ("培训高素质农民", "培训高素质农民500人", .flow), ("示范县（市）", "打造2个示范县", .flow),
    ("靶向引进领军人才", "靶向引进领军人才3人", .flow), ("基金每年支持项目", "基金每年支持项目不少于12个", .flow), ("老旧小区改造", "老旧小区改造30个", .flow),
    ("固定资产投资", "固定资产投资完成80亿元", .flow), ("每个乡镇建成美丽庭院", "每个乡镇建成美丽庭院100户", .flow),
    ("亿元以上项目", "招引亿元以上项目20个", .flow), ("充电桩", "建成充电桩300个", .flow), ("净增在孵企业", "净增在孵企业50家", .flow),
    ("农业标准", "制定农业标准6项", .flow), ("岗位", "新增2000个以上岗位", .flow), ("典型案例", "梳理出10个典型案例", .flow),
    ("规上工业企业总数", "规上工业企业总数达到120家", .level), ("高新技术企业", "高新技术企业达到90家", .level), ("培训基地", "培训基地5个以上", .level),
    ("开发区企业", "开发区企业30家", .level),
    ("数字工厂", "累计培育数字工厂150家", .level), ("全县粮食产量", "全县粮食产量稳定在30万吨以上", .level),
    ("耕地保有量", "耕地保有量不低于50万亩", .level),
    ("服务机构库企业", "纳入服务机构库企业60家", .level), ("技术交易额", "全县技术交易额9亿元以上", .level),
    ("人均公园绿地面积", "人均公园绿地面积达到15平方米", .ratio),
    ("在养老等领域制定标准", "在养老等领域制定标准2项", .flow), ("学校试点智慧食堂", "在20个以上学校试点智慧食堂", .flow),
    ("各县围绕产业链立项项目数", "各县围绕产业链立项项目数不少于6项", .flow), ("在孵培育企业", "在孵培育企业20家", .level),
    ("每万人发明专利", "每万人发明专利达到7件", .ratio), ("村医", "每村至少配备1名村医", .ratio), ("接待游客", "接待游客50万人次", .flow),
  ])
  func counts(subject: String, sentence: String, expected: Metric) {
    #expect(Metric(.sample(subject, .atLeast, 10, "个", in: sentence)) == expected, "\(sentence)")
  }

  @Test(arguments: [
    (Target.sample("研发投入占比", .atLeast, 3, "%", kind: .rate), Metric.ratio),
    (.sample("劳动生产率", .equal, 25, "万元/人", in: "劳动生产率达到25万元/人"), .ratio),
    (.sample("新产品产值率", .equal, 53, "%", in: "53"), .ratio),
    (.sample("财政收入增长", .atLeast, 8, "%", in: "财政收入增长8%以上", kind: .growth), .growth),
    (.sample("信访量下降", .atLeast, 20, "%", in: "信访量下降20%以上", kind: .growth), .growth),
    (.sample("企业数", .equal, 2, "倍", in: "企业数翻一番", kind: .multiple), .multiple),
    (.sample("化肥用量", .equal, 0, "%", in: "化肥用量零增长", kind: .growth), .ceiling),
    (.sample("垃圾分类", .equal, 100, "%", in: "垃圾分类全覆盖", kind: .milestone), .milestone),
    (.sample("登记失业率", .atMost, 4, "%", in: "登记失业率控制在4%以内", kind: .rate), .ceiling),
    (.sample("事故起数", .atMost, 20, "起", in: "事故起数不超过20起"), .cumulativeCeiling),
    (.sample("办理时限", .atMost, 5, "个工作日", in: "办理时限压缩至5个工作日以内"), .lowering),
    (.sample("办理时间", .equal, 3, "个工作日", in: "办理时间由10个工作日压缩到3个工作日"), .lowering),
    (.sample("登记失业率", .equal, 4, "%", in: "登记失业率下降到4%", kind: .rate), .lowering),
    (.sample("增速", .atLeast, nil, in: "增速不低于全市平均水平", kind: .rate), .unmeasurable),
  ])
  func othersByKindAndComparison(target: Target, expected: Metric) {
    #expect(Metric(target) == expected, "\(target.reading)")
  }

  /// The verb of the clause before does not make a level a flow.
  @Test func onlyTheTargetsOwnClauseCounts() {
    #expect(Metric(.sample("示范村", .atLeast, 5, "个", in: "新增就业500人，示范村5个以上")) == .level)
  }

  @Test(arguments: [
    ("每个县至少培育2家企业", Target.Scope.eachMember), ("各县（市、区）均建成1个以上", .eachMember), ("每万人拥有7件", .total),
    ("各乡镇（街道）建成示范村各2个", .eachMember), ("各县培育企业10家", .total), ("甲、乙两县各2个", .total),
    ("全市培育企业10家", .total),
  ])
  func forWhom(sentence: String, expected: Target.Scope) {
    #expect(Target.sample(nil, .atLeast, 1, in: sentence).scope == expected)
  }

  @Test(arguments: [("每年培训500人", Deadline.Recurrence.yearly), ("每季度走访20户", .quarterly), ("培训500人", nil)])
  func howOften(sentence: String, expected: Deadline.Recurrence?) {
    #expect(Target.sample(nil, .atLeast, 1, in: sentence).recurrence == expected)
  }
}
