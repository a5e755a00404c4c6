import DuchaDiagnostics
import DuchaDocuments
import DuchaModel
import DuchaReports

/// The sheet that tells how to fill in a form.
struct FormInstructions {
  private let form: ReportForm

  init(_ form: ReportForm) { self.form = form }

  /// The sheet.
  var sheet: SheetDraft {
    var sheet = SheetDraft(name: "填报说明", columns: [.init(width: 6), .init(width: 110)])
    sheet.isProtected = true
    sheet.merged = [.init(row: 0, columns: 0...1)]
    sheet.rows = [.init(height: 30, [CellDraft("填报说明", FormStyle.title)])]
    sheet.rows += lines.enumerated().map { index, line in
      .init(height: 22, [CellDraft("\(index + 1)", FormStyle.header), CellDraft(line, FormStyle.told)])
    }
    return sheet
  }

  private var lines: [String] {
    let hasFigures = form.rows.contains { !$0.targets.isEmpty }
    let others = form.sections.map(\.part).filter { $0 != .lead }.map(\.word.quoted).joined()
    let hasPoints = form.rows.contains { !$0.points.isEmpty }
    let targets = form.rows.flatMap(\.targets)
    let lines: [String?] = [
      "只填浅黄色的格，其余各格已锁定（没有密码）。行高、列宽可以调整，文件名可以改，用 Excel、WPS 填写都可以。",
      "上期的状态、完成比例、指标数值已经填好，只改有变化的；没有变化的行不用动，不会算作本月报送。",
      "“状态”从下拉列表选未启动、推进中、已完成。填“已完成”的，在“本月进展情况”写明完成情况。",
      "“完成比例”填 0 至 100 的数，如 40；说不出比例的可以不填。",
      hasPoints ? "“完成节点”从下拉列表选到哪个阶段、哪一期为止都已完成（补报以前各期也在这里选）；没有新完成的不用选，白色的格不用填。" : nil,
      "“本月进展情况”只写本月新的进展；困难和打算写在“存在问题”“下一步”，没有的不填。",
      hasFigures ? "“指标填报”表填截至本月底的累计数，只填数；单位与“计量单位”不同的，连单位一起写，如 3000万元。" : nil,
      targets.contains(where: \.isSummedUp)
        ? "几个单位共同承担的，指标填本单位（本地区）完成的数，合计由督查机构相加；只有全部数的，由一家填报，其他单位填 0。" : nil,
      targets.contains(where: \.comesBack) ? "每月、每季度分别要求的指标，填当月、当季的数，不与以前各期相加。" : nil,
      others.isEmpty ? nil : "\(others)可以不填，由牵头单位汇总；需要单独说明的再填，没选“状态”的按推进中登记。",
      "“填报人”“审签领导”在第一张表上方，请经单位负责人审签后报送。",
      "不要改任务编号和表头，不要从别的月份的表整行粘贴过来；不归本单位的任务不要添加，有异议的请与督查机构联系。",
      "\(form.reportByWords)。",
    ]
    return lines.compactMap(\.self)
  }
}
