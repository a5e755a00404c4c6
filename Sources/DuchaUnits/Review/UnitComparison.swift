internal import DuchaModel

/// The comparison of units in blocks, so that nobody compares each with each.
struct UnitComparison {
  /// A pair with what speaks for it.
  struct Finding {
    let unit: OrgUnit.ID
    let into: OrgUnit.ID
    let evidence: SameUnitEvidence
  }

  private let units: [OrgUnit]
  private let names: [(unit: Int, name: ReviewedName)]
  private let systems: [UnitSystem?]
  private let apart: Set<UnitPair>
  private let day: Day

  init(_ units: [OrgUnit], apart: Set<UnitPair>, on day: Day) {
    self.units = units
    self.apart = apart
    self.day = day
    names = units.enumerated().flatMap { index, unit in
      ([unit.name] + unit.aliases).map { (index, ReviewedName($0, in: unit.place)) }
    }
    systems = units.map { $0.facts.system ?? UnitName($0.name).system }
  }

  /// The pairs, each once with its best evidence, those left out that contradict what is known.
  var findings: [Finding] {
    var best: [UnitPair: (a: Int, b: Int, evidence: SameUnitEvidence)] = [:]
    for (a, b, evidence) in withinPlaces + acrossUnknownPlaces {
      let pair = UnitPair(units[a].id, units[b].id)
      if let known = best[pair], known.evidence.score >= evidence.score { continue }
      best[pair] = (a, b, evidence)
    }
    let found = withoutDoubtful(best).map(finding)
    return withoutDetours(found, among: Set(best.keys))
  }
}

// MARK: - Blocks

extension UnitComparison {
  private typealias Match = (a: Int, b: Int, evidence: SameUnitEvidence)

  /// Pairs of one place, or of no known place.
  private var withinPlaces: [Match] {
    var blocks: [String: [Int]] = [:]
    for (index, entry) in names.enumerated() {
      for key in keys(of: entry.name, units[entry.unit]) {
        blocks[entry.name.scope + key, default: []].append(index)
      }
    }
    return blocks.values.flatMap { block in
      block.indices.flatMap { i in block[(i + 1)...].compactMap { match(block[i], $0) } }
    }
  }

  private func keys(of name: ReviewedName, _ unit: OrgUnit) -> Set<String> {
    var keys: Set<String> = ["=" + name.words]
    if let second = name.secondWords { keys.insert("=" + second) }
    if let department = name.department ?? name.successor?.department { keys.insert("部门" + department.id) }
    for plate in unit.facts.plates { keys.insert("=" + ScopedName(plate, in: unit.place).words) }
    let core = name.parts.core
    // Of a zone's name its end may stand for all of it, of others the beginning.
    if let telling = name.isZone ? core.last : core.first {
      keys.insert("首\(telling)\(name.isZone)")
    }
    return keys.union(slipKeys(of: name))
  }

  /// The core, and the core without each of its characters: two of them share one where they differ by one.
  private func slipKeys(of name: ReviewedName) -> [String] {
    let core = Array(name.parts.core)
    guard core.count >= UnitName.shortestSlip - 1 else { return [] }
    let front = "字" + name.parts.level + "|" + name.parts.ending + "|"
    return [front + name.parts.core] + core.indices.map { front + String(core[..<$0] + core[($0 + 1)...]) }
  }

  private func match(_ i: Int, _ j: Int) -> Match? {
    let (a, b) = (names[i], names[j])
    guard a.unit != b.unit, mayBeOne(a.unit, b.unit) else { return nil }
    return (plate(a.unit, b) ?? plate(b.unit, a)).map { (a.unit, b.unit, $0) }
      ?? SameUnitEvidence.of(a.name, b.name, on: day).map { (a.unit, b.unit, $0) }
  }

  /// A name that a person listed among a unit's plates.
  private func plate(_ owner: Int, _ other: (unit: Int, name: ReviewedName)) -> SameUnitEvidence? {
    let unit = units[owner]
    guard unit.facts.plates.contains(where: { ScopedName($0, in: unit.place).words == other.name.words })
    else { return nil }
    return SameUnitEvidence(score: 0.95, reason: "“\(other.name.text)”是“\(unit.name)”加挂的牌子")
  }

  private func mayBeOne(_ a: Int, _ b: Int) -> Bool {
    guard !apart.contains(UnitPair(units[a].id, units[b].id)) else { return false }
    guard let left = systems[a], let right = systems[b] else { return true }
    return left == right
  }
}

// MARK: - Units whose place is unknown

extension UnitComparison {
  /// A unit without a place and the only one with a place that it fits: 省财政厅, and that of 浙江省.
  private var acrossUnknownPlaces: [Match] {
    var placed: [String: [Int]] = [:]
    for (index, entry) in names.enumerated() {
      guard let place = entry.name.place else { continue }
      placed["=" + UnitName(entry.name.words).withoutLevel, default: []].append(index)
      for form in entry.name.fullForms { placed["全" + form, default: []].append(index) }
      // Below the province too many places have alike bodies.
      if place.level <= .province, let department = entry.name.department {
        placed["部门" + department.id, default: []].append(index)
      }
    }
    return names.indices.compactMap { onlyFit(for: $0, among: placed) }
  }

