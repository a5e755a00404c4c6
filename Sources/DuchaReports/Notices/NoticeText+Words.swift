import DuchaDiagnostics
import DuchaModel

extension NoticeText {
  /// Whom the letter addresses; a proposal goes up, to nobody who is asked for anything.
  private var addressed: Addressee {
    let whom = Addressee(name: addressee, from: issuer)
    // What a leader of the government decides about a town directs it.
    return whom == .lowerGovernment && (issuedAs == .supervision || issuedAs == .talk) ? .department : whom
  }

  /// As what it goes to the unit; `nil` of a proposal.
  private var issuedAs: Measure.Kind? {
    unit == nil ? measure.paper(to: addressee, from: issuer, approver: approver) : nil
  }

  /// Whether it is only proposed, to those who may decide it.
  private var isProposal: Bool { issuedAs == nil }

  /// What the letter is called: Party organs are asked, whatever the measure.
  private var name: String {
    guard addressed != .outsideGovernment else { return "商请函" }
    return (issuedAs ?? measure).letter
  }

  /// The title: 关于“农村公路提升”任务推进情况的提醒函.
  package var title: String {
    let tasks = items.count == 1 ? items[0].title.inChinesePunctuation.quoted + "任务" : "\(items.count)项任务"
    if isProposal || issuedAs == .talk {
      return "关于就\(tasks)推进情况\(measure.proposal(for: responsible))的\(isProposal ? "建议" : "通知")"
    }
    return "关于\(tasks)推进情况的\(name)"
  }

  /// What it is while nobody has approved what needs approval.
  package var mark: String? { needsApproval && approver == nil ? "送审稿" : nil }

  /// To whom it goes, with the colon.
  var recipients: String { "\(addressee)：" }

  /// The first sentence.
  var firstSentence: String { opening ?? usualOpening }

  /// Who answers for the tasks.
  private var responsible: String { unit ?? addressee }

  private var usualOpening: String {
    let count = items.count == 1 ? "下列任务" : "下列\(items.count)项任务"
    let late = items.count { $0.daysLate > 0 }
    let state =
      late == 0 ? "尚未完成" : late == items.count ? "已超过完成时限" : "尚未完成，其中\(late)项已超过完成时限"
    let annex = listsItems ? "（详见附表）" : ""
    return "据督查台账，截至\(asOf.chinese)，\(unit ?? addressed.you)承担的\(count)\(state)\(annex)。\(purpose)"
  }

  private var purpose: String {
    switch (measure, addressed) {
    case _ where isProposal: "现提出\(measure.letter)如下。"
    case (.talk, _): "经批准，现就推进情况约谈你单位有关负责同志。"
    case (_, .lowerGovernment): "现将有关情况函告，谨作提醒。"
    case (_, .outsideGovernment): "现将有关情况函告如下。"
    case (.reminder, .department): "现提醒如下。"
    case (.urging, .department): "现催办如下。"
    default: approver == nil ? "现予督办。" : "经批准，现予督办。"
    }
  }

  /// The last sentence: what is asked, and by when.
  var lastSentence: String {
    switch (measure, addressed) {
    case _ where isProposal: "建议按程序\(measure.proposal(for: responsible))，督促推进。妥否，请批示。"
    case (.talk, _): "请就进展情况、存在问题和整改措施准备书面说明。约谈时间、地点和参加人员另行通知。"
    case (_, .lowerGovernment):
      // Papers to lower governments neither instruct nor ask for reports (《整治形式主义为基层减负若干规定》, 2024).
      "谨此提醒，供统筹安排工作时参考。进展情况可在月度填报时一并反映，不需另行报文。"
    case (_, .outsideGovernment): "商请予以支持，\(reply("函告"))。"
    case (.reminder, .department): "请结合实际抓紧安排，\(reply("反馈"))。"
    case (.urging, .department): "请抓紧办理，\(reply("反馈"))。"
    default: "请明确责任人和完成时间，逐项整改落实，\(reply("书面报送"))。"
    }
  }

  private func reply(_ verb: String) -> String {
    guard let replyBy else { return "并将办理情况及时\(verb)\(issuer)" }
    return "并于\(replyBy.chinese)前将办理情况\(verb)\(issuer)"
  }

  /// Whether the tasks stand in a table behind the letter: more than a few would bury what is asked.
  var listsItems: Bool { items.count > Self.itemsTold }
  private static let itemsTold = 3

  /// Who approved it, where it goes upward: papers to units do not print it (党政机关公文处理工作条例, article 9).
  var approval: String? { isProposal ? approver.map { "签发人：\($0)" } : nil }

  /// What the table behind the letter shows.
  static let columns = ["序号", "编号", "任务", "方案出处", "工作要求", "完成时限", "逾期天数", "办理意见"]

  /// The tasks as rows of that table.
  var rows: [[String]] { told.enumerated().map { ["\($0.offset + 1)"] + $0.element.cells } }

  /// The tasks as this addressee may be told of them: of lower governments nothing is asked.
  var told: [Item] {
    guard addressed == .lowerGovernment else { return items }
    return items.map { item in
      var item = item
      item.asked = nil
      return item
    }
  }
}

extension NoticeText.Item {
  /// The facts with their names, as far as there are any.
  var facts: [(name: String, words: String)] {
    var facts = [("方案出处", source)]
    if !requirement.isEmpty { facts.append(("工作要求", requirement.inChinesePunctuation)) }
    facts.append(("完成时限", dueWords + (daysLate > 0 ? "，已逾期\(daysLate)天" : "")))
    if let asked { facts.append(("办理意见", asked)) }
    return facts
  }

  /// The due date, of a recurring duty with the turn that is due then: 2024年9月30日（2024年第三季度）.
  private var dueWords: String { (due?.chinese ?? "未定") + (turn.map { "（\($0)）" } ?? "") }

  /// The title with the task's number.
  var heading: String { "\(title.inChinesePunctuation)（任务编号\(task)）" }

  fileprivate var cells: [String] {
    [
      "\(task)", title.inChinesePunctuation, source, requirement.inChinesePunctuation, dueWords,
      daysLate > 0 ? "\(daysLate)" : "—", asked ?? "",
    ]
  }
}

extension Measure.Kind {
  /// What the letter is called.
  fileprivate var letter: String {
    switch self {
    case .reminder: "提醒函"
    case .urging: "催办函"
    case .supervision: "督办单"
    case .criticism: "通报批评建议"
    case .talk, .accountability: word
    }
  }

  /// What is proposed for a unit.
  fileprivate func proposal(for unit: String) -> String {
    switch self {
    case .criticism: "对\(unit)予以通报批评"
    case .accountability: "将\(unit)有关情况移交有权机关研究问责"
    default: "约谈\(unit)有关负责同志"
    }
  }
}
