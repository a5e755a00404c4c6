import DuchaDiagnostics

/// Rows in columns aligned by display width, for terminals.
///
/// Words come from plans and reports of others: characters that would steer a terminal or break a row print as spaces.
struct TextTable {
  private let rows: [[String]]

  /// Creates a table from its cells, row by row.
  init(rows: [[String]]) { self.rows = rows.map { $0.map(\.printable) } }

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
  /// The text with spaces in place of control characters.
  fileprivate var printable: String {
    // Hardly any text has one: a byte below the space, DEL, or the lead byte of U+0080 to U+009F.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(scalars)
  }

  /// The text without spaces at its end.
  fileprivate func trimmingEnd() -> String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
