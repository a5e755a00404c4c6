package import DuchaModel

/// How many tasks showed which light at the end of each month, by what the ledger knows now.
package struct LightTrend: Sendable, Hashable, Decodable {
  /// The months in which there were tasks, the oldest first.
  package let points: [Point]

  /// The end of a month.
  package struct Point: Sendable, Hashable {
    /// The month.
    package let month: Month
    /// The lights on its last day; of a month that lasts, on the day of the ledger.
    package let counts: LightCounts

    /// Creates a point.
    package init(month: Month, counts: LightCounts) {
      self.month = month
      self.counts = counts
    }
  }

  /// As many months as are shown.
  package static let mostMonths = 12

  /// Takes the ends of months, the oldest first.
  package init(_ points: [Point]) {
    self.points = points.drop { $0.counts.total == 0 }.suffix(Self.mostMonths).map(\.self)
  }
}

extension LightTrend {
  /// Folds a history to the end of each month before a day, each judged as that month's bulletin does.
  package init(before day: Day, _ entries: [Entry]) {
    // Nothing counts in months before the first plan.
    let first = entries.firstMonth ?? day.month
    let months = (1..<Self.mostMonths).reversed().map { day.month.adding(-$0) }.filter { $0 >= first }
    var points: [Point] = []
    LedgerState.forEach(folding: entries, asOf: months.map(\.lastDay)) { state in
      let month = state.asOf.month
      let lights = state.supervisedTasks(reportingMonth: month, keeping: \.assessment.light)
      points.append(Point(month: month, counts: LightCounts(lights)))
    }
    self.init(points)
  }

  /// Returns the trend with one more month at its end.
  func adding(_ month: Month, _ lights: [Portion<Light>]) -> LightTrend {
    var counts = LightCounts()
    for portion in lights { counts[portion.key] = portion.figure.count }
    return LightTrend(points + [Point(month: month, counts: counts)])
  }

  /// The trend as JSON.
  var json: JSONValue {
    ["points": .array(points.map { ["month": JSONValue($0.month), "counts": $0.counts.json] })]
  }
}

extension LightTrend.Point: Decodable {
  private enum Key: CodingKey { case month, counts }

  /// Reads a point.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let text = try values.decode(String.self, forKey: .month)
    guard let month = Month(text) else {
      throw DecodingError.dataCorruptedError(
        forKey: .month, in: values, debugDescription: "no month is called \(text)")
    }
    self.init(month: month, counts: try values.decode(LightCounts.self, forKey: .counts))
  }
}

// MARK: - Drawing

extension LightTrend: Picture {
  /// What the picture is called.
  package static let caption = "近十二个月各月末亮灯情况"

  /// Returns the picture: a column for each month, with red and yellow in figures under it.
  package func svg(isFile: Bool = false) -> String {
    var sheet = Sheet("trend", height: 290)
    let scale = LinearScale(upTo: points.map(\.counts.total).max() ?? 0, length: 160)
    let end = sheet.legend(Light.worstFirst.map { ($0, $0.legend) }, y: 16)
    sheet.words("单位：项", x: max(end, Sheet.width), y: 16, .end)
    for tick in scale.ticks {
      let y = Self.ground - scale(tick)
      sheet.line(x1: Self.left, y1: y, x2: Sheet.width, y2: y, .faint)
      sheet.words("\(tick)", x: Self.left - 4, y: y + 5, .end, size: 13)
    }
    for (index, light) in [Light.red, .yellow].enumerated() {
      sheet.words(light.word, x: Self.left - 4, y: Self.ground + 56 + index * 20, .end, size: 13)
    }
    for (index, point) in points.enumerated() { draw(point, index, scale, &sheet) }
    return sheet.svg(title: Self.caption, description: words, isFile: isFile)
  }

  private static let ground = 200
  private static let left = 48
  private static let column = 36

  private func draw(_ point: Point, _ index: Int, _ scale: LinearScale, _ sheet: inout Sheet) {
    let x = Self.left + index * Self.column
    let middle = x + Self.column / 2
    var before = 0
    for light in Light.worstFirst where point.counts[light] > 0 {
      let foot = Self.ground - scale(before)
      before += point.counts[light]
      let head = Self.ground - scale(before)
      sheet.box(x: x + 6, y: head, width: Self.column - 12, height: foot - head, light)
    }
    sheet.words("\(point.month.month)月", x: middle, y: Self.ground + 18, .middle, size: 13)
    if index == 0 || point.month.month == 1 {
      sheet.words("\(point.month.year)年", x: x, y: Self.ground + 36, size: 13)
    }
    for (row, count) in [point.counts.red, point.counts.yellow].enumerated() {
      sheet.words("\(count)", x: middle, y: Self.ground + 56 + row * 20, .middle, size: 13)
    }
  }

  /// What stands under the picture.
  package var notes: String? { "各月末情况按台账现有记录推算" }

  var words: String {
    points.map { "\($0.month.chinese)：\($0.counts.words)" }.joined(separator: "；")
  }
}
