internal import DuchaModel

/// The place that each plan of a ledger is for.
struct PlanPlaces {
  private let places: [PlanID: Place]

  /// Reads what plans say of themselves, and else how their tasks speak of the place.
  init(_ state: LedgerState) {
    let tasks = Dictionary(grouping: state.tasks.values, by: \.id.plan)
    let home = Self.home(state)
    places = state.plans.mapValues { plan in
      if let place = plan.document.place ?? Place(of: plan.document) { return place }
      let spoken = Place(spokenOfIn: tasks[plan.id]?.map(\.task) ?? [])
      // A plan that speaks of 全县 is our county's; one that speaks of 全市 is not.
      return spoken.flatMap { home?.level == $0.level ? home : $0 } ?? home
    }.compactMapValues(\.self)
  }

  /// The place whose registry this is: the one that most confirmed units belong to.
  private static func home(_ state: LedgerState) -> Place? {
    let confirmed = state.units.values.filter { !$0.provisional }.compactMap(\.place)
    let counts = confirmed.reduce(into: [Place: Int]()) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, $1.key.name) < ($1.value, $0.key.name) }?.key
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

  /// Whether a unit of this place is one of another: they are the same, or the other, or this, is not named.
  func isTaken(for other: Place) -> Bool {
    self == other || level == other.level && (Self.unnamed.contains(self) || Self.unnamed.contains(other))
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
