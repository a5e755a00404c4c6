import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

/// Tables of plain text: drawn, kept by blanks, or one cell a line.
struct TableTextTests {
  @Test func aBracketedSectionBelongsToNoCell() {
    let plan = compile(
      "序号 | 任务 | 责任单位 | 完成时限\n（一）工业领域\n1 | 淘汰锅炉15台 | 县工信局 | 2024年6月底前\n（二）建筑领域\n2 | 改造房屋4栋 | 县住建局 | 2024年9月底前"
    )
    #expect(plan.deadlines("表1/1") == ["2024-06-30 by"] && plan.deadlines("表1/2") == ["2024-09-30 by"])
  }

  @Test(arguments: [
    "序号   任务             责任单位（列首位的为牵头单位）   完成时限\n1      新建食堂5个      县民政局、县财政局               2024年6月\n2      新增托位300个    县卫健局、县教育局               2024年9月\n",
    "序号\n任务\n责任单位（列首位的为牵头单位）\n完成时限\n1\n新建食堂5个\n县民政局、县财政局\n2024年6月\n2\n新增托位300个\n县卫健局、县教育局\n2024年9月\n",
  ])
  func aHeadingStatesTheRule(_ text: String) {
    #expect(compile(text).units("表1/2") == ["县卫健局 lead", "县教育局 cooperate"])
  }

  @Test func aHeadingMaySayNoMoreThanWhoDoesWhat() {
    let plan = compile("序号\t创建任务\t分工\t时限\n1\t整治街巷\t县城管局牵头，各镇政府配合\t2024年6月\n2\t规范市场\t县商务局\t2024年7月")
    #expect(plan.units("表1/1") == ["县城管局 lead", "各镇政府 cooperate"])
    let duties = compile("单位\t工作职责\t完成时限\n县水利局\t编制方案\t2024年4月\n县应急局\t修订预案\t2024年5月\n县气象局\t发布预警\t2024年6月")
    #expect(duties.units("表1/3") == ["县气象局 listed"])
  }

  @Test func mergedColumnsOfADrawnTableKeepTheirPlace() {
    let plan = compile(
      """
      ├──┬────┬──────┬──┤
      │序号│工作任务│责任单位    │时限│
      ├──┴────┴──────┴──┤
      │一、产业                          │
      ├──┬────┬──────┬──┤
      │1   │建设平台│县人力资源和│6月 │
      │    │        │社会保障局  │    │
      ├──┼────┼──────┼──┤
      │2   │引进人才│县财政局    │9月 │
      └──┴────┴──────┴──┘
      """)
    #expect(plan.paths == ["表1/1", "表1/2"])
    #expect(plan.units("表1/1") == ["县人力资源和社会保障局 listed"])
    #expect(!plan.codes.contains("P0003"))
  }

  @Test func noNameEndsRightBehindItsJoint() {
    let plan = compile("序号\t任务\t责任单位\n1\t招聘教师\t县教育局、县人力资源和社\n会保障局\n2\t修路\t县供销社\n县交通局\n")
    #expect(plan.units("表1/1") == ["县教育局 listed", "县人力资源和社会保障局 listed"])
    #expect(plan.units("表1/2") == ["县供销社 listed", "县交通局 listed"])
  }

  @Test func otherHeadingsBeginAnotherTable() {
    let plan = compile(
      """
      序号   工作内容          责任单位   完成时限
      1      清淤河道15公里    县水利局   2024年6月
      2      拆除围堰12处      县水利局   2024年9月
      表2 水质提升任务表
      序号   任务名称          牵头单位   配合单位   完成时限
      1      建设湿地2处       县林业局   县财政局   2024年11月
      2      关停排污口9个     县住建局   县水利局   2024年7月
      """)
    #expect(plan.paths == ["表1/1", "表1/2", "表2/1", "表2/2"])
    #expect(plan.units("表2/2") == ["县住建局 lead", "县水利局 cooperate"])
  }

