import DuchaModel

/// Figures that grade the things they stand before, by what those can do or what they are like.
extension TargetScan {
  /// Returns whether a figure grades the noun behind it: 时速120公里以上线路, 25度以上坡耕地.
  ///
  ///     grade = quality figure ( 以上 | 以下 ) [ 的 ] noun | figure [ 以上 ] slope
  func isGrade(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    if text[figure.unit.upperBound - 1] == Self.degree, Self.slopes.begins(text, at: end) { return true }
    return (figure.after == .atLeast || figure.after == .atMost)
      && Self.gradedBy.ends(text, before: figure.lead) && text[end].isHan
      && !Self.behindGrade.contains(text[end])
  }

  private static let degree: UInt32 = 0x5EA6  // 度
  private static let slopes = KeywordTable<Void>("坡耕地 坡地 坡面 的坡耕地 的坡地 陡坡")
  private static let gradedBy = KeywordTable<Void>(
    "时速 设计时速 日处理 日处理能力 装机 装机容量 单机 单机容量 管径 口径 直径 坡度 库容 总库容 载重 载重量 功率 额定功率 转速 跨径 树龄 楼龄 房龄 车龄 船龄")
  private static let behindGrade: CharacterFilter = "并且和及与或且用达"
}
