import DuchaDiagnostics
import DuchaModel

/// A picture under construction: shapes and words on a sheet, to be printed as SVG.
///
/// It needs no script, no style sheet and no font of its own; looks are attributes, so that a strict page takes it as it
/// is. Lengths are whole units, of which the sheet is ``width`` wide whatever it shows.
struct Sheet {
  /// As wide as every picture, so that words have one size in all of them.
  static let width = 480

  /// What ids begin with: several pictures stand on one page.
  let name: String
  /// How high it is.
  let height: Int
  private var shapes = Markup()

  /// Starts a sheet.
  init(_ name: String, height: Int) {
    self.name = name
    self.height = height
  }
}

// MARK: - Shapes

extension Sheet {
  /// Where words stand beside their place.
  enum Anchor: String { case start, middle, end }

  /// Writes words on a base line, on light ground where they lie on a shape.
  mutating func words(
    _ words: String, x: Int, y: Int, _ anchor: Anchor = .start, size: Int = 14, bold: Bool = false,
    over shape: Bool = false
  ) {
    let weight = bold ? "bold" : "normal"
    guard shape else {
      shapes.element(
        "text", ["x": x, "y": y, "text-anchor": anchor.rawValue, "font-size": size, "font-weight": weight],
        words: words)
      return
    }
    shapes.element(
      "text",
      [
        "x": x, "y": y, "text-anchor": anchor.rawValue, "font-size": size, "font-weight": weight,
        "stroke": "#fff", "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round",
      ], words: words)
  }

  /// Draws a box in the hatching of a light.
  mutating func box(x: Int, y: Int, width: Int, height: Int, _ light: Light) {
    box(x: x, y: y, width: width, height: height, fill: "url(#\(id(light)))")
  }

  /// Draws a box.
  mutating func box(x: Int, y: Int, width: Int, height: Int, fill: String, stroke: String = "#333") {
    shapes.empty(
      "rect",
      ["x": x, "y": y, "width": width, "height": height, "fill": fill, "stroke": stroke, "stroke-width": 1])
  }

  /// Draws a line; a faint one helps the eye, a strong one says something.
  mutating func line(x1: Int, y1: Int, x2: Int, y2: Int, _ pen: Pen) {
    shapes.empty(
      "line",
      ["x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke": pen.colour, "stroke-width": pen.rawValue])
  }

  /// How strong a line is.
  enum Pen: Int {
    case faint = 1
    case strong = 3
    var colour: String { self == .faint ? "#bbb" : "#000" }
  }

  /// Writes in a row which hatching stands for what, and returns where it ends.
  @discardableResult
  mutating func legend(_ entries: [(Light, String)], x: Int = 0, y: Int) -> Int {
    entries.reduce(x) { x, entry in
      box(x: x, y: y - 12, width: 22, height: 14, entry.0)
      words(entry.1, x: x + 27, y: y)
      return x + 27 + entry.1.displayWidth * 7 + 14
    }
  }
}

// MARK: - SVG

extension Sheet {
  /// Returns the picture.
  ///
  /// - Parameters:
  ///   - description: all that it shows, for who cannot see it.
  ///   - isFile: whether it is a file of its own and not part of a page.
  func svg(title: String, description: String, isFile: Bool) -> String {
    var svg = Markup()
    let (titleID, textID) = ("\(name)-title", "\(name)-desc")
    svg.markup(isFile ? "<svg xmlns=\"http://www.w3.org/2000/svg\"" : "<svg")
    svg.markup(
      """
       viewBox="-1 0 \(Self.width + 2) \(height)" role="img" aria-labelledby="\(titleID) \(textID)" \
      font-family="\(Self.fonts)" fill="#000">
      """)
    svg.newLine()
    svg.element("title", ["id": titleID], words: title)
    svg.element("desc", ["id": textID], words: description)
    svg.newLine()
    svg.element("defs") { defs in for light in Light.allCases { hatching(light, &defs) } }
    svg.newLine()
    svg.markup(shapes.text)
    svg.markup("</svg>\n")
    return svg.text
  }

  /// Fonts without serifs that offices have.
  private static let fonts = "SimHei, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif"

  private func id(_ light: Light) -> String { "\(name)-\(light.rawValue)" }

  /// A colour with a pattern that tells it apart where there are no colours: slanted lines, dots, level lines, nothing.
  private func hatching(_ light: Light, _ defs: inout Markup) {
    let side = 6
    defs.element(
      "pattern", ["id": id(light), "width": side, "height": side, "patternUnits": "userSpaceOnUse"]
    ) { pattern in
      pattern.empty("rect", ["width": side, "height": side, "fill": light.ground])
      switch light {
      case .red:
        pattern.empty("path", ["d": "M-1 1L1 -1M0 6L6 0M5 7L7 5", "stroke": light.ink, "stroke-width": 2])
      case .yellow: pattern.empty("circle", ["cx": 3, "cy": 3, "r": "1.4", "fill": light.ink])
      case .green: pattern.empty("path", ["d": "M0 3H6", "stroke": light.ink, "stroke-width": 1])
      case .none: break
      }
    }
  }
}

extension Light {
  /// The lights as pictures show them, the worst first.
  static let worstFirst: [Light] = [.red, .yellow, .green, .none]

  /// The letter that stands beside the colour.
  var letter: String {
    switch self {
    case .red: "红"
    case .yellow: "黄"
    case .green: "绿"
    case .none: "无"
    }
  }

  /// The words beside its hatching, with the letter that stands for them where room is scarce.
  var legend: String { self == .none ? "\(word)（\(letter)）" : word }

  /// The colour of its hatching.
  var ink: String {
    switch self {
    case .red: "#5c0006"
    case .yellow: "#4a3600"
    case .green: "#1d6b33"
    case .none: "#000"
    }
  }

  /// The colour behind its hatching.
  var ground: String {
    switch self {
    case .red: "#e5544b"
    case .yellow: "#ffd24d"
    case .green: "#a5dbb0"
    case .none: "#fff"
    }
  }
}