  @Test func blanksKeepTheColumnsOfIndicators() {
    let plan = compile(
      """
      一、主要指标
      类别   指标名称           单位   2024年目标值   2025年目标值
      规模   服务业增加值       亿元   115            130
             规模以上企业       家     70             80
      """)
    #expect(plan.goals.compactMap(\.target.value) == [130, 80])
  }

  /// A merged number stands once: the rows below it are told by their units and limits, and a person is asked.
  @Test(arguments: [
    "序号   改革事项   工作措施          牵头单位   完成时限\n1      国企改革   重组企业3家。     县国资局   2024年6月\n                  建立考核制度。    县人社局   2024年9月\n2      医疗改革   组建医共体2个。   县卫健局   2024年8月\n",
    "序号\n改革事项\n工作措施\n牵头单位\n完成时限\n1\n国企改革\n重组企业3家。\n县国资局\n2024年6月\n建立考核制度。\n县人社局\n2024年9月\n2\n医疗改革\n组建医共体2个。\n县卫健局\n2024年8月\n",
  ])
  func aMergedNumberHeadsSeveralRows(_ text: String) {
    let plan = compile(text)
    #expect(plan.paths == ["表1/1", "表1/2", "表1/3"])
    #expect(plan.units("表1/2") == ["县人社局 lead"] && plan.deadlines("表1/2") == ["2024-09-30 by"])
    #expect(plan.diagnostics.contains { $0.code.id == "P0003" && $0.path == "表1/2" })
  }

  @Test func theLastOfSuchRowsMayEndEarly() {
    let plan = compile(
      "序号\n改革事项\n工作措施\n牵头单位\n完成时限\n备注\n1\n医疗改革\n组建医共体2个。\n县卫健局\n2024年8月\n2\n国企改革\n重组企业3家。\n县国资局\n2024年6月\n建立考核制度。\n县人社局\n2024年9月\n"
    )
    #expect(plan.units("表1/1") == ["县卫健局 lead"])
  }

  @Test func notesBehindSumsOpenNoItems() {
    let plan = compile(
      "序号\n项目名称\n总投资\n责任单位\n一、新建\n15000\n8000\n1\n改造滨河道路\n8000\n县住建局\n2\n扩建第三小学\n7000\n县教育局\n合计\n15000\n注：1.投资为概算。\n2.以批复文件为准。\n"
    )
    #expect(plan.paths == ["表1/1", "表1/2"])
    #expect(plan.units("表1/2") == ["县教育局 listed"])
  }

  /// The file says that the cell for who leads is covered, but the words do not fit the columns they stand in.
  @Test func whatContradictsMergedCellsIsAGuess() {
    let plan = TableDress.told.compiled(
      WrittenTable(
        title: "任务表",
        rows: [
          ["序号", "类别", "任务", "牵头单位", "配合单位", "完成时限"], ["1", "工业", "工业增加值增长8%", "市工信局", "市统计局", "12月底"],
          ["2", "新增企业60家，技改投资增长10%", "各县（市、区）政府", "^", "11月底前", ""],
        ]))
    #expect(plan.diagnostics.contains { $0.code.id == "P0003" && $0.path == "表1/2" })
  }
  @Test func singleBlanksPartTheCellsOfIndicators() {
    let plan = compile(
      """
      一、发展目标
      指标 2020年 2025年 属性
      农业发展
      粮食产量（万吨） 80 95 约束性
      R&D 强度（%） 1.2 2.5 预期性
      二、主要任务
      （一）新建泵站3座。
      """)
    #expect(
      plan.goals.map { "\($0.target.subject ?? "") \($0.target.value ?? 0) \($0.target.baseline ?? "")" }
        == ["粮食产量 95.0 80", "R&D强度 2.5 1.2"])
    #expect(plan.paths == ["二/(一)"])
  }
}
