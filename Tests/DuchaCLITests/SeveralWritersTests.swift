import DuchaLedger
import DuchaModel
import Foundation
import Testing

/// Several people at one ledger at the same time, each with a command of their own.
@Suite struct SeveralWritersTests {
  @Test func everyReportIsKept() throws {
    let shell = try Shell()
    try shell.write("方案.txt", Plans.county)
    _ = try shell.ducha("init")
    _ = try shell.ducha("import", "方案.txt")
    let path = shell.folder.appending(path: "ducha.sqlite").path
    let before = try Ledger.open(at: path, readOnly: true).head().entries
    for round in 1...5 {
      let writers = try (1...4).map { writer in
        try shell.start(["progress", "1-0\(writer)", "--text", "第\(round)次"])
      }
      for writer in writers {
        writer.waitUntilExit()
        #expect(writer.terminationStatus == 0)
      }
    }
    let ledger = try Ledger.open(at: path, readOnly: true)
    #expect(try ledger.requireIntact().entries == before + 20)
    #expect(try ledger.entries().compactMap(\.number) == Array(1...before + 20))
  }
}
