extension Place {
  /// Returns what is left of a unit's name when the place's own name, or its own level's word, is taken from its front;
  /// `nil` where the name begins with neither.
  ///
  ///     景宁畲族自治县: 景宁县教育局, 景宁教育局, 县教育局      // 教育局
  ///     景宁畲族自治县: 中共景宁县委宣传部, 县委宣传部          // 县委宣传部
  ///     景宁畲族自治县: 市教育局, 丽水市教育局, 教育局          // nil
  ///
  /// The party's bodies keep 县委, so that 县委办公室 and 县政府办公室 stay apart (县委办公室, 政府办公室); 人民政府 is read as
  /// 政府. A name of another level or of another place is not this place's own.
  public func ownWords(of name: String) -> String? { PlaceWords(self).ownWords(of: name) }
}

/// How a place is said in names of units; made once where many names are read.
public struct PlaceWords: Sendable {
  /// 景宁县
  public let shortName: String
  private let isState: Bool
  private let stem: String
  private let levelWord: String?
  /// 景宁畲族自治县, 景宁县
  private let fullNames: [String]
  /// 县
  private let levelWords: [String]

  /// Takes the place's words apart.
  public init(_ place: Place) {
    shortName = place.shortName
    isState = place.level == .national
    stem = place.stem
    levelWord = place.levelWord
    fullNames = [place.officialName, stem + (levelWord ?? "")]
    levelWords = levelWord.map { Self.spoken[$0] ?? [$0] } ?? []
  }

  /// Returns what ``Place/ownWords(of:)`` does.
  public func ownWords(of name: String) -> String? {
    if isState { return Self.stateWords(of: name) }
    let name = Substring(name)
    let bare = name.withoutPrefix("中共")
    let rest = placeless(bare) ?? levelless(bare)
    guard let rest, !rest.isEmpty else { return nil }
    return partyWords(rest) ?? Self.governmentWords(rest)
  }

  /// 景宁畲族自治县教育局, 景宁县教育局, 景宁教育局
  private func placeless(_ name: Substring) -> Substring? {
    guard name.opens(with: stem) else { return nil }
    for own in fullNames where name.opens(with: own) {
      return name.dropFirst(own.count)
    }
    let rest = name.dropFirst(stem.count)
    // 景宁中学, 景宁镇, 浙江大学: there the name is part of a name.
    return Self.organEnds.contains(where: rest.closes(with:)) && rest.count > 2 ? rest : nil
  }

  /// 县教育局; not 县级有关部门, 县域办, 市场监管局
  private func levelless(_ name: Substring) -> Substring? {
    for word in levelWords where name.opens(with: word) {
      let rest = name.dropFirst(word.count)
      return Self.isOtherWord(word, rest) ? nil : rest
    }
    return nil
  }

  private static func isOtherWord(_ word: String, _ rest: Substring) -> Bool {
    guard let next = rest.first else { return true }
    if word == "市", next == "场" || next == "容" { return true }
    // 市民政局 and 市民族宗教局, 市政府 and 市政法委 are the city's; 市民中心 and 市政园林局 name something else.
    if word == "市", next == "民" { return !cityOnes.contains(where: rest.opens(with:)) }
    if word == "市", next == "政" { return !cityOnes.contains(where: rest.opens(with:)) }
    if levelCharacters.contains(next) { return !inside.contains(where: rest.opens(with:)) }
    return otherNext.contains(next)
  }

  /// 委宣传部, 委员会宣传部 behind 景宁县
  private func partyWords(_ rest: Substring) -> String? {
    guard rest.opens(with: "委"), let levelWord else { return nil }
    let behind = rest.opens(with: "委员会") ? rest.dropFirst(3) : rest.dropFirst()
    return levelWord + "委" + behind
  }

  private static func governmentWords(_ rest: Substring) -> String {
    rest.opens(with: "人民政府") ? String(rest.dropFirst(2)) : String(rest)
  }

  /// 国家发展改革委, 国务院国资委; 国务院办公厅 and 国家电网 are whole names.
  private static func stateWords(of name: String) -> String? {
    for word in ["国家", "国务院", "中华人民共和国"] where name.opens(with: word) {
      let rest = name.dropFirst(word.count)
      return rest.count > 2 && stateEnds.contains(where: rest.closes(with:)) ? String(rest) : nil
    }
    return nil
  }

  /// How levels are said in names of units.
  private static let spoken: [String: [String]] = ["自治区": ["自治区", "区"], "地区": ["地区", "行署", "地"]]
  private static let levelCharacters: Set<Character> = [
    "省", "市", "州", "县", "区", "乡", "镇", "村", "(", "（", "、",
  ]
  private static let inside = ["市场", "市容", "市政", "市民", "区域", "区块", "县域", "乡村", "城乡", "村镇", "镇海"]
  private static let cityOnes = ["民政", "民族", "民宗", "民企", "政府", "政协", "政法", "政研", "政务", "政数", "政策"]
  private static let otherNext: Set<Character> = ["级", "域", "属", "直", "内", "际", "间", "块", "辖"]
  private static let stateEnds = ["局", "委", "委员会", "部", "署", "办", "室"]
  private static let organEnds = [
    "局", "厅", "委", "委员会", "办", "办公室", "部", "人民政府", "政府", "管委会", "中心", "支队", "大队", "分行", "分局", "法院", "检察院",
    "总工会",
    "妇联", "科协", "残联", "工商联", "公司", "经开区", "高新区", "开发区", "园区",
  ]
}
