/// Rows as a CSV file that Excel and WPS open by a double click: UTF-8 with a byte order mark, CRLF line ends.
package struct CSVTable {
  /// The names of the columns.
  package var header: [String]
  /// The cells, row by row.
  package var rows: [[String]]

  /// Creates a table.
  package init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// Returns the file's text.
  package func text() -> String {
    let lines = ([header] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }
    return "\u{FEFF}" + lines.joined()
  }

  /// Returns a cell as it stands in the file.
  ///
  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front and stays text: plans and reports
  /// are written by others (CWE-1236).
  private static func cell(_ text: String) -> String {
    let formula = text.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
    let safe = formula ? "'" + text : text
    let special = safe.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    guard special else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
