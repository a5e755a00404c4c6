import DuchaDiagnostics
import DuchaModel

/// A row whose stages go on after its own time limit: 完成时限 9月底前, and something below 四季度.
enum StageBehindLimit {
  static let code = DiagnosticCode(
    "P0209", "StageBehindLimit",
    Explanation(
      what: "“完成时限”一栏的日期之后，阶段栏里还排有工作",
      why: "哪一天算办结说不清：按完成时限已逾期，按阶段安排还没有到期；系统按阶段最后一天计到期日",
      example:
        "2024年任务分解表\n序号 | 工作任务 | 三季度 | 四季度 | 责任单位 | 完成时限 |\n1 | 建设泵站 | 建成泵站2座 | 完成绿化 | 县水利局 | 9月底前 |\n2 | 编制规划 | 形成初稿 | 报批 | 县发改局 | 12月底前 |",
      instead:
        "2024年任务分解表\n序号 | 工作任务 | 三季度 | 四季度 | 责任单位 | 完成时限 |\n1 | 建设泵站 | 建成泵站2座 | 完成绿化 | 县水利局 | 12月底前 |\n2 | 编制规划 | 形成初稿 | 报批 | 县发改局 | 12月底前 |"
    ))

  static func diagnostic(_ stage: String, limit: Day, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .warning, "“\(stage)”一栏排有工作，晚于本行完成时限\(limit.chinese)", at: span,
      help: "核对以哪个为准，请发文机关明确完成时限")
  }
}
