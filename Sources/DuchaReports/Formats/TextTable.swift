import DuchaDiagnostics

/// Rows in columns aligned by display width, for terminals.
struct TextTable {
  /// The cells, row by row; all rows have as many.
  var rows: [[String]]

  /// Returns the lines, without trailing spaces.
  func lines(indent: String = "", separator: String = "  ") -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { $0.element.padded(toWidth: widths[$0.offset]) }
      return indent + cells.joined(separator: separator).trimmingEnd()
    }
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate func trimmingEnd() -> String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
