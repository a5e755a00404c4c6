import DuchaModel

/// The level of government that a plan belongs to, by its own word: 县.
struct GovernmentLevel {
  /// 省, 市, 县, …
  let word: Character
  /// How far down it stands.
  let rank: Int

  /// Finds the level by who issued the plan, or else by the place that its title begins with.
  init?(_ document: PolicyDocument) {
    guard let level = Self.level(ofIssuer: document.issuer) ?? Self.level(ofTitle: document.title) else {
      return nil
    }
    self = level
  }

  /// Creates the level that a word names.
  init?(word: Character) {
    guard let rank = Self.ranks[word] else { return nil }
    self.word = word
    self.rank = rank
  }

  /// issuer = place level ("人民" | "政府" | "办公" | "委" …)        // 青溪县人民政府办公室
  private static func level(ofIssuer issuer: String?) -> GovernmentLevel? {
    guard let issuer, let at = issuer.firstRange(of: "人民政府") ?? issuer.firstRange(of: "委员会") else {
      return nil
    }
    return level(ofPlace: issuer[..<at.lowerBound])
  }

  /// title = place level …        // 青溪县数字经济五年行动方案; in 浙江省杭州市… the last counts
  private static func level(ofTitle title: String?) -> GovernmentLevel? {
    guard let title else { return nil }
    let start = title.prefix(longestPlace)
    let end = start.lastIndex { ranks[$0] != nil }
    guard let end, let place = start[...end].last, place != start.first else { return nil }
    let rest = start[start.index(after: end)...]
    // 示范区, 开发区, 市场 are no levels.
    guard !rest.hasPrefix("场"), !rest.hasPrefix("域"),
      !noLevels.contains(where: { start[...end].hasSuffix($0) })
    else {
      return nil
    }
    return level(ofPlace: start[...end])
  }

  private static func level(ofPlace place: Substring) -> GovernmentLevel? {
    let name = String(place)
    if name.hasSuffix("自治区") { return GovernmentLevel(word: "省") }
    if noLevels.contains(where: name.hasSuffix) { return nil }
    return name.last.flatMap { GovernmentLevel(word: $0) }
  }

  private static let longestPlace = 12
  private static let noLevels = [
    "示范区", "开发区", "园区", "保税区", "片区", "社区", "城区", "山区", "地区", "新区", "试验区", "先行区", "功能区", "高新区", "景区", "经开区",
    "矿区", "库区",
    "林区", "牧区", "湖区", "老区", "超市", "城市", "股市", "上市",
  ]
  private static let ranks: [Character: Int] = ["省": 1, "市": 2, "州": 2, "盟": 2, "县": 3, "区": 3, "旗": 3]
}