  private func onlyFit(for index: Int, among placed: [String: [Int]]) -> Match? {
    let name = names[index].name
    guard name.place == nil else { return nil }
    let told = placed["全" + name.words, default: []]
    let same = placed["=" + UnitName(name.words).withoutLevel, default: []].filter {
      isSame(name, names[$0].name)
    }
    let alike =
      name.department.map { placed["部门" + $0.id, default: []].filter { isAlike(name, names[$0].name) } } ?? []
    guard let fits = [told, same, alike].first(where: { !$0.isEmpty }), let fit = fits.first,
      Set(fits.map { names[$0].unit }).count == 1, mayBeOne(names[index].unit, names[fit].unit)
    else { return nil }
    let evidence =
      told.isEmpty
      ? unknownPlace(name, names[fit].name, isSame: !same.isEmpty)
      : SameUnitEvidence(
        score: 0.85, reason: "“\(name.text)”写明了地区，即\(names[fit].name.scope)的“\(names[fit].name.text)”",
        keeps: .second)
    return (names[index].unit, names[fit].unit, evidence)
  }

  private func isSame(_ name: ReviewedName, _ placed: ReviewedName) -> Bool {
    let read = ReviewedName(name.text, in: placed.place)
    return read.words == placed.words && fits(name, read, placed)
  }

  private func isAlike(_ name: ReviewedName, _ placed: ReviewedName) -> Bool {
    let read = ReviewedName(name.text, in: placed.place)
    return read.department?.id == placed.department?.id && read.holder == placed.holder
      && fits(name, read, placed)
  }

  /// Whether the name itself tells the place's level, by its first word or its ending: 县教育局, 财政部, 经信厅.
  private func fits(_ name: ReviewedName, _ read: ReviewedName, _ placed: ReviewedName) -> Bool {
    guard let place = placed.place, read.tier == placed.tier else { return false }
    if place.level == .national { return name.holder.isEmpty || name.holder == "国家" }
    return name.tier == place.level || place.ownWords(of: FoldedName.of(name.text)) != nil
      || read.holder != name.holder
  }

  private func unknownPlace(_ name: ReviewedName, _ placed: ReviewedName, isSame: Bool) -> SameUnitEvidence {
    let level = placed.place?.level ?? .county
    let sure = level == .national ? 0.65 : level == .province ? 0.45 : 0.3
    let home = placed.place?.name ?? ""
    let front =
      isSame
      ? "“\(name.text)”与\(home)的“\(placed.text)”名称相同" : "“\(name.text)”与\(home)的“\(placed.text)”是同一部门的写法"
    return SameUnitEvidence(
      score: isSame ? sure : sure - 0.05, reason: front + "，但方案未写明地区", keeps: .second)
  }
}

// MARK: - What is left

extension UnitComparison {
  /// A unit near two that are apart from each other could be either, and is left alone; a reform may merge two.
  private func withoutDoubtful(_ found: [UnitPair: Match]) -> [Match] {
    var near: [OrgUnit.ID: [OrgUnit.ID]] = [:]
    for pair in found.filter({ $0.value.evidence.kind == .sameBody }).keys {
      near[pair.first, default: []].append(pair.second)
      near[pair.second, default: []].append(pair.first)
    }
    let doubtful = Set(near.filter { areApart($0.value) }.keys)
    return found.filter { !doubtful.contains($0.key.first) && !doubtful.contains($0.key.second) }.map(\.value)
  }

  /// One unit goes one way: not by a third that goes there too, and not two ways that do not meet.
  private func withoutDetours(_ found: [Finding], among pairs: Set<UnitPair>) -> [Finding] {
    let ways = Dictionary(grouping: found, by: \.unit).mapValues { $0.map(\.into) }
    return found.filter { finding in
      let others = ways[finding.unit, default: []].filter { $0 != finding.into }
      if others.contains(where: { ways[finding.into, default: []].contains($0) }) { return false }
      return !finding.evidence.wantsOne || others.allSatisfy { pairs.contains(UnitPair($0, finding.into)) }
    }
  }

  private func areApart(_ units: [OrgUnit.ID]) -> Bool {
    units.indices.contains { i in units[(i + 1)...].contains { apart.contains(UnitPair(units[i], $0)) } }
  }

  private func finding(_ match: Match) -> Finding {
    let (a, b) = (units[match.a], units[match.b])
    let keepsFirst: Bool
    if a.provisional != b.provisional, match.evidence.kind == .sameBody {
      keepsFirst = b.provisional
    } else {
      keepsFirst = match.evidence.keeps == .either ? isFuller(a, than: b) : match.evidence.keeps == .first
    }
    return Finding(unit: keepsFirst ? b.id : a.id, into: keepsFirst ? a.id : b.id, evidence: match.evidence)
  }

  private func isFuller(_ a: OrgUnit, than b: OrgUnit) -> Bool {
    if (a.place == nil) != (b.place == nil) { return b.place == nil }
    return a.name.count != b.name.count ? a.name.count > b.name.count : a.id < b.id
  }
}
