package import DuchaModel

/// Units that can be compared with each other: of one kind, and, where a ledger has bodies of several places, of one place.
/// Governments are compared with those of their level.
package struct PeerGroup: Sendable, Hashable {
  /// Their kind.
  package let kind: Kind
  /// Their level; `nil` where all of that kind are compared, or nothing tells whose bodies they are.
  package let level: AdministrativeLevel?
  /// Whose bodies they are, where several places of the level have some.
  package var place: Place?

  /// The word that people read: 部门和事业单位, 县级部门和事业单位, 青溪县部门和事业单位.
  package var word: String { (place?.shortName ?? level.map { "\($0.word)级" } ?? "") + kind.word }

  /// What programs read: `departments`, `departments-county`, `departments-county-青溪县`.
  package var name: String {
    [kind.rawValue, level?.rawValue, place?.shortName].compactMap(\.self).joined(separator: "-")
  }

  /// What units are.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Lower governments above the township: 各县（市、区）.
    case governments
    /// Townships and subdistricts.
    case townships
    /// Committees of parks and zones.
    case parks
    /// Departments and institutions of the government.
    case departments
    /// Party organs, mass organisations, congress, court and procuratorate: a government's office does not supervise them
    /// (政府督查工作条例, articles 2 and 5).
    case outside
    /// Bodies led from above: 税务局, 供电公司.
    case vertical
    /// Enterprises.
    case enterprises

    /// The word that people read.
    package var word: String {
      switch self {
      case .governments: "下级政府"
      case .townships: "乡镇（街道）"
      case .parks: "园区"
      case .departments: "部门和事业单位"
      case .outside: "党群和其他机关"
      case .vertical: "垂直管理单位"
      case .enterprises: "企业"
      }
    }
  }
}

extension PeerGroup.Kind {
  /// Tells by the system that the registry has, otherwise by the name.
  init(_ unit: OrgUnit) {
    switch unit.facts.system {
    case .government?: self = unit.place?.level == .township ? .townships : .governments
    case .township?: self = .townships
    case .park?: self = .parks
    case .department?, .institution?, .group?: self = .departments
    case .party?, .congress?, .judiciary?, .massOrganization?: self = .outside
    case .vertical?: self = .vertical
    case .enterprise?: self = .enterprises
    case nil: self.init(name: unit.name)
    }
  }

  private init(name: String) {
    switch Addressee(name: name) {
    case .outsideGovernment: self = .outside
    case .lowerGovernment:
      if ["管委会", "管理委员会"].contains(where: name.hasSuffix) {
        self = .parks
      } else {
        self = ["乡", "镇", "街道"].contains(where: name.contains) ? .townships : .governments
      }
    case .department: self = Self.companies.contains(where: name.contains) ? .enterprises : .departments
    }
  }

  private static let companies = ["公司", "集团", "银行"]
}

// MARK: - Places and levels

extension PeerGroup {
  /// Returns the units of each group, in the order of the kinds, the higher level first.
  static func divide(_ units: [OrgUnit]) -> [(peers: PeerGroup, units: [OrgUnit.ID])] {
    Kind.allCases.flatMap { kind in
      divide(units.filter { Kind($0) == kind }, of: kind).map { ($0.peers, $0.units.map(\.id)) }
    }
  }

  private static func divide(_ units: [OrgUnit], of kind: Kind) -> [(peers: PeerGroup, units: [OrgUnit])] {
    let levels = Set(units.compactMap(\.place?.level)).sorted()
    // A township is a place of its own; which county's it is, nothing tells.
    guard kind != .townships, levels.count > 1 || (kind.hasOwners && places(of: units).count > 1) else {
      return [(PeerGroup(kind: kind, level: nil), units)]
    }
    let known = levels.flatMap { level -> [(peers: PeerGroup, units: [OrgUnit])] in
      let own = units.filter { $0.place?.level == level }
      let places = kind.hasOwners ? places(of: own) : []
      guard places.count > 1 else { return [(PeerGroup(kind: kind, level: level), own)] }
      return places.map { place in
        let ofPlace = own.filter { $0.place?.isSame(as: place) ?? false }
        return (PeerGroup(kind: kind, level: level, place: place), ofPlace)
      }
    }
    return known + [(PeerGroup(kind: kind, level: nil), units.filter { $0.place == nil })]
  }

  /// The places of units, one of each name, in the order of the units.
  private static func places(of units: [OrgUnit]) -> [Place] {
    units.compactMap(\.place).reduce(into: []) { places, place in
      if !places.contains(where: place.isSame) { places.append(place) }
    }
  }
}

extension PeerGroup.Kind {
  /// Whether the place of a unit is the one whose body it is; that of a government is the one it governs.
  fileprivate var hasOwners: Bool { self != .governments && self != .townships }
}
