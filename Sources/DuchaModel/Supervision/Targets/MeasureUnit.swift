/// A unit of measure: 亿元 is 100,000,000 times 元, 件/万人 a ten-thousandth of 件/人.
struct MeasureUnit: Hashable {
  /// What is counted, without a scale: 元, 家, 人.
  private let base: String
  /// By what it is divided: 人.
  private let per: String?
  /// How many of the base it is.
  let scale: Double

  /// Reads a unit; spaces and the width of characters do not matter, and 名 is 人, 公里 is 千米.
  init(_ text: String) {
    var folded = String.UnicodeScalarView()
    folded.append(contentsOf: WordScanner.folded(text))
    let parts = String(folded).split(separator: "/", maxSplits: 1).map(String.init)
    let (base, scale) = Self.scaled(parts.first ?? "")
    let per = parts.dropFirst().first.map(Self.scaled)
    (self.base, self.per) = (base, per?.base)
    self.scale = scale / (per?.scale ?? 1)
  }

  /// Returns by what values in this unit are multiplied to be in another; `nil` where the two count different things. A
  /// bare number may be of any unit: 12万 beside 户.
  func factor(to other: MeasureUnit) -> Double? {
    guard per == other.per, base == other.base || base.isEmpty || other.base.isEmpty else { return nil }
    return scale / other.scale
  }

  private static func scaled(_ unit: String) -> (base: String, scale: Double) {
    var (rest, scale) = (Substring(unit), 1.0)
    while true {
      if let (base, times) = multiples[rest] { return (base, scale * times) }
      guard rest != "百分点", let first = rest.first, let times = scales[first] else {
        return (String(rest), scale)
      }
      scale *= times
      rest = rest.dropFirst()
    }
  }

  private static let scales: [Character: Double] = ["十": 10, "百": 100, "千": 1e3, "万": 1e4, "亿": 1e8]

  /// Units that are a fixed number of another. 家 and 户, 个 and 所 are not: whoever means the same writes the same.
  private static let multiples: [Substring: (base: String, times: Double)] = [
    "名": ("人", 1), "位": ("人", 1), "公里": ("米", 1e3), "km": ("米", 1e3), "里": ("米", 500),
    "公斤": ("克", 1e3), "斤": ("克", 500), "吨": ("克", 1e6), "平方公里": ("平方米", 1e6), "平方千米": ("平方米", 1e6),
    "公顷": ("平方米", 1e4), "亩": ("平方米", 1e4 / 15), "元人民币": ("元", 1), "人民币": ("元", 1), "兆瓦": ("瓦", 1e6),
    "kW": ("瓦", 1e3), "MW": ("瓦", 1e6), "GW": ("瓦", 1e9), "kWh": ("瓦时", 1e3), "MWh": ("瓦时", 1e6),
    "GWh": ("瓦时", 1e9), "度": ("瓦时", 1e3), "％": ("%", 1), "‰": ("%", 0.1), "百分点": ("个百分点", 1), "番": ("番", 1),
    "TB": ("GB", 1024), "PB": ("GB", 1_048_576), "个小时": ("小时", 1), "个工作日": ("工作日", 1),
  ]
}
