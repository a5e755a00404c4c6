package import DuchaModel

extension Department {
  /// Every department, family by family.
  package static let all: [Department] =
    offices + economy + people + landAndCities + countryside + order + party + massOrganizations + fromAbove
    + others

  /// Returns the department that a unit's name means, whatever its level: 县教育局, 清源县教育局, 教育部, 市发展改革委.
  ///
  /// A name in brackets behind is left out. `place` helps where the place stands without its level: 清源教育局. Names of former
  /// days find nothing; `Department.formerly(named:)` knows them. Costs a few look-ups, however many departments there are.
  package static func named(_ name: String, in place: Place? = nil) -> Department? {
    reading(of: name, in: place) { byName[$0] }?.found
  }

  /// Returns the department that has taken over from a body of former days: 县环保局 became 生态环境, 2018.
  package static func formerly(named name: String, in place: Place? = nil) -> (
    department: Department, year: Int
  )? {
    reading(of: name, in: place) { byFormerName[$0] }?.found
  }

  /// Returns the department of a name with the words in it that tell whose body it is: 县 of 县教育局, 清源县 of
  /// 人民银行清源县支行; empty for the place's own and where the name tells nothing.
  static func holder(of name: String, in place: Place?) -> (department: Department, holder: String)? {
    reading(of: name, in: place) { byName[$0] }.map { ($0.found, $0.holder) }
  }

  /// The same for a name of former days.
  static func formerHolder(of name: String, in place: Place?) -> (
    successor: (department: Department, year: Int), holder: String
  )? {
    reading(of: name, in: place) { byFormerName[$0] }.map { ($0.found, $0.holder) }
  }

  private static func reading<Found>(
    of name: String, in place: Place?, _ find: (String) -> Found?
  ) -> (found: Found, holder: String)? {
    let name = withoutSecondName(FoldedName.of(name))
    if let found = find(name) { return (found, "") }
    if let pattern = pattern(of: name) {
      return find(pattern.name).map { ($0, holder(pattern.middle(of: name), in: place)) }
    }
    if let own = place?.ownWords(of: name), let found = find(own) ?? find(withoutLevel(own)) {
      return (found, "")
    }
    for words in behindPlace(name) {
      if let found = find(String(words)) { return (found, String(name.dropLast(words.count))) }
    }
    return nil
  }

  private static func pattern(of name: String) -> Pattern? {
    guard let first = name.first, patternStarts.contains(first) else { return nil }
    return patterns.first { $0.matches(name) }
  }

  private static func holder(_ named: String, in place: Place?) -> String {
    guard let place else { return named }
    return [place.officialName, place.stem, place.stem + (place.levelWord ?? "")].contains(named) ? "" : named
  }

  /// 县委宣传部 is known as 委宣传部.
  private static func withoutLevel(_ words: String) -> String {
    levelCharacters.contains(words.first ?? " ") ? String(words.dropFirst()) : words
  }

  /// What may follow the place in a name: whatever stands behind a word for a level, the longest first; 清源县教育局.
  private static func behindPlace(_ name: String) -> [Substring] {
    if name.opens(with: "国家") { return [name.dropFirst(2)] }
    var found: [Substring] = []
    for index in name.indices.prefix(longestPlace) where levelCharacters.contains(name[index]) {
      // 县委县政府 are two.
      if closing.contains(where: name[...index].contains) { return [] }
      found.append(name[name.index(after: index)...])
    }
    return found
  }

  /// 市住建局(市人防办)
  private static func withoutSecondName(_ name: String) -> String {
    guard name.closes(with: ")"), let open = name.firstIndex(of: "("), open != name.startIndex else {
      return name
    }
    return String(name[..<open])
  }

  private static let longestPlace = 13
  private static let levelCharacters: Set<Character> = ["省", "市", "州", "盟", "县", "区", "旗"]
  private static let closing = ["委县", "委市", "委省", "委区", "局", "厅"]

  /// A name with the place in its middle: 国家税务总局…税务局.
  private struct Pattern {
    let opening: String
    let ending: String
    /// The name as the catalogue has it.
    let name: String

    init?(_ name: String) {
      guard let mark = name.firstIndex(where: { $0 == "*" || $0 == "~" }), mark != name.startIndex else {
        return nil
      }
      opening = String(name[..<mark])
      ending = String(name[name.index(after: mark)...])
      self.name = name
    }

    func matches(_ text: String) -> Bool { text.opens(with: opening) && text.closes(with: ending) }

    func middle(of text: String) -> String { String(text.dropFirst(opening.count).dropLast(ending.count)) }
  }

  /// The more telling ending first: 监管局 before 局.
  private static let patterns: [Pattern] = byName.keys.compactMap(Pattern.init).sorted {
    ($1.ending.count, $0.name) < ($0.ending.count, $1.name)
  }

  private static let patternStarts = Set(patterns.compactMap(\.opening.first))

  private static let byName: [String: Department] = all.reduce(into: [:]) { known, department in
    for name in department.allNames.flatMap(withLevels) where known[name] == nil { known[name] = department }
  }

  /// 团#委 is 团省委, 团市委, …
  private static func withLevels(_ name: String) -> [String] {
    name.contains("#") ? levelCharacters.sorted().map { name.replacing("#", with: String($0)) } : [name]
  }

  private static let byFormerName: [String: (department: Department, year: Int)] = all.reduce(into: [:]) {
    known, department in
    for former in department.predecessors {
      for name in former.names where byName[name] == nil { known[name] = (department, former.year) }
    }
  }
}
