package import DuchaModel

/// Units that can be compared with each other: of one kind, and, where a ledger has several levels of that kind, of one level.
package struct PeerGroup: Sendable, Hashable {
  /// Their kind.
  package let kind: Kind
  /// Their level; `nil` where all of that kind are compared, or nothing tells whose bodies they are.
  package let level: AdministrativeLevel?

  /// The word that people read: 部门和事业单位, 县级部门和事业单位.
  package var word: String { (level.map { "\($0.word)级" } ?? "") + kind.word }

  /// What programs read: `departments`, `departments-county`.
  package var name: String { kind.rawValue + (level.map { "-\($0.rawValue)" } ?? "") }

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

// MARK: - Levels

extension PeerGroup {
  /// Returns the units of each group, in the order of the kinds, the higher level first.
  static func divide(_ units: [OrgUnit]) -> [(peers: PeerGroup, units: [OrgUnit.ID])] {
    Kind.allCases.flatMap { kind in
      let own = units.filter { Kind($0) == kind }
      let levels = Set(own.compactMap(\.place?.level)).sorted()
      let isDivided = levels.count > 1 && kind != .townships
      let groups: [AdministrativeLevel?] = isDivided ? levels.map { $0 } + [nil] : [nil]
      return groups.map { level in
        (
          PeerGroup(kind: kind, level: level),
          own.filter { !isDivided || $0.place?.level == level }.map(\.id)
        )
      }
    }
  }
}
