import DuchaDiagnostics
import DuchaModel

extension ProgressReport {
  /// The figures it tells, `，“新增基地15家”9家`; empty where it tells none.
  var valueWords: String {
    values.alike.map { "，\($0.target.quoted)\($0.figures)" }.joined()
  }

  /// The stages that it says are done, `，2024年4月30日前的阶段目标均已完成`; empty where it says of none.
  var stageWords: String { doneThrough.map { "，\($0.chinese)前的阶段目标均已完成" } ?? "" }

  /// The report in words: 2024年7月报送：推进中，完成40%，“新增基地15家”9家。已完成选址。存在困难：资金缺口。
  package var reportWords: String {
    // What was reported is quoted: 1.35% is not 1.4%.
    let percent = percent.map { "，完成\(figureWords($0))%" } ?? ""
    var words = "\(month.chinese)报送：\(status.word)\(percent)\(stageWords)\(valueWords)。\(text.sentences)"
    if let difficulties { words += "存在困难：\(difficulties.sentences)" }
    if let nextSteps { words += "下步打算：\(nextSteps.sentences)" }
    return words
  }
}

extension ProgressReport {
  /// Returns the report with every figure in a unit: one without its own is in that of its result.
  func inUnits(of targets: [Target]) -> ProgressReport {
    var report = self
    var told: [String: Int] = [:]
    report.values = values.map { value in
      // Figures of results in the same words stand in the results' order.
      let place = told[value.target, default: 0]
      told[value.target] = place + 1
      var value = value
      value.unit = value.unit ?? targets.filter { $0.reading == value.target }.dropFirst(place).first?.unit
      return value
    }
    return report
  }
}

extension [ReportedValue] {
  /// The figures of results in the same words together, in their order, as the words tell them: 甲类、乙类企业分别达到6家和4家,
  /// 5家、3家.
  var alike: [(target: String, figures: String)] {
    reduce(into: []) { alike, value in
      let figure = figureWords(value.value) + (value.unit ?? "")
      guard let place = alike.firstIndex(where: { $0.target == value.target }) else {
        return alike.append((value.target, figure))
      }
      alike[place].figures += "、\(figure)"
    }
  }
}

extension String {
  /// What a person typed, as sentences in one line: what stands on lines of its own ends with a full stop.
  var sentences: String {
    split(whereSeparator: \.isNewline).map { String($0.trimmingSpaces).endingSentence }.joined()
  }
}
