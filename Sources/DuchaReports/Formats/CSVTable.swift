/// Rows as a CSV file that Excel and WPS open by a double click: UTF-8 with a byte order mark, CRLF line ends.
package struct CSVTable {
  /// The names of the columns.
  package var header: [String]
  /// The cells, row by row.
  package var rows: [[String]]
  /// The columns that hold figures of ours, negative ones too, and no words of others.
  private let figures: Set<Int>

  /// Creates a table.
  package init(header: [String], rows: [[String]], figures: Set<Int> = []) {
    self.header = header
    self.rows = rows
    self.figures = figures
  }

  /// Returns the file's text.
  package func text() -> String {
    Self.text(lines: [Line(header)] + rows.map { Line($0, figures: figures) })
  }

  /// A line of a file whose lines are not all alike.
  package struct Line: Sendable {
    fileprivate let cells: [String]

    /// Creates a line; the cells of `figures` hold figures of ours.
    package init(_ cells: [String], figures: Set<Int> = []) {
      self.cells = cells.enumerated().map {
        figures.contains($0.offset) ? $0.element : CSVTable.cell($0.element)
      }
    }
  }

  /// Returns the text of a file of these lines.
  package static func text(lines: [Line]) -> String {
    "\u{FEFF}" + lines.map { $0.cells.joined(separator: ",") + "\r\n" }.joined()
  }

  /// Returns a cell as it stands in the file.
  ///
  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front and stays text: plans and reports
  /// are written by others (CWE-1236).
  fileprivate static func cell(_ text: String) -> String {
    let safe = isFormula(text) ? "'" + text : text
    let special = safe.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    guard special else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// Returns the words of a cell that came back, without the apostrophe that keeps them from being a formula.
  package static func plain(_ text: String) -> String {
    let rest = text.dropFirst()
    return text.first == "'" && isFormula(rest) ? String(rest) : text
  }

  private static func isFormula(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}
