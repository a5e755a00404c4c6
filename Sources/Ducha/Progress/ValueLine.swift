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
    let figure = text[text.index(after: sign)...].filter { !$0.isWhitespace }.map(\.narrowed)
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
}

extension TaskRecord {
  /// Returns the figures with the results that they are for, in the order of the results: two in the same words are told
  /// apart by nothing else.
  func values(_ lines: [ValueLine]) throws(ProgressError) -> [ReportedValue] {
    var values: [Int: ReportedValue] = [:]
    for line in lines {
      let index = try targetIndex(line.target)
      let target = task.targets[index]
      let value = ReportedValue(target: target.reading, value: line.value, unit: line.unit)
      if case .refused(let note) = UnitCheck(value, of: target) { throw .otherUnit(id, target, note) }
      guard values.updateValue(value, forKey: index) == nil else { throw .twoValues(id, target) }
    }
    if let gap = task.targets.gaps(told: Set(values.keys.map { $0 + 1 })).first {
      throw .notAll(id, task.targets, gap.alike)
    }
    return values.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Returns the place of the result of a number, or of the only one whose words hold those given.
  private func targetIndex(_ words: String) throws(ProgressError) -> Int {
    let targets = task.targets
    guard !targets.isEmpty else { throw .noTargets(id) }
    if let number = Int(words), targets.indices.contains(number - 1) { return number - 1 }
    let found = targets.indices.filter { index in
      Int(words) == nil && targets[index].reading.filter { !$0.isWhitespace }.contains(words)
    }
    guard found.count == 1 else { throw .notATarget(words, id, targets, several: found.count > 1) }
    return found[0]
  }

  /// What the reporter is told of figures in another unit than the plan's.
  func notes(on values: [ReportedValue]) -> [String] {
    var open = task.targets
    return values.compactMap { value in
      // Two results in the same words take their figures in turn.
      guard let place = open.firstIndex(where: { $0.reading == value.target }) else { return nil }
      let target = open.remove(at: place)
      return UnitCheck(value, of: target).note?.words ?? target.fractionNote(on: value)
    }
  }
}

extension Target {
  /// What is said of 0.89 where the plan demands 92%.
  fileprivate func fractionNote(on reported: ReportedValue) -> String? {
    guard unit == "%", [nil, "%"].contains(reported.unit), let goal = self.value, goal >= 10,
      reported.value > 0, reported.value <= 1
    else { return nil }
    let (told, meant) = (figureWords(reported.value), figureWords((10_000 * reported.value).rounded() / 100))
    return "指标以“%”计，填报为\(told)即\(told)%；如指\(meant)%，请改填\(meant)"
  }
}

extension [Target] {
  /// Returns the sentences of whose results some are told and some are not, by the numbers of the results from 1.
  func gaps(told: Set<Int>) -> [(alike: [Int], missing: [Int])] {
    map(\.reading).distinct.compactMap { words in
      let alike = indices.filter { self[$0].reading == words }.map { $0 + 1 }
      let missing = alike.filter { !told.contains($0) }
      return missing.isEmpty || missing == alike ? nil : (alike, missing)
    }
  }
}
