import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

/// Every form of clause in every kind of bracket, through whatever copying does to it, says the same.
struct ClauseVariationTests {
  /// The words inside a bracket.
  static let forms = [
    "县财政局负责",
    "县财政局、县审计局负责",
    "县财政局、县审计局和各乡镇政府负责",
    "县财政局、县审计局分别负责",
    "县财政局、县审计局等县有关部门及各乡镇按职责分工负责",
    "县财政局牵头",
    "县财政局牵头负责",
    "县财政局牵头，县审计局、县统计局按职责分工负责",
    "县财政局牵头，县有关部门及各乡镇按职责分工负责",
    "县财政局、县发展和改革局牵头；县审计局、县统计局等配合",
    "县财政局牵头，县审计局参与，各乡镇政府、街道办事处（管委会）负责落实",
    "县财政局负责，县审计局等配合，2026年底前完成",
    "县财政局会同县审计局负责",
    "县财政局主办，县审计局协办",
    "县财政局、县审计局指导",
    "县财政局指导，各乡镇政府落实",
    "县财政局、县审计局，各乡镇政府",
    "县财政局、县审计局负责，排在第一位的部门为牵头部门，下同",
    "由县财政局牵头，县审计局协助",
    "县财政局牵头，商务部、县审计局配合",
  ]

  /// Those with labels, which may stand without brackets on lines of their own.
  static let labelled = [
    "责任单位：县财政局、县审计局",
    "责任单位：县住建局（县人防办）、县财政局，各县（市、区）政府",
    "责任部门：县财政局、县审计局等；各乡镇政府",
    "牵头单位：县财政局",
    "牵头单位：县财政局；责任单位：县审计局、县统计局",
    "牵头单位：县财政局；配合单位：县审计局、县统计局，各乡镇、街道",
    "主办单位：县财政局；协办单位：县审计局",
    "责任领导：张三；牵头单位：县财政局；责任单位：县审计局；完成时限：长期",
    "负责部门：县财政局、县审计局；适用范围：全县",
    "责任单位：县财政局牵头，县审计局、县统计局按职责分工负责",
    "责任单位：县财政局、县审计局，列第一位的为牵头单位，下同",
    "责任单位：县财政局；督导单位：县政府督查室",
  ]

  static let brackets: [(open: String, close: String)] = [
    ("（", "）"), ("(", ")"), ("〔", "〕"), ("[", "]"), ("【", "】"), ("［", "］"),
  ]

  /// What copying, printing and typing do to a clause.
  static let noises: [(name: String, change: @Sendable (String) -> String)] = [
    ("as it is", { $0 }),
    ("a line break inside a name", { $0.replacing("县财政局", with: "县财\n政局") }),
    ("a line break behind a separator", { $0.replacing("、", with: "、\n").replacing("，", with: "，\n") }),
    ("a page mark inside a name", { $0.replacing("县财政局", with: "县财\n— 3 —\n政局") }),
    ("blanks", { $0.replacing("、", with: "、 ").replacing("，", with: " ， ").replacing("：", with: "： ") }),
    ("a blank inside a name", { $0.replacing("县财政局", with: "县财 政局") }),
    (
      "half-width marks",
      { $0.replacing("，", with: ",").replacing("：", with: ":").replacing("；", with: ";") }
    ),
    ("a full stop at its end", { $0.dropLast() + "。" + $0.suffix(1) }),
  ]

  @Test(arguments: forms + labelled)
  func anyBracketAndAnyNoiseSaysTheSame(_ form: String) {
    let clean = units("（\(form)）")
    #expect(!clean.isEmpty)
    for (open, close) in Self.brackets {
      for (noise, change) in Self.noises {
        #expect(units(change(open + form + close)) == clean, "\(open)\(close), \(noise)")
      }
    }
  }

  @Test(arguments: forms + labelled)
  func aDocumentInOneLineSaysTheSame(_ form: String) {
    let plan = compile("某县方案一、工作目标建成平台。二、重点任务（一）建设平台。夯实基础。（\(form)）（二）引进人才。（县人社局负责）三、保障措施加强领导。")
    #expect(plan.units("二/(一)") == units("（\(form)）"))
    #expect(plan.paths == ["二/(一)", "二/(二)", "三"])
  }

  @Test(arguments: labelled, ["", "★", "➢ ", "　　"])
  func labelsOnLinesOfTheirOwnSayTheSame(_ form: String, _ bullet: String) {
    let lines =
      "\n" + bullet + form.replacing("；责", with: "\n\(bullet)责").replacing("；配", with: "\n\(bullet)配")
    let more = lines.replacing("；牵", with: "。\n\(bullet)牵").replacing("；完", with: "\n\(bullet)完")
    #expect(units(more) == units("（\(form)）"))
  }

  @Test(arguments: forms + labelled)
  func oneMissingBracketSaysTheSameAndIsPointedOut(_ form: String) {
    let clean = units("（\(form)）")
    for broken in ["（\(form)", "\(form)）"] {
      let plan = compile("一、任务\n（一）建设平台，夯实基础。\(broken)\n（二）引进人才。（县人社局负责）")
      #expect(plan.units("一/(一)") == clean || plan.warns("一/(一)"), "\(broken)")
    }
  }

  private func units(_ clause: String) -> [String] {
    compile("一、任务\n（一）建设平台，夯实基础。\(clause)\n（二）引进人才。（县人社局负责）").units("一/(一)")
  }
}

extension Compilation {
  /// Whether a warning names a task.
  fileprivate func warns(_ path: String) -> Bool {
    diagnostics.contains { $0.path == path && $0.severity == .warning }
  }
}
