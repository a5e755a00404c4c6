import DuchaDiagnostics
import DuchaModel

/// A plan with everything it was compiled from, for the checks that its drafter asks for.
struct DraftedPlan {
  let compilation: Compilation
  let tasks: [CompiledTask]
  let parsed: ParsedPlan

  var document: PolicyDocument { compilation.document }
  var reading: Reading { parsed.plan }
  var outline: Outline { parsed.outline }

  /// The first day on which something can be due: that of issue, or of the plan's period.
  var firstDay: Day? { document.issued ?? document.period?.start }

  /// The last day of the plan: of its period, or of the one year that its title names.
  var lastDay: Day? {
    if let period = document.period { return period.end }
    return DateReader.titleYear(in: Reading(words: document.title ?? "")).flatMap { Day($0, 12, 31) }
  }

  /// Whether a task stands under a heading that announces how the plan is organised, not what it is to reach.
  func isSupport(_ compiled: CompiledTask) -> Bool {
    guard let node = compiled.item.node else { return false }
    return outline.lineage(of: node).contains { item in
      let words = item.ownText(in: outline)
      let heading = words.lowerBound..<min(words.upperBound, words.lowerBound + Self.longestHeading)
      return Self.supports.contains(in: reading, heading)
    }
  }

  private static let longestHeading = 12
  private static let supports = KeywordTable<Void>("保障措施 组织保障 组织实施 工作要求 有关要求 组织领导 工作保障 实施保障")
}
