extension Place {
  /// The state itself.
  public static let nation = Place(name: "全国", level: .national)

  /// Finds the place whose plan a document is: by who issued it, or else by how its title begins, or else by its number.
  ///
  ///     issuer 景宁畲族自治县人民政府    // 景宁畲族自治县, county
  ///     title 浙江省人才工作行动方案     // 浙江省, province
  ///     number 国办发〔2018〕128号     // 全国
  ///
  /// `nil` where none of them tells; the number tells of the State Council only, since a county's 青政发 looks as a
  /// province's.
  public init?(of document: PolicyDocument) {
    let found =
      document.issuer.flatMap(Self.ofIssuer) ?? document.title.flatMap(Self.ofTitle)
      ?? document.documentNumber.flatMap(Self.ofNumber)
    guard let found else { return nil }
    self = found
  }

  /// issuer = [whole] place body        // 青溪县人民政府办公室, 中共青溪县委, 国家税务总局青溪县税务局, 青溪县城关镇人民政府
  private static func ofIssuer(_ issuer: String) -> Place? {
    let name = Substring(issuer.filter { !$0.isWhitespace })
    let local = wholes.reduce(name) { $0.withoutPrefix($1) }
    if let found = PlaceName(leading: local) { return township(found.rest) ?? found.place }
    return (stateIssuers + ministries).contains(where: name.opens(with:)) ? .nation : nil
  }

  /// township = name ("镇" | "乡" | "街道") ("人民政府" | "办事处")
  private static func township(_ text: Substring) -> Place? {
    guard let body = text.firstRange(of: "人民政府") ?? text.firstRange(of: "办事处") else { return nil }
    let name = text[..<body.lowerBound]
    guard name.count >= 2, townshipEnds.contains(where: name.closes(with:)) else { return nil }
    return Place(name: String(name), level: .township)
  }

  /// title = [year "年" ["度"]] place …        // 2024年青溪县科普行动方案
  private static func ofTitle(_ title: String) -> Place? {
    var text = title.drop { $0.isWhitespace || $0.isNumber }
    if text.startIndex != title.startIndex { text = text.withoutPrefix("年").withoutPrefix("度") }
    // 省督导组反馈青溪县问题清单: the place is that of those who are told.
    if let told = tellings.lazy.compactMap(text.firstRange).first {
      return PlaceName(leading: text[told.upperBound...])?.place
    }
    return PlaceName(leading: text)?.place ?? (isOfTheState(text) ? .nation : nil)
  }

  /// 国务院关于…, 教育部等八部门关于…; a county too plans to become 全国文明城市.
  private static func isOfTheState(_ title: Substring) -> Bool {
    guard let about = title.firstRange(of: "关于") else {
      return stateTitles.contains(where: title.opens(with:))
    }
    let front = title[..<about.lowerBound]
    return (stateIssuers + ministries).contains(where: front.opens(with:))
  }

  private static func ofNumber(_ number: String) -> Place? {
    stateNumbers.contains(where: number.opens(with:)) ? .nation : nil
  }

  /// What bodies above do to those whose list of problems it is.
  private static let tellings = [
    "督导组反馈", "督察组反馈", "巡视组反馈", "巡察组反馈", "检查组反馈", "督查组反馈", "督导组交办", "督察组交办", "督查组交办",
  ]
  private static let townshipEnds = ["镇", "乡", "街道"]
  private static let stateNumbers = ["国发", "国办", "国函", "国令", "中发", "中办"]
  /// What the local body's name may begin with before its place.
  private static let wholes = [
    "中共", "中国共产党", "中国人民政治协商会议", "政协", "共青团", "国家税务总局", "国家统计局", "中国人民银行", "国家金融监督管理总局",
  ]
  private static let stateTitles = ["国务院", "中共中央"]
  private static let stateIssuers = ["国务院", "中共中央", "中央", "国家", "全国", "中国人民银行", "最高人民", "中华人民共和国"]
  /// Ministries whose names do not begin with 国家.
  private static let ministries = [
    "外交部", "国防部", "教育部", "科技部", "科学技术部", "工业和信息化部", "公安部", "民政部", "司法部", "财政部", "人力资源社会保障部", "人力资源和社会保障部",
    "自然资源部", "生态环境部", "住房城乡建设部", "住房和城乡建设部", "交通运输部", "水利部", "农业农村部", "商务部", "文化和旅游部", "退役军人事务部", "退役军人部",
    "应急管理部", "应急部", "审计署", "海关总署", "税务总局", "市场监管总局", "体育总局", "广电总局", "人民银行", "金融监管总局", "中国证监会",
  ]
}

extension Substring {
  func withoutPrefix(_ prefix: String) -> Substring { opens(with: prefix) ? dropFirst(prefix.count) : self }
}
