/// The system a body belongs to, which decides who may supervise whom: a government's office gives no orders to the party
/// (政府督查工作条例, articles 2 and 5).
public enum UnitSystem: String, Sendable, Hashable, Codable, CaseIterable {
  /// A party organ: 县委宣传部, 县委编办.
  case party
  /// A people's government itself: 景宁县人民政府.
  case government
  /// A department of a government: 县教育局.
  case department
  /// The people's congress or the political consultative conference with their organs.
  case congress
  /// Court and procuratorate.
  case judiciary
  /// A mass organisation: 总工会, 团县委, 妇联, 科协, 残联.
  case massOrganization = "mass-organization"
  /// A body led from above and not by the place: 税务局, 气象局, 供电公司.
  case vertical
  /// A leading group, its office or a task force: 领导小组办公室, 专班.
  case group
  /// The committee of a park or zone: 开发区管委会.
  case park
  /// A township or a subdistrict: 鹤溪街道, 城关镇人民政府.
  case township
  /// A public institution: 县融媒体中心, 学校, 医院.
  case institution
  /// An enterprise.
  case enterprise

  /// The word that people read.
  public var word: String {
    switch self {
    case .party: "党委"
    case .government: "政府"
    case .department: "政府部门"
    case .congress: "人大政协"
    case .judiciary: "法院检察院"
    case .massOrganization: "群团"
    case .vertical: "垂直管理"
    case .group: "领导小组"
    case .park: "园区"
    case .township: "乡镇街道"
    case .institution: "事业单位"
    case .enterprise: "企业"
    }
  }

  /// Reads the word that people write.
  public init?(word: String) {
    guard let system = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = system
  }
}
