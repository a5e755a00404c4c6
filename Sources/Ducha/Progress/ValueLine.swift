import DuchaModel

/// A figure for one of a task's results, as a person writes it: `1=15家`, `覆盖率=80%`.
package struct ValueLine: Sendable, Hashable {
  /// The result: its number in the task's list, from 1, or words of it.
  package var target: String
  /// How much was reached.
  package var value: Double
  /// The unit as written.
  package var unit: String?

  /// Reads `指标=数值单位`; `nil` where there is no figure behind the sign.
  package init?(_ text: String) {
    // The plan's words may hold the sign themselves, a figure does not.
    guard let sign = text.lastIndex(where: { "=＝".contains($0) }) else { return nil }
    target = String(text[..<sign]).filter { !$0.isWhitespace }
    let figure = text[text.index(after: sign)...].filter { !$0.isWhitespace }.map(Self.narrowed)
    let digits = figure.prefix { $0.isASCII && $0.isNumber || "+-.,".contains($0) }
    guard !target.isEmpty, let value = Double(String(digits.filter { $0 != "," })), value.isFinite else {
      return nil
    }
    self.value = value
    unit = digits.count < figure.count ? String(figure.dropFirst(digits.count)) : nil
  }

  /// Reads several, parted by semicolons; `nil` where one is none.
  static func several(_ text: String) -> [ValueLine]? {
    let parts = text.split { "；;\n".contains($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
    let lines = parts.compactMap { ValueLine(String($0)) }
    return lines.count == parts.count ? lines : nil
  }

  /// A figure typed in wide characters is the same figure: １５．５％.
  private static func narrowed(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return character }
    return Character(narrow)
  }
}

extension TaskRecord {
  /// Returns the figures with the results that they are for.
  func values(_ lines: [ValueLine]) throws(ProgressError) -> [ReportedValue] {
    var values: [ReportedValue] = []
    for line in lines {
      let target = try target(line.target)
      guard !values.contains(where: { $0.target == target.reading }) else { throw .twoValues(id, target) }
      values.append(ReportedValue(target: target.reading, value: line.value, unit: line.unit))
    }
    return values
  }

  /// Returns the result of a number, or the only one whose words hold those given.
  private func target(_ words: String) throws(ProgressError) -> Target {
    guard !task.targets.isEmpty else { throw .noTargets(id) }
    if let number = Int(words), task.targets.indices.contains(number - 1) { return task.targets[number - 1] }
    let found = task.targets.filter {
      Int(words) == nil && $0.reading.filter { !$0.isWhitespace }.contains(words)
    }
    guard let target = found.first, Set(found.map(\.reading)).count == 1 else {
      throw .notATarget(words, id, task.targets, several: found.count > 1)
    }
    return target
  }
}
