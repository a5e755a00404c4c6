import DuchaModel

extension ProgressReport {
  /// The report in words: 2024年7月报送：推进中，完成40%。已完成选址。存在困难：资金缺口。
  package var reportWords: String {
    let percent = percent.map { "，完成\(percentWords($0))" } ?? ""
    var words = "\(month.chinese)报送：\(status.word)\(percent)。\(text.endingSentence)"
    if let difficulties { words += "存在困难：\(difficulties.endingSentence)" }
    if let nextSteps { words += "下步打算：\(nextSteps.endingSentence)" }
    return words
  }
}
