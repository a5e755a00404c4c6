import DuchaDiagnostics
import DuchaModel

extension SupervisedTask {
  /// The task's title.
  var title: String { record.task.title }

  /// The title as people print it.
  var printedTitle: String { title.inChinesePunctuation }

  /// The time limit as the plan words it; where the plan's period or nothing sets it, that is said.
  var deadlineWords: String {
    let words = record.task.deadlines.map(\.reading).filter { !$0.isEmpty }
    if !words.isEmpty { return words.joined(separator: "；") }
    let origin = assessment.schedule.origin
    return origin == .none ? "方案未定完成时限" : origin.words
  }

  /// The time limit with its date: 2024年6月底前（2024年6月30日）.
  var deadlineWithDate: String {
    let words = deadlineWords
    guard assessment.schedule.due != nil else { return words }
    let days = assessment.schedule.milestones.map(\.due.chinese).joined(separator: "、")
    // 2024年8月20日前 says it already.
    return words.contains(days) ? words : "\(words)（\(days)）"
  }

  /// How the task stands with its light: 红灯·已逾期; the light is left out where none is shown.
  var standingWords: String { assessment.standingWords }

  /// The task as bulletins name it: “建设中试基地”（1-03）, “清理欠款”（1-04，推定牵头）, 整改“气瓶超期使用”问题（2-04）.
  ///
  /// A whole sentence that stands for a heading is cut.
  var nameWords: String {
    let title = record.task.isProblem ? "整改\(shortTitle.quoted)问题" : shortTitle.quoted
    return "\(title)（\(id)\(leadership.isInferred ? "，推定牵头" : "")）"
  }

  private var shortTitle: String {
    let title = printedTitle
    let words = title.last.map { "。；".contains($0) } ?? false ? String(title.dropLast()) : title
    return words.shortened(toWidth: 80)
  }

  /// Whether a person and not the plan gave a unit its part.
  func isAssigned(_ unit: OrgUnit.ID) -> Bool { mainDuty(of: unit)?.assignment.basis == .assigned }
}

extension PolicyTask {
  /// Whether its title is a fault that was found: 已完成“专项资金拨付滞后” would praise the fault.
  var isProblem: Bool { text.hasPrefix(Self.problemMark) }

  /// The persons it names, those of one word together: 责任领导 张三、李四.
  var personsByWord: [(word: String, names: String)] {
    let words = persons.map { $0.role.isEmpty ? "责任人" : $0.role }
    return words.distinct.map { word in
      (word, zip(words, persons).filter { $0.0 == word }.map(\.1.name).joined(separator: "、"))
    }
  }
}

extension Assessment {
  /// How it stands with its light: 红灯·已逾期; the light is left out where none is shown.
  var standingWords: String { light == .none ? standingWord : "\(light.word)·\(standing.word)" }

  /// The word for how it stands; a limit that is to be settled is not 长期推进.
  var standingWord: String {
    standing == .ongoing && !schedule.undecided.isEmpty ? Schedule.undecidedWord : standing.word
  }

  /// What makes it slow, in a few words: 逾期31天; 填报进度16.0%，落后24.8个百分点; `nil` where nothing can be measured.
  var briefFact: String? {
    if daysLate > 0 { return daysWords }
    guard let pace, let reportedPercent else { return nil }
    let isAsReported = newest?.percent.map { percentWords($0) == percentWords(reportedPercent) } ?? true
    let gap = printedGap(reportedPercent, pace.expectedPercent)
    return "\(isAsReported ? "填报" : "核定")进度\(percentWords(reportedPercent))，落后\(gap)个百分点"
  }

  /// How long until the next date or since it was missed: 逾期31天, 今日到期, 还有12天, or nothing.
  var daysWords: String {
    if daysLate > 0 { return "逾期\(daysLate)天" }
    guard let left = daysLeft else { return "" }
    return left == 0 ? "今日到期" : "还有\(left)天"
  }
}

extension PlanRecord {
  /// The title in book-title marks, nested ones turned single as the punctuation standard asks (GB/T 15834); a plan
  /// without a title is cited by its file.
  var citation: String {
    guard let title = document.title?.inChinesePunctuation else { return document.file }
    let inner = title.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 }
    return "《\(String(inner))》"
  }

  /// The citation with the document number: 《某某方案》（某政发〔2024〕3号）.
  var fullCitation: String { citation + (document.documentNumber.map { "（\($0)）" } ?? "") }
}

/// Returns a number without a needless decimal: 10, 12.5.
func plainNumber(_ number: Double) -> String {
  let text = oneDecimal(number)
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension [String] {
  /// Titles in a row: 《甲》《乙》, with 、 only where something stands between them (GB/T 15834, 4.5.3.5).
  var titlesJoined: String {
    reduce("") { $0.isEmpty || $0.last == "》" && $1.first == "《" ? $0 + $1 : "\($0)、\($1)" }
  }
}
