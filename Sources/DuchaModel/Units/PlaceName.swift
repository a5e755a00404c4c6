/// Reads the name of a place off the front of a text.
///
///     place = segment {segment}                   // 浙江省丽水市景宁畲族自治县: the last is meant
///     segment = name ("省" | "市" | "州" | "盟" | "县" | "区" | "旗")
///
/// Names are not looked up but read: 市 and 区 also end other words (城市, 园区, 市场), which are left out.
struct PlaceName {
  /// The innermost place.
  let place: Place
  /// What stands behind it.
  let rest: Substring

  /// Reads places as long as one follows another; `nil` where the text does not begin with one.
  init?(leading text: Substring) {
    guard let first = Self.segment(text, longest: Self.longestName) else { return nil }
    var found = (place: Self.place(first, below: nil), rest: text[first.endIndex...])
    while let next = Self.segment(found.rest, longest: Self.longestInner),
      case let inner = Self.place(next, below: found.place.level), inner.level > found.place.level
    {
      found = (inner, found.rest[next.endIndex...])
    }
    place = found.place
    rest = found.rest
  }

  private static func segment(_ text: Substring, longest: Int) -> Substring? {
    guard !otherStarts.contains(where: text.opens(with:)) else { return nil }
    for (count, end) in zip(1..., text.indices.prefix(longest)) {
      guard text[end].isHan else { return nil }
      let name = text[...end]
      let rest = text[text.index(after: end)...]
      if count >= 2, endsName(name, count, before: rest) { return isOther(name) ? nil : name }
    }
    return nil
  }

  private static func endsName(_ name: Substring, _ count: Int, before rest: Substring) -> Bool {
    guard let last = name.last, levels[last] != nil else { return false }
    // 杭州市, 沙市区: two characters may be but the beginning; 州 and 盟 alone end no name of two.
    if count == 2, last == "州" || last == "盟" { return false }
    if count == 2, let next = rest.first, levels[next] != nil, !otherWords.contains(where: rest.opens(with:))
    {
      return false
    }
    return !(rest.first.map(otherNext.contains) ?? false)
  }

  private static func isOther(_ name: Substring) -> Bool {
    if realZones.contains(String(name)) { return false }
    return otherNames.contains(String(name)) || otherEnds.contains(where: name.closes(with:))
  }

  private static func place(_ segment: Substring, below above: AdministrativeLevel?) -> Place {
    let name = String(segment)
    return Place(name: name, level: level(of: name, below: above))
  }

  private static func level(of name: String, below above: AdministrativeLevel?) -> AdministrativeLevel {
    if name.closes(with: "自治区") || Place.municipalities.contains(name) { return .province }
    let level = name.last.flatMap { levels[$0] } ?? .county
    // 金华市义乌市; a city known to be a county's equal.
    return level == .city && name.closes(with: "市")
      && (above == .city || CountyLevelCities.names.contains(name))
      ? .county : level
  }

  /// The characters that end a place's name.
  static let levels: [Character: AdministrativeLevel] = [
    "省": .province, "市": .city, "州": .city, "盟": .city, "县": .county, "区": .county, "旗": .county,
  ]

  /// 前郭尔罗斯蒙古族自治县
  private static let longestName = 13
  private static let longestInner = 11
  /// 县域, 市场, 市级, 市民, 市容
  private static let otherNext: Set<Character> = ["场", "域", "级", "民", "容", "属", "直", "际", "块", "间"]
  private static let otherWords = ["市场", "市域", "区域", "县域", "市容", "市民", "市级", "县级", "区级", "区块"]
  private static let otherNames: Set<String> = [
    "全国", "全省", "全市", "全县", "全区", "全州", "我省", "我市", "我县", "我区", "本市", "本县", "本区", "各省", "各市", "各县", "各区",
    "省市", "县市", "市县", "区县", "县区", "市区", "城区", "矿区", "园区", "都市", "新区",
    "特区", "郊区", "辖区", "红旗", "主城区", "老城区", "中心城区",
  ]
  private static let otherEnds = [
    "示范区", "开发区", "园区", "保税区", "片区", "社区", "地区", "新区", "试验区", "先行区", "功能区", "高新区", "景区", "经开区", "集聚区", "合作区",
    "度假区", "保护区", "小区", "校区", "革命老区", "中心城区", "超市", "城市", "股市", "上市", "都市", "示范县", "示范市", "试点县", "试点市", "试点区",
    "重点县", "强县", "大县", "强市", "强省", "大省",
  ]
  private static let realZones: Set<String> = ["浦东新区", "滨海新区", "神农架林区", "六枝特区"]
  /// Words that begin titles and no place.
  private static let otherStarts = [
    "关于", "推进", "推动", "加快", "支持", "促进", "加强", "深化", "建设", "创新", "实施", "提升", "优化", "完善", "开展", "大力", "全面",
    "进一步",
    "贯彻", "落实", "打造", "创建", "重点", "扶持", "鼓励", "规范", "强化", "培育", "构建", "健全", "做好", "印发", "示范", "试点", "数字",
    "智慧",
    "乡村", "农村", "科技", "生态", "产业", "工业", "农业", "现代", "特色", "未来", "美丽", "高质量", "新型", "有关", "相关", "国家", "中央",
    "全国",
    "国务院", "山区", "库区", "林区", "牧区", "湖区", "老区", "灾区",
  ]
}

extension Character {
  fileprivate var isHan: Bool {
    unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) || (0x3400...0x4DBF).contains($0.value) }
      ?? false
  }
}
