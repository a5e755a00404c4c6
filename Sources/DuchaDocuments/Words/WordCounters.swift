/// Counts the numbered paragraphs of a document and writes their labels.
struct WordCounters {
  private let numbering: WordNumbering
  /// By definition, the number reached at each level. Lists that share a definition count on.
  private var counts: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  init(numbering: WordNumbering) {
    self.numbering = numbering
  }

  /// Counts a paragraph and returns its label, `（一）` or `1. `; empty for bullets and for lists the document lacks.
  mutating func label(_ mark: ListMark, style: String?) -> String {
    guard let id = mark.list, let list = numbering.lists[id],
      let levels = numbering.definitions[list.definition]
    else { return "" }
    let level = mark.level ?? levels.first { $0.value.style == style && style != nil }?.key ?? 0
    guard let shape = levels[level], shape.format != "bullet" else { return "" }
    count(list, id, level, levels)
    let label = write(shape, levels, counts[list.definition] ?? [:])
    return label.isEmpty || shape.isTight || Self.closes(label) ? label : label + " "
  }

  private mutating func count(
    _ list: WordNumbering.List, _ id: String, _ level: Int, _ levels: [Int: ListLevel]
  ) {
    var numbers = counts[list.definition] ?? [:]
    if begun.insert(id).inserted {
      for (level, start) in list.starts { numbers[level] = start &- 1 }
    }
    numbers[level] = (numbers[level] ?? (levels[level]?.start ?? 1) &- 1) &+ 1
    // A paragraph of an outer level lets the inner ones begin anew.
    for inner in numbers.keys where inner > level { numbers[inner] = nil }
    counts[list.definition] = numbers
  }

  private func write(_ shape: ListLevel, _ levels: [Int: ListLevel], _ numbers: [Int: Int]) -> String {
    var label = ""
    var rest = shape.pattern[...]
    while let next = rest.popFirst() {
      guard next == "%", let digit = rest.first?.wholeNumberValue, digit > 0 else {
        label.append(next)
        continue
      }
      rest.removeFirst()
      let number = numbers[digit - 1] ?? levels[digit - 1]?.start ?? 1
      label += ListNumeral.write(number, shape.isLegal ? "decimal" : levels[digit - 1]?.format ?? "decimal")
    }
    return label
  }

  /// Whether a label ends in a mark behind which plans leave no space.
  private static func closes(_ label: String) -> Bool {
    label.last.map { "、）)．，：".contains($0) } ?? false
  }
}
