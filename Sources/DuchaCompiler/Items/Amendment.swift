/// What changes a task of a plan that was issued before: 完成时限由10月31日提前至10月20日, 牵头单位由县商务局调整为县发改局,
/// 将第2项“…120亿元”调整为“…132亿元”.
enum Amendment {
  /// Returns where an item first says so.
  static func place(in text: ItemText) -> Range<Int>? {
    for sentence in text.reading.parts(of: text.all, at: Mark.sentenceMarks) {
      var from = sentence.lowerBound
      while let found = words.firstMatch(in: text.reading, from..<sentence.upperBound) {
        let change = found.at..<found.at + found.match.length
        if amends(change, in: sentence, of: text.reading) { return change }
        from = change.upperBound
      }
    }
    return nil
  }

  private static func amends(_ change: Range<Int>, in sentence: Range<Int>, of text: Reading) -> Bool {
    if text[change.lowerBound - 1] == Mark.closingQuote, text[change.upperBound] == Mark.openingQuote {
      return true
    }
    let before = sentence.lowerBound..<change.lowerBound
    guard let origin = origins.firstMatch(in: text, before) else { return false }
    if parts.matchSuffix(in: text, from: sentence.lowerBound, endingAt: origin.at) != nil { return true }
    let target = change.upperBound..<min(sentence.upperBound, change.upperBound + longestDay)
    return [origin.at..<change.lowerBound, target].allSatisfy { months.contains(in: text, $0) }
  }

  /// From what was to what is.
  static let words = KeywordTable<Void>(
    "调整为 变更为 更改为 修改为 调整至 调整到 提前至 提前到 推迟至 推迟到 延长至 延长到 延期至 延期到 顺延至 顺延到")
  private static let origins = KeywordTable<Void>("由 从")
  /// The parts of a task that another unit can be put in.
  private static let parts = KeywordTable<Void>("牵头单位 责任单位 配合单位 承办单位 主办单位 协办单位 参与单位 责任人")
  private static let months = KeywordTable<Void>("月")
  /// 2024年12月
  private static let longestDay = 9
}
