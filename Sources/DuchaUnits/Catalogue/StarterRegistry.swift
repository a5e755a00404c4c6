package import DuchaModel

/// The bodies that a place usually has, as a registry to begin with: a person strikes out and adds.
///
///     StarterRegistry(for: Place(name: "清源畲族自治县", level: .county)).units
///     // 清源畲族自治县人民政府, 清源畲族自治县发展和改革局 (县发改局, 县发改委, …), …, 各乡镇(街道)
package struct StarterRegistry: Sendable {
  /// The rows, in the catalogue's order; the government first, collectives last.
  package let units: [UnitDescription]

  /// Makes the rows. Words of duties are left out: those of the catalogue's departments are known without them.
  package init(for place: Place) {
    let government = Department.named("人民政府")?.fullName(in: place)
    let own = Department.all.compactMap { department -> UnitDescription? in
      guard let name = department.fullName(in: place) else { return nil }
      return UnitDescription(
        name: name, aliases: Self.aliases(of: department, named: name, in: place),
        plates: department.plates.map { (place.levelWord ?? "") + $0 }, system: department.system,
        place: place,
        parent: name == government ? nil : Self.parent(of: department, in: place, government))
    }
    let plates = Set(own.flatMap(\.plates).map { ScopedName($0, in: place) })
    units =
      own.filter { !plates.contains(ScopedName($0.name, in: place)) }
      + Self.collectives(of: place, government)
  }

  /// 县发改局, 县发改委; what shares the name's key goes without saying.
  private static func aliases(of department: Department, named name: String, in place: Place) -> [String] {
    let own = department.names[place.level].map { [$0] } ?? []
    var known: Set<ScopedName> = [ScopedName(name, in: place)]
    return (own + department.shortNames(on: place.level)).filter { !$0.contains("*") && !$0.contains("~") }
      .map { written($0, department, in: place) }
      .filter { known.insert(ScopedName($0, in: place)).inserted }
  }

  /// 县发改局, 团县委; 宣传部 alone, as it stands behind 县委组织部、.
  private static func written(_ words: String, _ department: Department, in place: Place) -> String {
    let word = place.levelWord ?? ""
    let isWhole =
      wholes.contains(where: words.opens(with:)) || department.otherNames.contains("委" + words)
      || department.names[place.level] == "委" + words
    return (isWhole ? "" : word) + words.replacing("#", with: word)
  }

  private static let wholes = ["团", "共青团", "国网"]

  /// Departments answer to the government, the party's bodies to the committee; others are led elsewhere.
  private static func parent(of department: Department, in place: Place, _ government: String?) -> String? {
    switch department.system {
    case .department, .institution, .park: government
    case .party: department.id == "党委" ? nil : Department.named("委")?.fullName(in: place)
    default: nil
    }
  }

  private static func collectives(of place: Place, _ government: String?) -> [UnitDescription] {
    guard let below = place.level.below else { return [] }
    let names = collectiveNames[place.level] ?? []
    return names.map { name in
      UnitDescription(
        name: name.first ?? "", aliases: Array(name.dropFirst()),
        system: below == .township ? .township : .government, place: place, parent: government,
        collective: true)
    }
  }

  private static let collectiveNames: [AdministrativeLevel: [[String]]] = [
    .province: [["各市人民政府", "各市", "各设区市", "各市政府"], ["各县(市、区)人民政府", "各县(市、区)", "各县(市、区)政府"]],
    .city: [["各县(市、区)人民政府", "各县(市、区)", "各县(市、区)政府", "各区县(市)", "各县区"]],
    .county: [["各乡镇(街道)", "各乡镇人民政府(街道办事处)", "各乡镇", "各乡镇街道", "各镇街", "各街道(乡镇)"]],
  ]
}
