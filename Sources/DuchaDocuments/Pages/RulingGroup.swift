/// Lines of a page that touch each other.
enum RulingGroup {
  /// Returns the groups that have lines both across and down.
  static func groups(_ rulings: PageRulings) -> [PageRulings] {
    guard rulings.across.count + rulings.down.count <= mostLines else { return [] }
    var group = Array(0..<rulings.across.count + rulings.down.count)
    func first(_ index: Int) -> Int {
      var index = index
      while group[index] != index { index = group[index] }
      return index
    }
    for (row, across) in rulings.across.enumerated() {
      for (column, down) in rulings.down.enumerated() where touches(across, down) {
        let (a, b) = (first(row), first(rulings.across.count + column))
        group[max(a, b)] = min(a, b)
      }
    }
    // Every group with lines both ways begins with one across.
    return rulings.across.indices.filter { first($0) == $0 }.map { root in
      PageRulings(
        across: rulings.across.indices.filter { first($0) == root }.map { rulings.across[$0] },
        down: rulings.down.indices.filter { first(rulings.across.count + $0) == root }
          .map { rulings.down[$0] })
    }
  }

  private static func touches(_ across: PageRulings.Ruling, _ down: PageRulings.Ruling) -> Bool {
    let near = PageRulings.near
    return across.from - near <= down.at && down.at <= across.to + near
      && down.from - near <= across.at && across.at <= down.to + near
  }

  /// More lines than any table has are a picture.
  private static let mostLines = 2_000
}
