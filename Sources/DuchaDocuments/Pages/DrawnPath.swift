/// A path of a drawing in SVG.
struct DrawnPath: Equatable {
  /// Its points, each part by itself, in points of the page.
  private(set) var subpaths: [[PagePoint]] = []
  let isFilled: Bool
  let isStroked: Bool

  /// Reads a `<path>`. Parts with curves are left out: no table is drawn with them.
  ///
  ///     data = { "M" x y | "L" x y | "C" x y x y x y | "Z" }
  init?(_ element: XMLElement) {
    guard let data = element["d"] else { return nil }
    let style = element["style"] ?? ""
    isFilled = !style.contains("fill:none") && !(style.isEmpty && element["fill"] == "none")
    isStroked = style.contains("stroke:") ? !style.contains("stroke:none") : element["stroke"] != nil
    let transform = Transform(element["transform"])
    var points: [PagePoint] = []
    var isStraight = true
    func finish() {
      if isStraight, points.count > 1 { subpaths.append(points) }
      points = []
      isStraight = true
    }
    var words = data.split(separator: " ")[...]
    while let word = words.popFirst() {
      switch word {
      case "M", "L":
        if word == "M" { finish() }
        guard let x = words.popFirst().flatMap({ Double($0) }),
          let y = words.popFirst().flatMap({ Double($0) })
        else { return nil }
        points.append(transform.applied(PagePoint(x: x, y: y)))
      case "Z": if let first = points.first { points.append(first) }
      default: isStraight = false
      }
    }
    finish()
  }

  /// `matrix(a,b,c,d,e,f)`
  private struct Transform {
    private var factors = [1.0, 0, 0, 1, 0, 0]

    init(_ text: String?) {
      guard let text, text.hasPrefix("matrix(") else { return }
      let numbers = text.dropFirst(7).dropLast().split { $0 == "," || $0 == " " }.compactMap { Double($0) }
      if numbers.count == 6 { factors = numbers }
    }

    func applied(_ point: PagePoint) -> PagePoint {
      PagePoint(
        x: factors[0] * point.x + factors[2] * point.y + factors[4],
        y: factors[1] * point.x + factors[3] * point.y + factors[5])
    }
  }
}
