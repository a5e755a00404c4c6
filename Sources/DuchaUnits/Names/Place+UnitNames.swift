package import DuchaModel

extension Place {
  /// Returns the place whose plan names these units, for a plan that does not say so itself; `nil` where they do not tell.
  ///
  ///     县教育局, 县财政局, 市税务局     // the registry's county
  ///     财政部, 商务部, 海关总署        // the state
  ///     市科技局, 市财政局            // not the registry's county: its city where that is known
  ///     省财政厅, 人民银行浙江省分行      // 浙江省
  ///
  /// - Parameters:
  ///   - home: the place whose registry this is.
  ///   - above: the places above it, the nearest first.
  package static func presumed(from names: [String], home: Place?, above: [Place]) -> Place? {
    let national = names.count(where: isNational)
    let words = names.compactMap { name in levelWords.first(where: name.hasPrefix) }
    if national > words.count { return .nation }
    guard let usual = words.mostFrequent else { return home }
    if let told = told(by: names, word: usual) { return told }
    return ([home].compactMap(\.self) + above).first { $0.levelWord == usual }
  }

  /// The one place of a level that names tell: 人民银行浙江省分行 in a plan of some province, 丽水市双招双引专班 in one of some
  /// city.
  private static func told(by names: [String], word: String) -> Place? {
    // In 人行浙江省分行 the place is not in front; the department's name tells where it is.
    let places = names.compactMap { Place(leading: Department.holder(of: $0, in: nil)?.holder ?? $0) }
    let ofLevel = Set(places.filter { $0.levelWord == word })
    return ofLevel.count == 1 ? ofLevel.first : nil
  }

  private static func isNational(_ name: String) -> Bool {
    if ["国家", "国务院", "中央"].contains(where: name.hasPrefix) { return true }
    if name.hasSuffix("总局") || name.hasSuffix("总署") { return true }
    return name.hasSuffix("部") && Department.named(name)?.system == .department
  }

  private static let levelWords = ["省", "市", "州", "盟", "县", "区", "旗"]
}

extension [String] {
  /// The element that stands most often; the first of equals.
  fileprivate var mostFrequent: String? {
    let counts = reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return self.max { counts[$0, default: 0] < counts[$1, default: 0] }
  }
}
