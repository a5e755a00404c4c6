import DuchaDiagnostics
package import DuchaModel

/// How far results are that were reported in figures, beside how far they should be; those furthest behind first.
package struct TargetsAgainstPace: Sendable, Hashable, Decodable {
  /// As many results as a picture shows.
  package let rows: [Row]
  /// How many more have figures.
  package let further: Int
  /// How many have a number to reach of which nothing was reported.
  package let silent: Int

  /// A result.
  package struct Row: Sendable, Hashable {
    /// The task that demands it.
    package let task: TaskID
    /// The result in the plan's words.
    package let target: String
    /// What was reached, with its unit: 12家.
    package let value: String
    /// The share that was reached, in tenths of a per cent.
    package let reached: Int
    /// The share that should be reached, in tenths of a per cent; `nil` where the figure has no pace.
    package let expected: Int?
    /// How it stands.
    package let verdict: TargetVerdict
  }

  /// As many results as a page shows.
  package static let mostRows = 12
}

extension TargetsAgainstPace {
  /// Measures the results of a ledger.
  init(_ ledger: SupervisedLedger) {
    var rows: [Row] = []
    var silent = 0
    for task in ledger.tasks where !task.record.task.targets.isEmpty {
      // Without figures there is nothing to put together.
      guard task.record.reports.contains(where: { !$0.report.values.isEmpty }) else {
        silent += task.record.task.targets.asked.count { $0.value != nil }
        continue
      }
      let targets = task.record.task.targets
      let names = Dictionary(zip(targets, targets.names)) { first, _ in first }
      for progress in task.targetProgress(ledger.rules).whole where progress.target.value != nil {
        let name = names[progress.target] ?? progress.target.reading
        if let row = Row(task.id, name, progress) {
          rows.append(row)
        } else if progress.value == nil {
          silent += 1
        }
      }
    }
    rows.sort { $0.order < $1.order }
    self.rows = Array(rows.prefix(Self.mostRows))
    further = max(0, rows.count - Self.mostRows)
    self.silent = silent
  }

  /// The results as JSON.
  var json: JSONValue {
    [
      "rows": .array(
        rows.map {
          [
            "task": JSONValue($0.task), "target": .string($0.target), "value": .string($0.value),
            "reached": .integer($0.reached), "expected": JSONValue(count: $0.expected),
            "verdict": .string($0.verdict.rawValue),
          ]
        }), "further": .integer(further), "silent": .integer(silent),
    ]
  }
}

extension TargetsAgainstPace.Row: Decodable {
  /// Takes a result that has a share; `nil` for one that has none.
  fileprivate init?(_ task: TaskID, _ name: String, _ progress: TargetProgress) {
    guard let value = progress.value, let share = progress.share else { return nil }
    self.init(
      task: task, target: name.inChinesePunctuation,
      value: figureWords(value) + (progress.target.unit ?? ""), reached: Self.tenths(share),
      expected: progress.expectedShare.map(Self.tenths), verdict: progress.verdict)
  }

  /// Half a tenth is rounded up; a figure far above its goal is as good as ten times it.
  private static func tenths(_ share: Double) -> Int { Int((min(max(share, 0), 10) * 1000).rounded()) }

  private enum Key: CodingKey { case task, target, value, reached, expected, verdict }

  /// Reads a result.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let id = try values.decode(String.self, forKey: .task)
    guard let task = TaskID(id) else {
      throw DecodingError.dataCorruptedError(
        forKey: .task, in: values, debugDescription: "no task is called \(id)")
    }
    self.init(
      task: task, target: try values.decode(String.self, forKey: .target),
      value: try values.decode(String.self, forKey: .value),
      reached: try values.decode(Int.self, forKey: .reached),
      expected: try values.decodeIfPresent(Int.self, forKey: .expected),
      verdict: try values.decode(TargetVerdict.self, forKey: .verdict))
  }

  /// Furthest behind first, those without a pace last.
  fileprivate var order: (Int, TaskID, String) {
    (expected.map { min(reached, 1000) - $0 } ?? .max, task, target)
  }

  /// The light whose hatching it has.
  fileprivate var light: Light {
    switch verdict {
    case .reached, .onPace: .green
    case .behind: .yellow
    case .farBehind, .missed, .exceeded: .red
    case .notReached, .needsJudgement, .notReported, .notMeasurable: .none
    }
  }
}

// MARK: - Drawing

extension TargetsAgainstPace: Picture {
  /// What the picture is called.
  package static let caption = "成果指标完成情况与序时进度对比"

  /// Returns the picture: a bar for each result with a stroke where it should be.
  package func svg(isFile: Bool = false) -> String {
    let foot = Self.head + rows.count * Self.row
    var sheet = Sheet("targets", height: foot + 24)
    sheet.legend([(.green, "达进度"), (.yellow, "落后"), (.red, "严重落后"), (.none, "待定")], y: 16)
    sheet.line(x1: 410, y1: 3, x2: 410, y2: 19, .strong)
    sheet.words("应达进度", x: 417, y: 16)
    for percent in stride(from: 0, through: 100, by: 25) {
      let x = percent * Self.length / 100
      sheet.line(x1: x, y1: Self.head, x2: x, y2: foot, .faint)
      sheet.words("\(percent)%", x: x, y: foot + 16, percent == 0 ? .start : .middle, size: 13)
    }
    for (index, row) in rows.enumerated() { draw(row, y: Self.head + index * Self.row, &sheet) }
    return sheet.svg(title: Self.caption, description: words, isFile: isFile)
  }

  private static let head = 28
  private static let row = 42
  private static let length = 340

  private func draw(_ row: Row, y: Int, _ sheet: inout Sheet) {
    sheet.words("\(row.task) \(row.target)".shortened(toWidth: 50), x: 0, y: y + 15, over: true)
    sheet.words("已达\(row.value)".shortened(toWidth: 17), x: Sheet.width, y: y + 15, .end)
    let width = min(row.reached, 1000) * Self.length / 1000
    sheet.box(x: 0, y: y + 22, width: width, height: 14, row.light)
    if let expected = row.expected {
      let x = min(expected, 1000) * Self.length / 1000
      sheet.line(x1: x, y1: y + 19, x2: x, y2: y + 39, .strong)
    }
    sheet.words(row.shares, x: Sheet.width, y: y + 34, .end, size: 13)
  }

  var words: String {
    let told = rows.map { "任务\($0.task)\($0.target.quoted)已达\($0.value)，\($0.shares)，\($0.verdict.word)" }
    return (told + [notes].compactMap(\.self)).joined(separator: "；")
  }

  /// What stands under the picture; `nil` where nothing has to be said.
  package var notes: String? {
    let told = [
      further > 0 ? "另有\(further)项较好，未列出" : nil, silent > 0 ? "另有\(silent)项指标尚未填报数值" : nil,
    ].compactMap(\.self)
    return told.isEmpty ? nil : told.joined(separator: "；")
  }
}

extension TargetsAgainstPace.Row {
  /// `60.0%，应达75.0%`.
  fileprivate var shares: String { [reachedShare, expectedShare].compactMap(\.self).joined(separator: "，") }

  /// `60.0%`.
  var reachedShare: String { Self.percent(reached) }

  /// `应达75.0%`; `nil` where it has no pace.
  var expectedShare: String? { expected.map { "应达\(Self.percent($0))" } }

  private static func percent(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)%" }
}
