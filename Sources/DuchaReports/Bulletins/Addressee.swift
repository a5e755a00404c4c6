/// Whom a request addresses; it decides the words.
///
/// A leading group and its office may not direct lower governments (《整治形式主义为基层减负若干规定》, 2024): there the
/// bulletin only reminds (提醒). A government's office supervises neither Party organs nor people's congresses, courts
/// and the like (《政府督查工作条例》 article 5): those it asks as equals (商请).
enum Addressee: CaseIterable {
  /// A department or another body of the same government.
  case department
  /// A Party organ or another body outside the government.
  case outsideGovernment
  /// A lower government or what stands for one.
  case lowerGovernment

  /// The verb of a request.
  var verb: String {
    switch self {
    case .department: "请"
    case .outsideGovernment: "商请"
    case .lowerGovernment: "提醒"
    }
  }

  /// What a letter calls the unit that it is written to: whom an office does not supervise it calls 贵单位.
  var you: String { self == .outsideGovernment ? "贵单位" : "你单位" }
}

extension Addressee {
  /// Tells by the name: 县科技局; 县委网信办; 城关镇人民政府, 各县（市、区）, 开发区管委会.
  init(name: String) {
    let name = name.last == "）" || name.last == ")" ? String(name.dropLast()) : name
    if Self.outside.contains(where: name.contains) {
      self = .outsideGovernment
    } else {
      self = Self.lower.contains(where: name.hasSuffix) ? .lowerGovernment : .department
    }
  }

  /// Tells by the name, and by who writes: a Party body's own office may ask Party organs as it asks everybody.
  init(name: String, from issuer: String) {
    let whom = Addressee(name: name)
    self = whom == .outsideGovernment && !issuer.isOfGovernment ? .department : whom
  }

  private static let outside = [
    "省委", "市委", "县委", "区委", "州委", "盟委", "旗委", "党委", "工委", "纪委", "监委", "人大", "政协", "法院", "检察院",
  ]
  private static let lower = [
    "政府", "街道办事处", "街道办", "街道", "管委会", "管理委员会", "县", "市", "区", "镇", "乡",
  ]
}

extension String {
  /// Whether an office with this name is a government's: 县人民政府督查室.
  var isOfGovernment: Bool { contains("政府") }
}
