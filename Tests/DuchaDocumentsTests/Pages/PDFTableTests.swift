import DuchaDiagnostics
import DuchaDocuments
import Testing

/// Tables drawn with lines. Columns begin at 50, 80 and 180 and end at 280, rows are 30 high.
@Suite(.enabled(if: PDFFiles.hasPrograms, "poppler-utils is not installed"))
struct PDFTableTests {
  @Test func linesPartCellsHoweverNearTheirWords() throws {
    let page =
      grid(rows: 2) + row(0, "No", "Task", "Unit")
      // What stands beside the number, and ends right before the next column, is no part of either.
      + row(1, "1", "Build stations now", "Bureau") + words("Notes", 50, 600)
    let text = try read([page])
    #expect(text.grid == [[["No", "Task", "Unit"], ["1", "Build stations now", "Bureau"]]])
    #expect(text.whole == "No\tTask\tUnit\n1\tBuild stations now\tBureau\nNotes\n")
    #expect(text.place("Bureau") == "第1页")
  }

  @Test func wrappedWordsGoOnAndBreaksStay() throws {
    let cell = words("Build the great new", 83, 661) + words("station", 83, 649)
    let units = words("Bureau", 183, 661) + words("Office", 183, 649)
    let text = try read([grid(rows: 2) + row(0, "No", "Task", "Unit") + words("1", 53, 655) + cell + units])
    #expect(text.grid[0][1] == ["1", "Build the great new station", "Bureau\nOffice"])
  }

  @Test func aMissingLineMergesCells() throws {
    let lines =
      [700, 670, 610].map { PDFFiles.line(50, $0, 280, $0) } + [PDFFiles.line(50, 640, 180, 640)]
      + [50, 80, 180, 280].map { PDFFiles.line($0, 700, $0, 610) }
    let text = try read([
      lines.joined() + row(0, "No", "Task", "Unit") + row(1, "1", "Build", nil) + row(2, "2", "Plan", nil)
        + words("Bureau", 183, 637)
    ])
    #expect(text.grid == [[["No", "Task", "Unit"], ["1", "Build", "Bureau"], ["2", "Plan", "^"]]])
  }

  @Test func bordersMayBeThinRectangles() throws {
    let borders =
      [700, 670].map { "50 \($0) 230 1 re f\n" } + [50, 80, 180, 280].map { "\($0) 670 1 30 re f\n" }
    let text = try read([borders.joined() + row(0, "1", "Build", "Bureau")])
    #expect(text.grid == [[["1", "Build", "Bureau"]]])
  }

  @Test func aTableGoesOnOnTheNextPage() throws {
    let first = grid(rows: 2) + row(0, "No", "Task", "Unit") + row(1, "1", "Build", "Bureau,")
    let second =
      grid(rows: 3) + row(0, "No", "Task", "Unit") + row(1, nil, nil, "Office") + row(2, "2", "Plan", "Board")
    let text = try read([first + words("- 1 -", 280, 30), second])
    #expect(
      text.grid == [[["No", "Task", "Unit"], ["1", "Build", "Bureau,Office"], ["2", "Plan", "Board"]]])
    #expect(text.place("Bureau") == "第1页")
    #expect(text.place("Board") == "第2页")
  }

  @Test func aTableGoesOnBelowAPagesHead() throws {
    let first = grid(rows: 2) + row(0, "No", "Task", "Unit") + row(1, "1", "Build", "Bureau")
    let second = words("Head of every page", 50, 750) + grid(rows: 1) + row(0, "2", "Plan", "Board")
    let text = try read([first, second])
    #expect(text.grid == [[["No", "Task", "Unit"], ["1", "Build", "Bureau"], ["2", "Plan", "Board"]]])
    #expect(text.whole.hasSuffix("Board\nHead of every page\n"))
  }

  @Test func aTableThatNamesItsColumnsBelowATitleIsAnother() throws {
    let table = grid(rows: 2) + row(0, "No", "Task", "Unit")
    let second = words("Second table", 50, 750) + table + row(1, "1", "Plan", "Board")
    #expect(try read([table + row(1, "1", "Build", "Bureau"), second]).tables.count == 2)
  }

  @Test func linesThatWordsCrossPartNoCells() throws {
    let text = try read([grid(rows: 1) + words("A line of text across all of the columns", 60, 683)])
    #expect(text.tables.isEmpty)
    #expect(text.whole.contains("A line of text across all of the columns"))
  }

  private func read(_ pages: [String]) throws -> SourceText {
    try DocumentReader().read(name: "a.pdf", bytes: PDFFiles.document(pages))
  }

  private func grid(rows: Int) -> String {
    let bottom = 700 - 30 * rows
    let across = (0...rows).map { PDFFiles.line(50, 700 - 30 * $0, 280, 700 - 30 * $0) }
    return (across + [50, 80, 180, 280].map { PDFFiles.line($0, 700, $0, bottom) }).joined()
  }

  private func row(_ number: Int, _ cells: String?...) -> String {
    zip(cells, [53, 83, 183]).map { cell, x in cell.map { words($0, x, 683 - 30 * number) } ?? "" }.joined()
  }

  private func words(_ words: String, _ x: Int, _ y: Int) -> String { PDFFiles.words(words, x, y) }
}
