extension Place {
  /// The name with its level's word: 景宁 on the county level is 景宁县.
  public var officialName: String { namesItsLevel ? name : name + (Self.usualWords[level] ?? "") }

  /// The word by which the place's own bodies are told from others' in its plans: 县 in 县教育局; `nil` for the state, whose
  /// bodies need none.
  ///
  /// An autonomous region's is 自治区, a county-level city's 市.
  public var levelWord: String? {
    if level == .national { return nil }
    return Self.levelWords.first(where: officialName.closes(with:))
  }

  /// The name without level and nationality: 景宁 for 景宁畲族自治县, 内蒙古 for 内蒙古自治区.
  ///
  /// Names of two characters are always said in full: 忠县.
  public var stem: String {
    guard name.count > 2, level != .national, namesItsLevel, let word = levelWord else { return name }
    var rest = name.dropLast(word.count)
    let isAutonomous = rest.closes(with: "自治") || word == "自治区"
    if rest.closes(with: "自治") { rest = rest.dropLast(2) }
    guard isAutonomous || rest.closes(with: "族") else { return String(rest) }
    return rest.count > 1 ? Nationalities.dropped(from: rest) : name
  }

  /// The name as people say it: 景宁县 for 景宁畲族自治县, and for 景宁 on the county level; one place has but one.
  public var shortName: String {
    stem == name ? officialName : stem + (levelWord ?? "")
  }

  /// Returns whether two names tell one place: 景宁 on the county level and 景宁畲族自治县.
  public func isSame(as other: Place) -> Bool { level == other.level && shortName == other.shortName }

  /// The cities that stand directly under the state.
  static let municipalities: Set<String> = ["北京市", "天津市", "上海市", "重庆市"]

  private var namesItsLevel: Bool {
    level == .national || Self.levelWords.contains { name.closes(with: $0) && name.count > $0.count }
  }

  private static let usualWords: [AdministrativeLevel: String] = [
    .province: "省", .city: "市", .county: "县", .township: "镇",
  ]
  private static let levelWords = ["自治区", "地区", "街道", "省", "市", "州", "盟", "县", "区", "旗", "镇", "乡"]
}

extension Place {
  /// Reads a place as people write it: 景宁畲族自治县, 丽水市, 鹤溪街道, 全国; 景宁 where its level is told beside it. `nil`
  /// where nothing tells the level.
  public init?(_ text: String, level: AdministrativeLevel? = nil) {
    if let level {
      self.init(name: text, level: level)
      return
    }
    if text == Place.nation.name { self = .nation; return }
    if let read = PlaceName(leading: text[...]), read.rest.isEmpty {
      self.init(name: text, level: read.place.level)
    } else if ["镇", "乡", "街道"].contains(where: text.closes(with:)) {
      self.init(name: text, level: .township)
    } else {
      return nil
    }
  }
}

extension Place {
  /// Reads the place that a text begins with: 浙江省 of 浙江省分行.
  public init?(leading text: String) {
    guard let read = PlaceName(leading: text[...]) else { return nil }
    self = read.place
  }
}

extension AdministrativeLevel {
  /// Reads the word that people write: 县, 区 and 县级 are one level.
  public init?(word: String) {
    switch word.closes(with: "级") ? String(word.dropLast()) : word {
    case "国家", "中央", "全国": self = .national
    case "省", "自治区", "直辖市": self = .province
    case "市", "地", "州", "盟", "地市": self = .city
    case "县", "区", "县区", "旗", "县市", "县市区": self = .county
    case "乡镇", "乡", "镇", "街道", "镇街": self = .township
    default: return nil
    }
  }
}
