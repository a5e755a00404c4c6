import DuchaDiagnostics
import DuchaModel

/// The lights of each unit's tasks, the units with most red first. A task that several units lead counts for each.
package struct LightsByUnit: Sendable, Hashable, Decodable {
  /// The units with most red, as many as a picture shows.
  package let rows: [Row]
  /// The other units together; `nil` where all have a row.
  package let rest: Rest?

  /// A unit.
  package struct Row: Sendable, Hashable, Decodable {
    /// Its name.
    package let name: String
    /// The lights of the tasks it leads.
    package let counts: LightCounts
  }

  /// Units without a row of their own.
  package struct Rest: Sendable, Hashable, Decodable {
    /// How many there are.
    package let units: Int
    /// The lights of the tasks they lead.
    package let counts: LightCounts
  }

  /// As many units as a page shows.
  package static let mostRows = 20
}

extension LightsByUnit {
  /// Counts the lights of a ledger by lead.
  init(_ ledger: SupervisedLedger) {
    var counts: [OrgUnit.ID?: LightCounts] = [:]
    for answerable in ledger.tasks.lazy.flatMap(\.answerable) {
      counts[answerable.unit, default: LightCounts()][answerable.assessment.light] += 1
    }
    let sorted = counts.sorted { Self.order($0) < Self.order($1) }
    rows = sorted.prefix(Self.mostRows).map { unit, counts in
      Row(name: unit.map(ledger.state.name) ?? LeadGroup.nobody, counts: counts)
    }
    let others = sorted.dropFirst(Self.mostRows)
    rest =
      others.isEmpty
      ? nil : Rest(units: others.count, counts: others.reduce(LightCounts()) { $0 + $1.value })
  }

  /// Most red, then most yellow, then most tasks first; nobody last among equals.
  private static func order(_ unit: (key: OrgUnit.ID?, value: LightCounts)) -> (Int, Int, Int, Int) {
    (-unit.value.red, -unit.value.yellow, -unit.value.total, unit.key?.number ?? .max)
  }

  /// The lights as JSON.
  var json: JSONValue {
    [
      "rows": .array(rows.map { ["name": .string($0.name), "counts": $0.counts.json] }),
      "rest": rest.map { ["units": .integer($0.units), "counts": $0.counts.json] } ?? .null,
    ]
  }
}

// MARK: - Drawing

extension LightsByUnit: Picture {
  /// What the picture is called.
  package static let caption = "各牵头单位任务亮灯情况"

  /// Returns the picture: a bar for each unit.
  package func svg(isFile: Bool = false) -> String {
    let top = 32
    let foot = top + rows.count * Self.rowHeight
    var sheet = Sheet("lights", height: foot + 24 + (rest == nil ? 0 : 24))
    let scale = LinearScale(upTo: rows.map(\.counts.total).max() ?? 0, length: 190)
    sheet.legend(Light.worstFirst.map { ($0, $0.legend) }, y: 16)
    for tick in scale.ticks {
      let x = Self.left + scale(tick)
      sheet.line(x1: x, y1: top - 4, x2: x, y2: foot, .faint)
      sheet.words("\(tick)\(tick == scale.top ? "项" : "")", x: x, y: foot + 16, .middle, size: 13)
    }
    for (index, row) in rows.enumerated() { draw(row, y: top + index * Self.rowHeight, scale, &sheet) }
    if let rest { sheet.words("其余\(rest.units)个单位：\(rest.counts.words)", x: 0, y: foot + 40) }
    return sheet.svg(title: Self.caption, description: words, isFile: isFile)
  }

  private static let rowHeight = 24
  private static let left = 178

  private func draw(_ row: Row, y: Int, _ scale: LinearScale, _ sheet: inout Sheet) {
    sheet.words(row.name.shortened(toWidth: 24), x: 0, y: y + 15)
    var before = 0
    for light in Light.worstFirst where row.counts[light] > 0 {
      let x = Self.left + scale(before)
      before += row.counts[light]
      let width = Self.left + scale(before) - x
      sheet.box(x: x, y: y, width: width, height: 18, light)
      let words = light.letter + "\(row.counts[light])"
      // What does not fit stands at the end of the row.
      if words.displayWidth * 7 + 6 <= width {
        sheet.words(words, x: x + width / 2, y: y + 14, .middle, size: 13, over: true)
      }
    }
    sheet.words(
      "红\(row.counts.red) 黄\(row.counts.yellow) 共\(row.counts.total)", x: Sheet.width, y: y + 15, .end,
      size: 13)
  }

  /// What stands under the picture.
  package var notes: String? { "按牵头单位计，共同牵头、以集体名称牵头的任务分别计入各单位" }

  var words: String {
    let units = rows.map { "\($0.name)：\($0.counts.words)" }
    return (units + (rest.map { ["其余\($0.units)个单位：\($0.counts.words)"] } ?? [])).joined(separator: "；")
  }
}
