internal import DuchaModel

/// How much the words of a text speak for each unit of a place.
struct WordTally {
  /// The words that speak for one unit, with how much they do.
  typealias Words = [(text: String, weight: Double)]

  private(set) var words: [OrgUnit.ID: Words] = [:]
  private(set) var weights: [OrgUnit.ID: Double] = [:]

  /// Adds the words of a text. A word that belongs to several units here speaks for each with its share.
  mutating func add(_ text: String, factor: Double, _ index: DutyWordIndex, _ local: LocalUnits) {
    for word in index.words(in: text) {
      let units = Self.owners(of: word, local)
      for unit in units { add(word.text, factor * word.weight / Double(units.count), for: unit) }
    }
  }

  /// Returns the weightiest words that speak for a unit, each once.
  func weightiest(for unit: OrgUnit.ID, _ count: Int) -> [String] {
    (words[unit] ?? []).enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }
    .prefix(count).map(\.element.text)
  }

  private mutating func add(_ word: String, _ weight: Double, for unit: OrgUnit.ID) {
    weights[unit, default: 0] += weight
    if let place = words[unit]?.firstIndex(where: { $0.text == word }) {
      words[unit]?[place].weight += weight
    } else {
      words[unit, default: []].append((word, weight))
    }
  }

  private static func owners(of word: DutyWordIndex.Word, _ local: LocalUnits) -> [OrgUnit.ID] {
    word.owners.compactMap { owner in
      switch owner {
      case .department(let id): local.unit(of: id)
      case .unit(let id): local.departments[id] != nil ? id : nil
      }
    }.distinct
  }
}
