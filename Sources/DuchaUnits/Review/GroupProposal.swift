package import DuchaModel

/// Whom a collective name probably stands for: 各乡镇(街道) for the registry's townships; for a person to decide.
package struct GroupProposal: Sendable, Hashable {
  /// The collective.
  package let unit: OrgUnit.ID
  /// The units of the registry that it stands for, by number.
  package let members: [OrgUnit.ID]
  /// What they have in common.
  package let rule: MemberList.Rule
  /// The evidence in one Chinese line.
  package let reason: String

  /// Returns the proposals among units, by number of the collective.
  ///
  /// A collective that means only some (相关县市区) is left out, and so is one with fewer than two members in the registry.
  /// Units are sorted into places once: O(n) and a look-up for each collective.
  package static func proposals(among units: [OrgUnit]) -> [GroupProposal] {
    let places = Dictionary(units.map { ($0.id, $0.place) }) { first, _ in first }
    var members: [Group: [OrgUnit.ID]] = [:]
    for unit in units where !unit.collective {
      if let group = Group(over: unit, places: places) { members[group, default: []].append(unit.id) }
    }
    return units.filter(\.collective).sorted { $0.id < $1.id }.compactMap { unit in
      guard let group = Group(named: unit), let found = members[group], found.count > 1 else { return nil }
      return GroupProposal(
        unit: unit.id, members: found.sorted(), rule: group.rule,
        reason: "“\(unit.name)”指\(group.place.name)所辖的\(group.rule.level.word)：名录中有\(found.count)个")
    }
  }
}

/// All units of one system on one level under one place.
private struct Group: Hashable {
  let place: Place
  let rule: MemberList.Rule

  /// Finds the group that a collective names: 各县(市、区)政府, 各乡镇(街道).
  init?(named unit: OrgUnit) {
    let name = UnitName(unit.name)
    guard let place = unit.place, !name.isSelective, unit.name.opens(with: "各"),
      let level = Self.level(of: unit.name, in: place)
    else { return nil }
    self.place = place
    rule = MemberList.Rule(system: level == .township ? .township : .government, level: level)
  }

  /// Finds the group that a unit belongs to: that of the place it answers to, or of the plan's place that names it.
  init?(over unit: OrgUnit, places: [OrgUnit.ID: Place?]) {
    let system = unit.facts.system ?? UnitName(unit.name).system
    guard system == .government || system == .township, let own = unit.place,
      let level = Self.level(of: unit, system)
    else { return nil }
    let parent = unit.facts.parent.flatMap { places[$0] ?? nil }
    let place = parent ?? own
    guard place.level < level else { return nil }
    self.place = place
    rule = MemberList.Rule(system: system ?? .government, level: level)
  }

  private static func level(of unit: OrgUnit, _ system: UnitSystem?) -> AdministrativeLevel? {
    if system == .township { return .township }
    // 常德市's plan names 石门县人民政府; its own government is none of those below it.
    let named = Place(of: PolicyDocument(file: "", issuer: unit.name))
    return named?.level ?? unit.place?.level
  }

  /// 各乡镇(街道), 各县(市、区)政府, 各区县市人民政府(管委会), 各市人民政府 in a province
  private static func level(of name: String, in place: Place) -> AdministrativeLevel? {
    let words = name.filter { !brackets.contains($0) }.dropFirst()
    let core = bodies.first(where: words.closes(with:)).map { words.dropLast($0.count) } ?? words
    guard !core.isEmpty else { return nil }
    if core.allSatisfy(townshipWords.contains) { return .township }
    guard core.allSatisfy(countyWords.contains) else { return nil }
    return core.contains("县") || core.contains("区") ? .county : place.level == .province ? .city : nil
  }

  private static let brackets: Set<Character> = ["(", ")", "（", "）", "、"]
  private static let bodies = ["人民政府街道办事处", "人民政府", "政府"]
  private static let townshipWords: Set<Character> = ["乡", "镇", "街", "道"]
  private static let countyWords: Set<Character> = ["县", "市", "区", "州", "旗", "设"]
}
