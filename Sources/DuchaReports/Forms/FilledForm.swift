package import DuchaDiagnostics
package import DuchaModel

/// A form as it came back: which cells hold what, nothing of it judged.
package struct FilledForm: Sendable {
  /// What the form says it is, each of its parts once; a form that was put together from several says several things.
  package var identities: [String]
  /// Who filled it in.
  package var reporter: String?
  /// Who approved it.
  package var approver: String?
  /// Whether there is a table of tasks, with rows or without.
  package var hasTasks = false
  /// The rows of tasks, sheet by sheet.
  package var tasks: [Row]
  /// The rows of results.
  package var targets: [Row]

  /// The mark of a form that went back to be corrected: what it said then.
  package var mark: String?

  /// The word in front of the mark.
  package static let markLabel = "更正码："

  /// Creates a form.
  package init(
    identities: [String] = [], reporter: String? = nil, approver: String? = nil, tasks: [Row] = [],
    targets: [Row] = []
  ) {
    self.identities = identities
    self.reporter = reporter
    self.approver = approver
    self.tasks = tasks
    self.targets = targets
  }

  /// All that is filled in; two forms with the same say the same.
  package var contents: String {
    (tasks + targets).map { row in
      let filled = FormColumn.allCases.filter(\.isOpen).compactMap { column in
        row[column].map { "\(column.rawValue)=\($0)" }
      }
      return (["\(row[.key] ?? row[.task] ?? "")"] + filled).joined(separator: "|")
    }.sorted().joined(separator: "\n")
  }

  /// A row.
  package struct Row: Sendable {
    /// The place of its first cell.
    package let place: SourcePlace?
    /// The cells, by column; empty ones too.
    package let cells: [FormColumn: Cell]

    /// Creates a row.
    package init(place: SourcePlace?, cells: [FormColumn: Cell]) {
      self.place = place
      self.cells = cells
    }

    /// Returns what a cell holds; `nil` where it is empty.
    package subscript(column: FormColumn) -> String? {
      cells[column].flatMap { $0.text.isEmpty ? nil : $0.text }
    }

    /// What tells the row, out of sight.
    package var key: FormKey? { self[.key].flatMap { FormKey($0) } }
    /// The task: by what is out of sight, for spreadsheets take 1-07 for a day where it is typed.
    package var task: TaskID? { key?.task ?? self[.task].flatMap { TaskID($0) } }
    /// The number of the result, where the row is one.
    package var target: Int? { key?.target }

    /// Returns the row with a column less.
    package func without(_ column: FormColumn) -> Row {
      Row(place: place, cells: cells.filter { $0.key != column })
    }

    /// All that it holds: `任务编号：新增；本月进展情况：已办`.
    package var words: String {
      FormColumn.allCases.filter { $0 != .key }.compactMap { column in
        self[column].map { "\(column.rawValue)：\($0)" }
      }.joined(separator: "；")
    }

    /// Whether a place is one of its cells.
    package func holds(_ place: SourcePlace?) -> Bool {
      place.map { place in self.place == place || cells.values.contains { $0.place == place } } ?? false
    }
  }

  /// A cell.
  package struct Cell: Sendable {
    /// What it shows; may be empty.
    package let text: String
    /// Its place.
    package let place: SourcePlace?

    /// Creates a cell.
    package init(_ text: String, at place: SourcePlace?) {
      self.text = text
      self.place = place
    }
  }
}
