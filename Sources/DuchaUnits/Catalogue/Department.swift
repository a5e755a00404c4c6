package import DuchaModel

/// A body that governments of many places have alike: 发展改革, 教育, 县委宣传部.
///
/// What is said here is usual, not certain: a registry made of it is for a person to confirm.
package struct Department: Sendable, Hashable, Identifiable {
  /// The word that names the field on every level: 发展改革.
  package let id: String
  /// The system it belongs to.
  package let system: UnitSystem
  /// The name in full on each level that usually has such a body, without the place: 发展和改革委员会, 发展和改革局.
  ///
  /// `*` stands for the place where its name is not in front: 国家税务总局*税务局; `~` for the place's short name. `#` in other
  /// names stands for the word of the level: 团#委.
  package let names: [AdministrativeLevel: String]
  /// What the field is called in names of such bodies, the fullest first: 发展和改革, 发展改革, 发改.
  package let cores: [String]
  /// What such a body is on the levels of city and county: 局, 委.
  package let endings: [String]
  /// Other names that follow no such rule.
  package let otherNames: [String]
  /// Names of bodies whose plates usually hang at its door.
  package let plates: [String]
  /// Names it bore before a reform of the whole country; evidence for a person, never a name of today.
  package let predecessors: [Predecessor]

  /// A name of former days: 环境保护局, until 2018.
  package struct Predecessor: Sendable, Hashable {
    /// The ways in which it was written, without the place.
    package let names: [String]
    /// The year of the reform.
    package let year: Int

    init(_ names: [String], _ year: Int) {
      self.names = names
      self.year = year
    }
  }

  init(
    _ id: String, _ system: UnitSystem = .department, cores: [String] = [], endings: [String] = ["局"],
    state: String? = nil, province: String? = nil, city: String? = nil, county: String? = nil,
    others: [String] = [], plates: [String] = [], formerly: [Predecessor] = []
  ) {
    self.id = id
    self.system = system
    let given: [(AdministrativeLevel, String?)] = [
      (.national, state), (.province, province), (.city, city), (.county, county),
    ]
    names = given.reduce(into: [:]) { $0[$1.0] = $1.1 }
    self.cores = cores
    self.endings = endings
    otherNames = others
    self.plates = plates
    predecessors = formerly
  }
}

// MARK: - Ways to write it

extension Department {
  /// Returns the ways in which people write the body on a level, without the place: 发改局, 发展改革委; the name in full is
  /// not among them.
  package func shortNames(on level: AdministrativeLevel) -> [String] {
    let full = names[level]
    let made = cores.flatMap { core in endings(on: level).compactMap { Self.name(core, $0) } }
    var seen: Set<String> = []
    return (made + otherNames).filter {
      $0 != full && Self.isSaid($0, on: level) && seen.insert($0).inserted
    }
  }

  /// 厅 are the provinces' alone, 国家… the state's, 支队 the cities'.
  private static func isSaid(_ name: String, on level: AdministrativeLevel) -> Bool {
    if stateStarts.contains(where: name.opens(with:)), !name.contains("*"), !name.contains("~") {
      return level == .national
    }
    return levelEndings.first { name.closes(with: $0.ending) }.map { $0.level == level } ?? true
  }

  private static let stateStarts = ["国家", "国务院", "中央", "中国", "中华", "全国"]
  private static let levelEndings: [(ending: String, level: AdministrativeLevel)] = [
    ("总局", .national), ("总社", .national), ("国管局", .national), ("办公厅", .province), ("厅", .province),
    ("总队", .province), ("支队", .city),
    ("大队", .county),
    ("中院", .city), ("高院", .province), ("监管分局", .city), ("监管支局", .county),
  ]

  /// 厅 in a province, as the full name has it; a 委员会 is also a 委.
  private func endings(on level: AdministrativeLevel) -> [String] {
    guard level < .city, let full = names[level] else { return endings }
    let known = Self.endingsAbove.filter(full.closes(with:))
    return known.contains("委员会") ? ["委员会", "委"] : Array(known.prefix(1))
  }

  /// Nobody writes 发改委员会.
  private static func name(_ core: String, _ ending: String) -> String? {
    core.count <= 2 && ending == "委员会" ? nil : core + ending
  }

  private static let endingsAbove = ["委员会", "总局", "总署", "厅", "部", "署", "办公室", "局"]

  /// Every way in which it is written on any level.
  var allNames: [String] {
    AdministrativeLevel.allCases.flatMap { level in (names[level].map { [$0] } ?? []) + shortNames(on: level)
    }
  }

  /// Returns the name in full of a place's body: 清源县教育局, 国家税务总局清源县税务局; `nil` where the level has none.
  package func fullName(in place: Place) -> String? {
    guard let name = names[place.level] else { return nil }
    let official = place.officialName
    if name.contains("*") { return name.replacing("*", with: official) }
    if name.contains("~") { return name.replacing("~", with: place.stem) }
    if place.level == .national { return name }
    return name.opens(with: "委") ? "中共" + official + name : official + name
  }
}
