package import DuchaModel

extension LedgerState {
  /// Every place that has units, those with most confirmed units first.
  package var placesOfUnits: [Place] {
    let counts = confirmedUnits
    return counts.keys.sorted { (-(counts[$0] ?? 0), $0.name) < (-(counts[$1] ?? 0), $1.name) }
  }

  /// The place whose registry this is: the one that most confirmed units belong to.
  package var homePlace: Place? {
    guard let place = placesOfUnits.first, confirmedUnits[place, default: 0] > 0 else { return nil }
    return place
  }

  /// Returns a place as the registry writes it, so that one place has one name in a ledger: 景宁 and 景宁畲族自治县.
  package func known(_ place: Place) -> Place { placesOfUnits.known(place) }

  private var confirmedUnits: [Place: Int] {
    units.values.reduce(into: [:]) { counts, unit in
      if let place = unit.place { counts[place, default: 0] += unit.provisional ? 0 : 1 }
    }
  }
}

extension [Place] {
  /// Returns the one of these places that a place is, or the place itself.
  package func known(_ place: Place) -> Place { first { $0.isSame(as: place) } ?? place }
}
