import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

/// One table reads the same in every dress.
struct TableDressTests {
  private static let sections = WrittenTable(
    title: "云溪县2024年重点工作任务分解表",
    rows: [
      ["序号", "工作任务", "责任分工", "完成时限"], ["一、产业", "<", "<", "<"],
      ["1", "建设农田2万亩。", "牵头：县农业农村局\n配合：县财政局、县水利局", "2024年6月底前"],
      ["2", "新建冷库3座。", "县供销社\n县大数据局", "2024年9月底前"], ["二、乡村", "<", "<", "<"],
      ["3", "改造户厕800户。", "县卫健局牵头，各镇人民政府配合", "2024年10月底前"],
    ])

  private static let twoRows = WrittenTable(
    title: "云溪县2024年营商环境任务分工表",
    rows: [
      ["序号", "工作任务", "责任单位", "<", "完成时限", "备注"], ["^", "^", "牵头单位", "配合单位", "^", "^"],
      ["1", "压缩开办时间。", "县市场监管局", "县税务局、县公安局", "2024年3月底前", "试点"],
      ["2", "推行联合验收。", "县住建局", "县自然资源局", "2024年6月底前", "全县"],
    ])

  private static let years = WrittenTable(
    title: "云溪县公共服务提升行动任务表",
    rows: [
      ["序号", "工作任务", "年度目标", "<", "牵头单位", "责任单位"], ["^", "^", "2024年", "2025年", "^", "^"],
      ["1", "新增学位", "600个", "800个", "县教育局", "县财政局"],
      ["2", "改造小区", "8个", "12个", "县住建局", "县发改局"],
    ])

  @Test(arguments: TableDress.allCases)
  func sectionsAndLinesOfCells(_ dress: TableDress) {
    let plan = dress.compiled(Self.sections)
    #expect(plan.paths == ["表1/1", "表1/2", "表1/3"])
    #expect(plan.units("表1/1") == ["县农业农村局 lead", "县财政局 cooperate", "县水利局 cooperate"])
    #expect(plan.units("表1/2") == ["县供销社 listed", "县大数据局 listed"])
    #expect(plan.units("表1/3") == ["县卫健局 lead", "各镇人民政府 cooperate"])
    #expect(plan.deadlines("表1/2") == ["2024-09-30 by"])
    #expect(plan.targets("表1/3") == ["改造户厕 = 800"])
  }

  @Test(arguments: TableDress.allCases)
  func headingsInTwoRows(_ dress: TableDress) {
    let plan = dress.compiled(Self.twoRows)
    #expect(plan.tasks.map(\.title) == ["压缩开办时间", "推行联合验收"])
    #expect(plan.units("表1/1") == ["县市场监管局 lead", "县税务局 cooperate", "县公安局 cooperate"])
    #expect(plan.units("表1/2") == ["县住建局 lead", "县自然资源局 cooperate"])
    #expect(plan.deadlines("表1/2") == ["2024-06-30 by"])
  }

  @Test(arguments: TableDress.allCases)
  func yearsInTheSecondRow(_ dress: TableDress) {
    let plan = dress.compiled(Self.years)
    #expect(plan.tasks.flatMap(\.targets).map { $0.by?.year } == [2024, 2025, 2024, 2025])
    #expect(plan.tasks.flatMap(\.targets).map(\.value) == [600, 800, 8, 12])
    #expect(plan.units("表1/2") == ["县住建局 lead", "县发改局 cooperate"])
  }

