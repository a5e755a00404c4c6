import DuchaDiagnostics
import DuchaModel

/// Says of every task that nobody leads why that is so, before the plan is relied on.
///
/// Who leads is settled by the plan together with the rules in force, so this is asked when a plan is registered and not
/// when its text is read.
enum LeadershipCheck {
  /// Every code it gives, in order.
  static let all = [jointResponsibility, supportOnly, proposedUnits, unassigned]

  /// Returns a warning for each task that nobody leads, in the order of the tasks.
  static func check(_ tasks: [SupervisedTask]) -> [Diagnostic] {
    tasks.compactMap { task in
      guard case .none(let gap) = task.leadership else { return nil }
      let policy = task.record.task
      return Diagnostic(
        code(gap), .warning, message(gap, policy), at: policy.clauseSpan ?? policy.span, path: policy.path,
        help: help(gap))
    }
  }

  private static func code(_ gap: Leadership.Gap) -> DiagnosticCode {
    switch gap {
    case .joint: jointResponsibility
    case .supportOnly: supportOnly
    case .proposedOnly: proposedUnits
    case .unassigned: unassigned
    }
  }

  private static let jointResponsibility = DiagnosticCode(
    "L0101", "JointResponsibility",
    Explanation(
      what: "几个单位共同负责，方案和规则都没有指定谁牵头。",
      why: "没有牵头单位，逾期时无人汇总，通报中只能列为“未明确牵头单位”。",
      example: "（县财政局、县教育局按职责分工负责）",
      instead: "（县教育局牵头，县财政局按职责分工负责）"))

  private static let supportOnly = DiagnosticCode(
    "L0102", "SupportOnly",
    Explanation(
      what: "条款只列指导、落实单位，没有承担任务的单位。",
      why: "指导单位不承担任务，落实单位听谁安排也没有写明。",
      example: "（市教育局指导）",
      instead: "（各县（市、区）政府负责，市教育局指导）"))

  private static let proposedUnits = DiagnosticCode(
    "L0103", "ProposedUnits",
    Explanation(
      what: "任务没有责任条款，单位是从正文里读出来的。",
      why: "正文提到谁，不等于把任务交给谁；未经确认，不计入任何单位的任务。",
      example: "（一）加强组织领导。各乡镇要健全工作机制。",
      instead: "（一）加强组织领导。健全工作机制。（责任单位：各乡镇人民政府）"))

  private static let unassigned = DiagnosticCode(
    "L0104", "UnassignedTask",
    Explanation(
      what: "任务没有写任何责任单位。",
      why: "没有单位的任务无人填报，也无法督办。",
      example: "（二）强化要素保障。落实用地指标。",
      instead: "（二）强化要素保障。落实用地指标。（责任单位：县自然资源局）"))
}

// MARK: - Messages

extension LeadershipCheck {
  private static func message(_ gap: Leadership.Gap, _ task: PolicyTask) -> String {
    let names = task.units.map(\.name).joined(separator: "、")
    return names.isEmpty ? gap.words : "\(gap.words)（\(names)）"
  }

  private static func help(_ gap: Leadership.Gap) -> String {
    switch gap {
    case .joint: "请发文机关明确牵头单位"
    case .supportOnly, .unassigned: "请发文机关明确责任单位"
    case .proposedOnly: "请确认由谁负责"
    }
  }
}
