internal import DuchaModel

/// The place that each plan of a ledger is for.
struct PlanPlaces {
  private let places: [PlanID: Place]

  /// Reads what plans say of themselves, and else how their tasks speak of the place: 全县 is our county, or the only one
  /// that the ledger knows; where it knows several, the plan is of a county that nobody names.
  init(_ state: LedgerState) {
    let tasks = Dictionary(grouping: state.tasks.values, by: \.id.plan)
    let registry = state.placesOfUnits
    let said = state.plans.mapValues { ($0.document.place ?? Place(of: $0.document)).map(registry.known) }
    let home = state.homePlace
    let known = Set(said.values.compactMap(\.self))
    places = state.plans.compactMapValues { plan in
      if let place = said[plan.id] ?? nil { return place }
      guard let spoken = Place(spokenOfIn: tasks[plan.id]?.map(\.task) ?? []) else { return home }
      if let home, home.levelWord == spoken.levelWord { return home }
      let meant = known.filter { $0.levelWord == spoken.levelWord }
      return meant.count == 1 ? meant.first : spoken
    }
  }

  /// Every place, once.
  var all: Set<Place> { Set(places.values) }

  /// The place of a plan; `nil` where nothing tells.
  subscript(_ plan: PlanID) -> Place? { places[plan] }
}

extension Place {
  /// Stands for whichever place of a level, where a plan does not say its name.
  static let unnamed = ownWords.map { Place(name: $0.name, level: $0.level) }

  /// The name of a unit without the word for a level before it, whichever it is.
  static func withoutLevel(_ name: String) -> String {
    unnamed.lazy.compactMap { $0.ownWords(of: name) }.first ?? name
  }

  /// A place whose name nobody says, but of which a plan speaks as its own: 全县, 我市.
  ///
  /// The level spoken of most is meant: a county's plan also wants to be first in 全市, but less often.
  fileprivate init?(spokenOfIn tasks: [PolicyTask]) {
    let counts = Self.ownWords.map { words in
      tasks.reduce(0) { sum, task in
        sum + words.said.reduce(0) { $0 + task.title.count(of: $1) + task.text.count(of: $1) }
      }
    }
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else { return nil }
    self.init(name: Self.ownWords[index].name, level: Self.ownWords[index].level)
  }

  private static let ownWords: [(name: String, level: AdministrativeLevel, said: [String])] = [
    ("某县", .county, ["全县", "我县", "县政府", "县委", "县级财政"]), ("某区", .county, ["全区", "我区", "区政府", "区委"]),
    ("某市", .city, ["全市", "我市", "市政府", "市委", "市级财政"]), ("某省", .province, ["全省", "我省", "省政府", "省委"]),
    ("全国", .national, ["全国", "国务院"]),
  ]
}

extension String {
  fileprivate func count(of word: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: word) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
