/// The straight lines drawn on a page, across and down.
struct PageRulings: Equatable {
  /// Lines across: a height, and from where to where.
  private(set) var across: [Ruling] = []
  /// Lines down: a distance from the left, and from where to where.
  private(set) var down: [Ruling] = []

  /// A line along one axis.
  struct Ruling: Equatable {
    /// Where it stands on the other axis.
    var at: Double
    var from: Double
    var to: Double
  }

  /// Adds the edges of a drawn path, or a filled path as thin as a line.
  mutating func add(_ path: DrawnPath) {
    for points in path.subpaths {
      if path.isFilled { addFilled(points) }
      if path.isStroked { for (a, b) in zip(points, points.dropFirst()) { add(a, b) } }
    }
  }

  /// The lines put together from their pieces: a table's cells each draw their own borders.
  var joined: PageRulings {
    PageRulings(across: Self.joined(across), down: Self.joined(down))
  }

  private mutating func addFilled(_ points: [PagePoint]) {
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return }
    let isAcross = bottom - top <= Self.thickest
    guard isAcross != (right - left <= Self.thickest) else { return }
    let middle = PagePoint(x: (left + right) / 2, y: (top + bottom) / 2)
    if isAcross {
      add(PagePoint(x: left, y: middle.y), PagePoint(x: right, y: middle.y))
    } else {
      add(PagePoint(x: middle.x, y: top), PagePoint(x: middle.x, y: bottom))
    }
  }

  private mutating func add(_ a: PagePoint, _ b: PagePoint) {
    let (width, height) = (abs(a.x - b.x), abs(a.y - b.y))
    if height < Self.straight, width > Self.thickest {
      across.append(Ruling(at: (a.y + b.y) / 2, from: min(a.x, b.x), to: max(a.x, b.x)))
    } else if width < Self.straight, height > Self.thickest {
      down.append(Ruling(at: (a.x + b.x) / 2, from: min(a.y, b.y), to: max(a.y, b.y)))
    }
  }

  private static func joined(_ rulings: [Ruling]) -> [Ruling] {
    var joined: [Ruling] = []
    var line: [Ruling] = []
    func finish() {
      for piece in line.sorted(by: { $0.from < $1.from }) {
        if let last = joined.last, last.at == line[0].at, piece.from <= last.to + near {
          joined[joined.count - 1].to = max(last.to, piece.to)
        } else {
          joined.append(Ruling(at: line[0].at, from: piece.from, to: piece.to))
        }
      }
      line = []
    }
    for ruling in rulings.sorted(by: { $0.at < $1.at }) {
      if let first = line.first, ruling.at - first.at > near { finish() }
      line.append(ruling)
    }
    finish()
    return joined
  }

  /// Lines this near are one: borders are often drawn twice.
  static let near = 3.0
  /// A filled path this thin, in points, is a line.
  private static let thickest = 3.0
  /// How far the ends of a straight line may differ.
  private static let straight = 0.5
}
