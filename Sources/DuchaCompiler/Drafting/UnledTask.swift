import DuchaDiagnostics
import DuchaModel

/// Nobody is named for a task, or several are and none leads.
enum UnledTask: DraftCheck {
  static let code = DiagnosticCode(
    "D0101", "UnledTask",
    Explanation(
      what: "检查每项任务是否写明责任单位；列了几个单位的，是否写明谁牵头",
      why: "没有牵头单位，印发后要逐项请示由谁牵头，催办和通报都落不到单位",
      example: "一、2025年6月底前建成科技馆。（责任单位：县科协、县财政局）\n二、2025年9月底前印发人才办法。（县人社局、县教育局按职责分工负责）\n三、2025年10月底前上线服务平台。",
      instead:
        "一、2025年6月底前建成科技馆。（县科协牵头，县财政局配合）\n二、2025年9月底前印发人才办法。（县人社局牵头，县教育局配合）\n三、2025年10月底前上线服务平台。（县数据局牵头）"))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    let told = Set(
      plan.compilation.diagnostics.lazy.filter { sayMore.contains($0.code) }.compactMap(\.path))
    let unassigned = plan.tasks.filter { answering($0).isEmpty && !told.contains($0.task.path) }
    let inProse = unassigned.filter(namesActor)
    let support = unassigned.filter { !namesActor($0) && plan.isSupport($0) }
    let demands = unassigned.filter { !namesActor($0) && !plan.isSupport($0) }
    let unled = plan.tasks.filter { answering($0).count > 1 && !answering($0).contains(where: leads) }
    return together(
      demands, .warning, "\(count(demands))没有写责任单位", also: "也没有写责任单位", help: "逐项写明责任单位，并写明谁牵头")
      + together(
        inProse, .note, "\(count(inProse))的单位只写在行文里", also: "单位也只写在行文里",
        help: "在句末另写责任分工，如“（某单位牵头，某单位配合）”")
      + together(
        support, .note, "\(count(support))（保障措施）没有写责任单位", also: "也没有写责任单位", help: "要督办的，写明责任单位")
      + together(
        unled, .warning, "\(count(unled))列了几个单位，没有写明谁牵头", also: "也没有写明谁牵头",
        help: "逐项写明“某单位牵头”，或在首处注明“列第一位的为牵头单位，下同”"
      ) { $0.task.clauseSpan ?? heading($0) }
  }

  /// Whether a sentence tells somebody to act: 县科协要举办….
  private static func namesActor(_ compiled: CompiledTask) -> Bool {
    compiled.task.units.contains { $0.basis == .runningText }
  }

  /// The units that the plan itself makes answerable for this task.
  private static func answering(_ compiled: CompiledTask) -> [Assignment] {
    compiled.task.units.filter { $0.basis == .explicit || $0.basis == .firstListedRule }
  }

  private static func leads(_ unit: Assignment) -> Bool { unit.role == .lead || unit.role == .sole }

  private static func count(_ tasks: [CompiledTask]) -> String {
    tasks.count == 1 ? "任务" : "\(tasks.count)项任务"
  }

  /// Where these are said, it is known why the task has no unit.
  private static let sayMore = [
    UnreadClause.code, MissingClause.code, UnitlessClause.code, ClauseAbove.code, UnitsInRunningText.code,
  ]
}
