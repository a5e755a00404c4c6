package import DuchaModel

/// The key under which the registry claims a name: the same key is the same body.
///
///     in 景宁畲族自治县: 景宁县教育局, 县教育局, 教育局      // 景宁县 · 教育局
///     in 景宁畲族自治县: 市教育局                      // 景宁县 · 市教育局
///     without a place: 县教育局                       // · 县教育局
package struct ScopedName: Hashable, Sendable {
  /// The short name of the place in whose plans the name is used; empty where none is known.
  package let scope: String
  /// The name, folded, without the words for that place.
  package let words: String

  /// Reads a name as a plan of a place uses it.
  package init(_ name: String, in place: Place?) { self.init(name, words: place.map(PlaceWords.init)) }

  /// Reads a name as a plan of a place uses it, whose words are taken apart already.
  init(_ name: String, words place: PlaceWords?) {
    let folded = FoldedName.of(name)
    scope = place?.shortName ?? ""
    words = place?.ownWords(of: folded) ?? folded
  }
}

/// Makes the keys of many names: the words of each place are taken apart once.
package struct ScopedNames: Sendable {
  private var places: [Place: PlaceWords] = [:]

  /// Starts with no place.
  package init() {}

  /// Returns the key of a name in a plan or registry of a place, and remembers the place.
  package mutating func key(_ name: String, in place: Place?) -> ScopedName {
    if let place, places[place] == nil { places[place] = PlaceWords(place) }
    return knownKey(name, in: place)
  }

  /// Returns the key of a name in a plan or registry of a place.
  package func knownKey(_ name: String, in place: Place?) -> ScopedName {
    ScopedName(name, words: place.map { places[$0] ?? PlaceWords($0) })
  }
}
