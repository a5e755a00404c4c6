import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

/// A table as its writer sees it. In the rows, `^` is a cell that the one above covers, and `<` one that the cell to its
/// left covers; cells may hold line breaks.
struct WrittenTable {
  var title: String
  var rows: [[String]]
}

/// The ways in which one table reaches the compiler.
enum TableDress: CaseIterable {
  /// From documents, sheets and web pages, which tell merged cells.
  case told
  /// The same cells unmerged: as csv, as tabs, with bars.
  case emptied, filled, tabs, quotedTabs, markdown, bars
  /// As a web page is copied: covered cells leave nothing behind.
  case shortTabs, shortBars
  /// Columns kept by blanks.
  case columns

  /// Whether the dress shows which cells are merged.
  var tellsMergedCells: Bool { self == .told || self == .filled }

  func compiled(_ table: WrittenTable) -> Compilation {
    let empty = table.rows.map { $0.map { $0 == "^" || $0 == "<" ? "" : $0 } }
    let short = table.rows.map { $0.filter { $0 != "^" && $0 != "<" } }
    switch self {
    case .told: return structured(table.title, table.rows)
    case .emptied: return structured(table.title, empty)
    case .filled: return structured(table.title, filled(table.rows))
    case .tabs: return plain(table.title, empty) { $0.joined(separator: "\t") }
    case .quotedTabs:
      return plain(table.title, empty) { row in
        row.map { $0.contains("\n") ? "\"\($0)\"" : $0 }.joined(separator: "\t")
      }
    case .markdown:
      let rule = "\n|" + String(repeating: "---|", count: table.rows[0].count)
      return plain(table.title, empty) { row in
        let line = row.joined(separator: " | ").replacing("\n", with: "<br>")
        return "| \(line) |" + (row == empty[0] ? rule : "")
      }
    case .bars: return plain(table.title, empty) { oneLine($0.joined(separator: " | ")) }
    case .shortTabs: return plain(table.title, short) { $0.joined(separator: "\t") }
    case .shortBars: return plain(table.title, short) { oneLine($0.joined(separator: " | ")) }
    case .columns: return columns(table.title, empty)
    }
  }

  private func oneLine(_ row: String) -> String { row.replacing("\n", with: " ") }

  private func plain(_ title: String, _ rows: [[String]], _ line: ([String]) -> String) -> Compilation {
    compile(title + "\n" + rows.map(line).joined(separator: "\n") + "\n")
  }

  /// Each covered cell with the words of the one that covers it.
  private func filled(_ rows: [[String]]) -> [[String]] {
    var filled = rows
    for row in rows.indices {
      for column in rows[row].indices {
        if rows[row][column] == "^" { filled[row][column] = filled[row - 1][column] }
        if rows[row][column] == "<" { filled[row][column] = filled[row][column - 1] }
      }
    }
    return filled
  }

  private func structured(_ title: String, _ rows: [[String]]) -> Compilation {
    var text = title + "\n"
    let start = text.utf8.count
    let cells = rows.map { row in
      defer { text += "\n" }
      return row.enumerated().map { column, words in
        if column > 0 { text += "\t" }
        let start = text.utf8.count
        let isCovered = words == "^" || words == "<"
        text += isCovered ? "" : words
        return SourceCell(span: SourceSpan(start, text.utf8.count), continues: isCovered)
      }
    }
    let table = SourceTable(span: SourceSpan(start, text.utf8.count), rows: cells)
    return compile(text, tables: [table])
  }

  /// Columns as wide as their widest cell, a cell's lines one below the other.
  private func columns(_ title: String, _ rows: [[String]]) -> Compilation {
    func width(_ words: some StringProtocol) -> Int { words.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
    let cells = rows.map { $0.map { $0.split(separator: "\n") } }
    let widths = rows[0].indices.map { column in
      cells.compactMap { row in row.count > column ? row[column].map(width).max() : nil }.max() ?? 0
    }
    var text = title + "\n"
    for row in cells {
      for number in 0..<(row.map(\.count).max() ?? 0) {
        for (column, lines) in row.enumerated() {
          let words = number < lines.count ? lines[number] : ""
          text +=
            words + String(repeating: " ", count: widths[column] + 3 - min(width(words), widths[column] + 1))
        }
        text += "\n"
      }
    }
    return compile(text)
  }
}