  /// Where merged cells cannot be told, the row above is read, and a person is asked.
  @Test(arguments: TableDress.allCases)
  func mergedCells(_ dress: TableDress) {
    guard dress != .shortTabs, dress != .shortBars else { return }
    let plan = dress.compiled(
      WrittenTable(
        title: "云溪县2024年防汛任务分解表",
        rows: [
          ["类别", "序号", "任务", "牵头单位", "配合单位", "完成时限"], ["工程措施", "1", "加固大坝4座", "县水利局", "县财政局", "2024年4月底前"],
          ["^", "2", "疏通沟渠22条", "^", "^", "^"], ["^", "3", "检修泵站9座", "^", "县气象局", "2024年5月底前"],
          ["管理措施", "4", "修订预案", "县应急局", "/", "2024年4月底前"],
        ]))
    #expect(plan.tasks.map(\.title) == ["加固大坝4座", "疏通沟渠22条", "检修泵站9座", "修订预案"])
    #expect(plan.units("表1/2") == ["县水利局 lead", "县财政局 cooperate"])
    #expect(plan.deadlines("表1/2") == ["2024-04-30 by"])
    #expect(plan.units("表1/3") == ["县水利局 lead", "县气象局 cooperate"])
    #expect(plan.units("表1/4") == ["县应急局 lead"])
    #expect(plan.codes.contains("P0113") == !dress.tellsMergedCells)
  }

  @Test func anEmptyCellForWhoLeadsMayBeMerged() {
    let plan = compile("序号\t任务\t牵头单位\t配合单位\n1\t修路\t县交通局\t县财政局\n2\t架桥\t\t县水利局\n3\t造林\t/\t县林业局")
    #expect(plan.units("表1/2") == ["县水利局 cooperate"])
    #expect(plan.diagnostics.filter { $0.code.id == "P0113" }.map(\.path) == ["表1/2"])
  }

  @Test func whatHeadsSeveralRowsNamesNoneOfThem() {
    let plan = TableDress.told.compiled(
      WrittenTable(
        title: "任务分解表",
        rows: [
          ["序号", "重点任务", "具体措施", "责任单位"], ["1", "优化服务", "推行一窗受理。", "县司法局"], ["2", "^", "建设大厅1个。", "县财政局"],
          ["3", "强化保障", "完成报批。", "县林业局"],
        ]))
    #expect(plan.tasks.map(\.title) == ["推行一窗受理", "建设大厅1个", "完成报批"])
  }

  @Test func aCounterNamesNoTask() {
    let plan = compile("实事项目\t工作内容\t责任单位\n第三件：新建学校\t新建小学1所。\t县教育局\n第4件：改造道路\t改造道路3条。\t县住建局")
    #expect(plan.tasks.map(\.title) == ["第三件：新建学校", "第4件：改造道路"])
  }

  @Test func peopleOfOneUnitAnswerForRows() {
    let plan = compile("序号\t工作任务\t分管领导\t责任人\t完成时限\n1\t汇总数据\t陈志远\t赵敏\t2024年6月\n2\t编印年鉴\t陈志远\t孙浩、周婷\t2024年9月")
    #expect(plan.tasks.map { $0.persons.map(\.name) } == [["陈志远", "赵敏"], ["陈志远", "孙浩", "周婷"]])
    #expect(plan.tasks.flatMap(\.units).isEmpty)
    #expect(compile("序号\t姓名\t职务\t负责人\n1\t王一\t科长\t赵敏\n2\t李二\t科员\t赵敏").tasks.isEmpty)
  }
}

/// What stands above, between and below tables.
struct TablePartsTests {
  private func sheet(_ rows: [[String]]) -> Compilation {
    TableDress.told.compiled(WrittenTable(title: "云溪县2024年任务表", rows: rows))
  }

  @Test func oneSheetMayHoldSeveralTables() {
    let plan = sheet([
      ["序号", "任务", "责任单位", "完成时限"], ["1", "清淤河道15公里", "县水利局", "2024年6月"], ["水质任务表", "<", "<", "<"],
      ["序号", "任务名称", "牵头单位", "配合单位"], ["1", "建设湿地2处", "县林业局", "县财政局"],
    ])
    #expect(plan.paths == ["表1/1", "表2/1"])
    #expect(plan.units("表2/1") == ["县林业局 lead", "县财政局 cooperate"])
  }

