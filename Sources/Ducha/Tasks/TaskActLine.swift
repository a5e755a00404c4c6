import DuchaModel

/// A row of a table of what is to be done with tasks.
struct TaskActLine {
  /// The row as a spreadsheet counts it.
  var row: Int
  /// The task's number.
  var task: String
  /// The day on which it was done; `nil` is that of the whole table.
  var day: Day?
  /// What is to be done.
  var act: TaskAct

  /// The columns that a table must have.
  static let needed = ["任务", "动作"]
  /// The columns that a table may have.
  static let columns = ["任务", "动作", "单位", "人员", "日期", "期限", "理由", "牵头单位", "配合单位", "并入"]

  /// The words of the column 动作.
  private static let words = simple.map(\.word) + Measure.Kind.allCases.map(\.word)

  /// Reads a row; `problems` takes what is wrong with it, in words its author understands.
  init?(_ row: HeadedTable.Row, problems: inout [String]) {
    var cells = Cells(row)
    let (task, word) = (cells.text("任务"), cells.text("动作"))
    day = cells.optionalDay("日期")
    act = .accept(unit: "")
    if let read = Self.simple.first(where: { $0.word == word })?.read {
      act = read(&cells)
    } else if let kind = Measure.Kind(word: word) {
      act = .measure(kind, unit: row["单位"], approver: row["人员"], text: cells.text("理由"))
    } else if !word.isEmpty {
      cells.problems.append("“动作”没有“\(word)”，可用的有\(Self.words.joined(separator: "、"))")
    }
    self.row = row.number
    self.task = task
    problems += cells.problems.map { "第 \(row.number) 行\($0)" }
    if !cells.problems.isEmpty { return nil }
  }

  /// How the row of each word is read. To split a task takes more than a row.
  private static let simple: [(word: String, read: @Sendable (inout Cells) -> TaskAct)] = [
    ("交办", { .dispatch(replyBy: $0.optionalDay("期限"), note: $0.row["理由"] ?? "") }),
    ("签收", { .accept(unit: $0.text("单位")) }),
    ("异议", { .object(unit: $0.text("单位"), reason: $0.text("理由")) }),
    (
      "异议成立",
      {
        .settle(
          unit: $0.text("单位"), upheld: true, leads: $0.row.names("牵头单位"),
          cooperating: $0.row.names("配合单位"), $0.decision())
      }
    ),
    ("异议不成立", { .settle(unit: $0.text("单位"), upheld: false, leads: [], cooperating: [], $0.decision()) }),
    ("申请销号", { .submit(unit: $0.row["单位"], person: $0.text("人员"), text: $0.row["理由"] ?? "") }),
    ("销号", { .close(unit: $0.row["单位"], verifier: $0.text("人员"), text: $0.row["理由"] ?? "") }),
    ("退回", { .sendBack(unit: $0.row["单位"], verifier: $0.text("人员"), reason: $0.text("理由")) }),
    ("重开", { .reopen($0.decision()) }),
    ("申请延期", { .extend(unit: $0.row["单位"], from: nil, to: $0.day("期限"), reason: $0.text("理由")) }),
    ("同意延期", { .grant(unit: $0.row["单位"], to: $0.optionalDay("期限"), $0.decision()) }),
    ("不同意延期", { .refuse(unit: $0.row["单位"], $0.decision()) }),
    ("核定时限", { .setDue(from: nil, to: $0.day("期限"), $0.decision()) }),
    ("中止", { .suspend($0.decision()) }),
    ("恢复", { .resume($0.decision()) }),
    ("撤销", { .cancel($0.decision()) }),
    ("合并", { .merge(into: $0.text("并入"), $0.decision()) }),
    ("转长期", { .keepOngoing(reviewOn: $0.day("期限"), $0.decision()) }),
  ]
}

/// The cells of a row, as an act asks for them; what is missing or no day is noted.
private struct Cells {
  let row: HeadedTable.Row
  var problems: [String] = []

  init(_ row: HeadedTable.Row) { self.row = row }

  /// Returns a cell that has to be filled in.
  mutating func text(_ column: String) -> String {
    if row[column] == nil { problems.append(missing(column)) }
    return row[column] ?? ""
  }

  /// Returns a day that has to be filled in.
  mutating func day(_ column: String) -> Day {
    if row[column] == nil { problems.append(missing(column)) }
    return optionalDay(column) ?? .last
  }

  mutating func optionalDay(_ column: String) -> Day? {
    guard let text = row[column] else { return nil }
    let day = Day(text)
    if day == nil { problems.append("“\(column)”应为 yyyy-MM-dd，现为“\(text)”") }
    return day
  }

  mutating func decision() -> TaskAct.Decision {
    TaskAct.Decision(approver: text("人员"), reason: text("理由"))
  }

  private func missing(_ column: String) -> String {
    "没有填“\(column)”" + (row["动作"].map { $0.isEmpty || column == "动作" ? "" : "，“\($0)”要写" } ?? "")
  }
}

extension Measure.Kind {
  /// Reads the word people use, also in short: 通报, 约谈, 问责.
  package init?(word: String) {
    guard word.count > 1, let kind = Self.allCases.first(where: { $0.word.hasPrefix(word) }) else {
      return nil
    }
    self = kind
  }
}
