internal import DuchaDiagnostics
package import DuchaModel

/// What was recorded in a ledger, one line an entry in the ledger's order, the newest last:
///
///     第12条 2024-06-03（记录于2024年6月4日 09:12，张三） 1-07 县教育局申请延期，由2024年6月30日延至2024年9月30日：汛期停工
package struct LedgerHistory: Sendable {
  /// The entries that were asked for.
  package let lines: [Line]

  /// One entry.
  package struct Line: Sendable {
    /// The entry.
    package let entry: Entry
    /// What it says.
    package let sentence: EntrySentence

    /// The number of the entry; 0 where it has none yet.
    var number: Int { entry.number ?? 0 }
    /// The kind of the entry.
    var kind: EntryKind { EntryKind(entry.change) }
    /// The task that the entry is about, where it is about one.
    var task: TaskID? {
      if case .planRegistered = entry.change { return nil }
      return entry.change.tasks.first
    }
  }

  /// Picks the entries that pass a filter out of a ledger's whole history.
  package init(_ entries: [Entry], _ filter: HistoryFilter = HistoryFilter()) {
    let terms = HistoryTerms(entries)
    lines = entries.filter { filter.takes($0, terms.names) }.map {
      Line(entry: $0, sentence: EntrySentence($0, terms))
    }
  }
}

// MARK: - Formats

extension LedgerHistory {
  /// Returns the lines for people; what persons wrote at length is cut, the other formats have all of it.
  package func text() -> String {
    guard !lines.isEmpty else { return "没有符合条件的记录。\n" }
    // A table of one column prints what would steer a terminal as spaces.
    let printed = TextTable(rows: lines.map { [$0.text] }).lines()
    return (printed + ["共\(lines.count)条"]).joined(separator: "\n") + "\n"
  }

  /// Returns the lines for a spreadsheet.
  package func csv() -> String {
    CSVTable(
      header: ["序号", "生效日期", "记录时间", "记录人", "类别", "任务", "事项", "内容"],
      rows: lines.map {
        [
          "\($0.number)", $0.dayWords, $0.entry.recordedAt.chineseMinute, $0.entry.actor, $0.kind.word,
          $0.task?.description ?? "", $0.sentence.fact, $0.sentence.words,
        ]
      }
    ).text()
  }

  /// Returns the lines for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let value: JSONValue = ["version": .integer(1), "entries": .array(lines.map(\.json))]
    return value.text()
  }
}

extension LedgerHistory.Line {
  /// The day on which it takes effect; what counts from the beginning of time has none.
  var dayWords: String { entry.dayWords }

  fileprivate var text: String {
    let recorded = "（记录于\(entry.recordedAt.chineseMinute)，\(entry.actor)）"
    let words = sentence.words.isEmpty ? "" : "：" + sentence.words.shortened(toWidth: Self.widthOfWords)
    let about = task.map { "\($0) " } ?? ""
    return "第\(number)条 \(dayWords)\(recorded) \(about)\(sentence.fact)\(words)"
  }

  /// Two lines of a terminal.
  private static let widthOfWords = 160

  fileprivate var json: JSONValue {
    [
      "number": .integer(number), "effectiveOn": JSONValue(entry.effectiveOn),
      "recordedAt": JSONValue(entry.recordedAt), "actor": .string(entry.actor),
      "kind": .string(kind.rawValue), "tasks": JSONValue(each: entry.change.tasks),
      "plan": JSONValue(entry.change.plan), "units": JSONValue(each: entry.change.units.sorted()),
      "fact": .string(sentence.fact), "words": .string(sentence.words),
    ]
  }
}

extension Entry {
  /// The day from which it counts: 2024-06-01; what holds for all time has none.
  var dayWords: String { effectiveOn == .first ? "自始" : "\(effectiveOn)" }
}
