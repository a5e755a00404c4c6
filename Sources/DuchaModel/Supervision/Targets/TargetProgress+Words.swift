extension TargetProgress {
  /// How the target stands, in a clerk's words, without a full stop:
  /// `新增高新技术企业应达到40家，累计完成20家，为目标的50.0%，落后序时进度（75.0%）25.0个百分点`.
  public var words: String {
    ([goalWords, metric == .unmeasurable ? metric.ruleWords : valueWords] + unitNotes.map(\.words))
      .joined(separator: "，")
  }

  /// The target and the value alone: `新增高新技术企业应达到40家，累计完成20家`.
  var figuresWords: String { [goalWords, told].compactMap(\.self).joined(separator: "，") }

  /// The target, as a demand.
  private var goalWords: String {
    guard let goal = target.value else { return target.reading }
    let range = target.valueMax.map { "\(figureWords(goal))—\(figureWords($0))" } ?? figureWords(goal)
    return (target.subject ?? "目标值") + demandWord + range + (target.unit ?? "")
  }

  private var demandWord: String {
    switch target.comparator {
    case .about: "约为"
    case .moreThan: "应超过"
    case .atMost: "应不超过"
    case .equal where metric == .lowering || metric == .ceiling: "应不超过"
    case .equal where metric == .milestone && target.value == 0: "应为"
    case .atLeast, .equal: "应达到"
    }
  }

  private var valueWords: String {
    guard let told else { return verdict.word }
    return ([told, shareWords, missingWords] + [standingWords]).compactMap(\.self).joined(separator: "，")
  }

  private var told: String? {
    value.map {
      (isOfHelpers ? "配合单位所报" : "") + (metric == .flow ? "累计完成" : "填报为") + figureWords($0)
        + (target.unit ?? "")
    }
  }

  private var shareWords: String? { metric == .flow ? share.map { "为目标的\(tenthsWords(100 * $0))%" } : nil }

  private var missingWords: String? { missing.isEmpty ? nil : "尚有\(missing.count)个单位未报送数值" }

  private var standingWords: String? {
    guard let points = pointsBehind, let expectedShare, [.onPace, .behind, .farBehind].contains(verdict)
    else {
      return verdict == .notReported ? nil : verdict.word
    }
    // Beside the pace of the task a share of whole pieces would be a second pace.
    if let even = evenShare, tenthsWords(100 * even) != tenthsWords(100 * expectedShare) {
      return piecesWords
    }
    // Where its own share is printed, the three figures have to agree.
    let printed = metric == .flow ? share : nil
    let gap = printed.map { printedGap(100 * $0, 100 * expectedShare) } ?? tenthsWords(abs(points))
    // Through values for earlier days it is not the way of the time alone.
    let pace = hasStages ? "阶段目标应达进度" : "序时进度"
    if gap == "0.0" { return "与\(pace)持平" }
    return "\(points > 0 ? "落后" : "快于")\(pace)（\(tenthsWords(100 * expectedShare))%）\(gap)个百分点"
  }

  /// The share of the even pace, which is printed for the task.
  private var evenShare: Double? {
    guard let evenValue, let goal = target.value, goal > 0 else { return nil }
    return evenValue / goal
  }

  /// 按序时应达48家，落后4家.
  private var piecesWords: String? {
    guard let value, let expectedValue else { return nil }
    let (gap, measure) = (withoutNoise(expectedValue - value), target.unit ?? "")
    let expected = "按序时应达\(figureWords(expectedValue))\(measure)"
    return gap == 0 ? expected : "\(expected)，\(gap > 0 ? "落后" : "超出")\(figureWords(abs(gap)))\(measure)"
  }
}
