package import DuchaModel

extension UnitName {
  /// The system that the name tells of; `nil` where it tells none, as of 县委县政府 or 责任单位.
  ///
  /// A guess for units nobody has described yet: the catalogue knows the usual bodies; else the more telling words are
  /// looked for first, 领导小组 before 办公室, and a second name in brackets is left out.
  package var system: UnitSystem? {
    let name = Self.withoutBrackets(whole)
    if level.closes(with: "委") && name.closes(with: "政府") || Self.isGeneral(name) { return nil }
    // At the top bodies are the government's own that are led from above everywhere else: 税务总局, 海关总署.
    if name.closes(with: "总局") || name.closes(with: "总署") { return .department }
    if let department = Department.named(String(name)) { return department.system }
    return Self.told(by: name) ?? (isOfTheParty(name) ? .party : nil) ?? Self.byEnding(name)
  }

  private var whole: String { level + core + ending }

  /// The systems whose words may stand before an ending that says less: 领导小组办公室, 税务局, 人大常委会办公室.
  private static func told(by name: Substring) -> UnitSystem? {
    if groups.contains(where: name.contains) { return .group }
    if parks.contains(where: name.closes(with:)) || name.closes(with: "管理委员会") { return .park }
    if massOrganizations.contains(where: name.closes(with:)) { return .massOrganization }
    if judiciary.contains(where: name.closes(with:)) { return .judiciary }
    if congress.contains(where: name.contains), !schools.contains(where: name.closes(with:)) {
      return .congress
    }
    return vertical.contains(where: name.contains) ? .vertical : nil
  }

  private func isOfTheParty(_ name: Substring) -> Bool {
    level.closes(with: "委") || Self.party.contains(where: name.contains)
      || Self.committees.contains { word in
        name.firstRange(of: word).map { !name[$0.upperBound...].opens(with: "员") } ?? false
      }
  }

  private static func byEnding(_ name: Substring) -> UnitSystem? {
    endingsOfSystems.first { $0.endings.contains(where: name.closes(with:)) }?.system
  }

  private static func isGeneral(_ name: Substring) -> Bool {
    ["部门", "单位", "机构", "部门和单位"].contains(where: name.closes(with:))
  }

  /// 市住建局(市人防办), 各乡镇(街道)
  private static func withoutBrackets(_ name: String) -> Substring {
    guard name.closes(with: ")") || name.closes(with: "）"),
      let open = name.lastIndex(where: { $0 == "(" || $0 == "（" }),
      open != name.startIndex
    else {
      return Substring(name)
    }
    return name[..<open]
  }
}

// MARK: - Words

extension UnitName {
  private static let groups = [
    "领导小组", "工作小组", "协调小组", "工作组", "专班", "指挥部", "联席会议", "安委会", "安委办", "减灾委", "食安委", "食安办", "防指", "创建办", "攻坚办",
    "专委会",
  ]
  private static let parks = [
    "管委会", "管委", "开发区", "经开区", "高新区", "园区", "产业园", "科技园", "工业园", "示范区", "度假区", "保税区", "集聚区", "风景区", "新区",
  ]
  private static let massOrganizations = [
    "总工会", "工会", "妇联", "妇女联合会", "团委", "团省委", "团市委", "团县委", "团区委", "团州委", "团中央", "科协", "科学技术协会", "残联",
    "残疾人联合会", "工商联",
    "工商业联合会", "红十字会", "文联", "文学艺术界联合会", "社科联", "侨联", "台联", "法学会", "贸促会", "记协", "作协", "计生协", "计生协会",
  ]
  private static let judiciary = ["法院", "检察院", "中院", "高院"]
  private static let congress = ["人大", "政协", "人民代表大会", "政治协商会议"]
  private static let schools = ["大学", "学院", "中学", "小学", "附中", "附小"]
  private static let vertical = [
    "税务局", "气象局", "气象台", "海关", "供电公司", "供电局", "供电所", "电力公司", "电网公司", "人民银行", "人行", "通信管理局", "通管局", "通管办",
    "海事局", "海事处",
    "邮政管理局", "烟草局", "烟草专卖局", "烟草公司", "金融监管局", "金融监督管理局", "金融监管支局", "银保监", "银监", "证监局", "外汇管理局", "调查队", "消防救援",
    "国安局",
    "国家安全局", "出入境边防",
  ]
  private static let party = [
    "中共", "党委", "党组", "党工委", "党校", "纪委", "监委", "组织部", "宣传部", "统战部", "政法委", "编办", "编委办", "社会工作部", "社工部", "网信办",
    "巡察", "巡视",
    "人才办", "直属机关工委", "党史", "中央",
  ]
  /// 青溪县委宣传部; not 青溪县委员会.
  private static let committees = ["省委", "市委", "县委", "区委", "州委", "旗委", "盟委"]

  private static let endingsOfSystems: [(system: UnitSystem, endings: [String])] = [
    (.township, ["街道", "街道办", "街道办事处", "镇", "乡", "镇政府", "乡政府", "镇人民政府", "乡人民政府", "镇办", "镇街"]),
    (.government, ["政府", "省", "市", "县", "区", "州", "盟", "旗", "区县市"]),
    (.enterprise, ["公司", "集团", "银行", "分行", "支行", "企业", "厂", "联社", "农商行", "移动", "电信", "联通", "铁塔"]),
    (
      .institution,
      [
        "中心", "大学", "学院", "学校", "中学", "小学", "医院", "研究院", "研究所", "科学院", "实验室", "保健院", "卫生院", "馆", "站", "台",
        "所", "院", "报社",
        "供销社", "供销合作社", "供销合作总社",
      ]
    ),
    (.department, ["局", "厅", "委", "委员会", "办", "办公室", "办公厅", "署", "部", "支队", "大队", "总队", "参事室", "研究室"]),
  ]
}
