/// How far down a body or a plan stands, from the state to the township.
public enum AdministrativeLevel: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// 国家.
  case national
  /// 省, 自治区, 直辖市.
  case province
  /// 设区的市, 州, 盟.
  case city
  /// 县, 县级市, 区, 旗.
  case county
  /// 乡, 镇, 街道.
  case township

  /// The word that people read.
  public var word: String {
    switch self {
    case .national: "国家"
    case .province: "省"
    case .city: "市"
    case .county: "县"
    case .township: "乡镇"
    }
  }

  /// The level above; `nil` above the state.
  public var above: AdministrativeLevel? {
    Self.allCases.firstIndex(of: self).flatMap { $0 > 0 ? Self.allCases[$0 - 1] : nil }
  }

  /// The level below; `nil` below the township.
  public var below: AdministrativeLevel? { Self.allCases.first { $0 > self } }

  /// Orders from the top down: the state comes first.
  public static func < (a: AdministrativeLevel, b: AdministrativeLevel) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