  @Test func aHeaderOnEachPageParts() {
    let header = ["序号", "任务", "责任单位"]
    let row = { (number: Int) in ["\(number)", "修建公路", "县交通局"] }
    #expect(sheet([header, row(1), header, row(2)]).paths == ["表1/1", "表1/2"])
    #expect(sheet([header, row(1), ["续表", "<", "<"], header, row(2)]).paths == ["表1/1", "表1/2"])
    #expect(sheet([header, row(1), ["民政局任务表", "<", "<"], header, row(1)]).paths == ["表1/1", "表2/1"])
  }

  @Test func captionsBelongToNoCell() {
    let plan = compile("序号\t任务\t责任单位\n1\t修路\t县交通局\n水利任务表\n序号\t任务\t牵头单位\n1\t架桥\t县水利局\n")
    #expect(plan.paths == ["表1/1", "表2/1"])
    #expect(plan.units("表1/1") == ["县交通局 listed"] && plan.units("表2/1") == ["县水利局 lead"])
  }

  @Test func notesMayTakeSeveralRows() {
    let plan = sheet([
      ["序号", "任务", "责任单位"], ["1", "修建公路", "县交通局"], ["注：1.投资为概算。", "", ""], ["2.以批复文件为准。", "", ""],
    ])
    #expect(plan.paths == ["表1/1"])
  }

  @Test func aTitleMayBeWiderThanItsTable() {
    let plan = sheet([
      ["附件", "<", "<", "<"], ["序号", "任务", "责任分工", ""], ["1", "修建公路", "牵头：县交通局\n配合：县财政局", ""],
    ])
    #expect(plan.units("表1/1") == ["县交通局 lead", "县财政局 cooperate"])
  }
}

/// Cells on lines of their own that no number parts into rows.
struct CellFlowTests {
  @Test func cellsTellWhereARowBegins() {
    let plan = compile(
      "工作任务\n责任单位\n完成时限\n修建隔离带30公里\n县林业局、各乡镇人民政府\n2024年3月底前\n储备防火物资\n同上\n2024年3月底前\n安装监控50套\n县公安局\n2024年5月底前\n"
    )
    #expect(plan.tasks.map(\.title) == ["修建隔离带30公里", "储备防火物资", "安装监控50套"])
    #expect(plan.units("表1/2") == ["县林业局 listed", "各乡镇人民政府 listed"])
    #expect(plan.deadlines("表1/3") == ["2024-05-31 by"])
    #expect(!plan.codes.contains("P0003"))
  }

  @Test func sentencesOfCellsAreNoItems() {
    let plan = compile(
      "任务类别\n具体任务\n责任单位\n完成时限\n一、优化资源\n1.新建幼儿园5所。\n县教育局\n县财政局\n2025年12月底前\n2.组建教育集团6个。\n县教育局\n2024年9月底前\n二、加强队伍\n3.招聘教师150名。\n县委编办\n2024年8月底前\n"
    )
    #expect(plan.paths == ["表1/1", "表1/2", "表1/3"])
    #expect(plan.units("表1/1") == ["县教育局 listed", "县财政局 listed"])
    #expect(plan.units("表1/2") == ["县教育局 listed"] && plan.units("表1/3") == ["县委编办 listed"])
    #expect(plan.diagnostics.contains { $0.code.id == "P0003" && $0.path == "表1/1" })
  }

  @Test func headingsAloneMakeNoTable() {
    #expect(compile("工作任务\n责任单位\n完成时限\n请各单位于月底前报送。\n联系人：张三\n").tasks.isEmpty)
  }

  @Test func aSecondRowOfHeadingsFlowsBehindTheFirst() {
    let plan = compile(
      "序号\n工作任务\n责任单位\n完成时限\n牵头单位\n配合单位\n1\n压缩时间。\n县税务局\n县公安局\n2024年3月\n2\n联合验收。\n县住建局\n县林业局\n2024年6月\n")
    #expect(plan.units("表1/1") == ["县税务局 lead", "县公安局 cooperate"])
    #expect(plan.units("表1/2") == ["县住建局 lead", "县林业局 cooperate"])
  }
}
