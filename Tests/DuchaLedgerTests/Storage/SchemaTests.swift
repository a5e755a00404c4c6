import DuchaTestSupport
import GRDB
import Testing

@testable import DuchaLedger

@Suite struct SchemaTests {
  @Test func everyTableHasTheColumnsThatAreWrittenAndHashed() throws {
    let ledger = try Ledger.inMemory()
    for table in HistoryTable.allCases {
      let columns = try ledger.queue.read { try $0.columns(in: table.name).map(\.name) }
      #expect(columns == ["id"] + table.columns, "\(table)")
    }
    let head = try ledger.queue.read { try $0.columns(in: "entry").map(\.name) }
    #expect(head == EntryHead.columns + ["hash"])
  }

  @Test func everyTableOfTheFileIsWrittenAndHashed() throws {
    let tables = try Ledger.inMemory().queue.read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    }
    // What follows from the entries alone is no history.
    let derived = ["taskSpanHead", "taskSpan", "taskSpanLead"]
    #expect(tables == ["entry"] + HistoryTable.allCases.map(\.name) + derived)
  }

  @Test func everyTableIsStrictAndGuarded() throws {
    let ledger = try Ledger.inMemory()
    let loose = try ledger.queue.read {
      try String.fetchAll($0, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict")
    }
    #expect(loose.allSatisfy { $0.hasPrefix("sqlite_") })
    let triggers = try ledger.queue.read {
      try Row.fetchAll(
        $0, sql: "SELECT tbl_name, count(*) FROM sqlite_master WHERE type = 'trigger' GROUP BY tbl_name")
    }
    #expect(triggers.count == HistoryTable.allCases.count + 1)
    #expect(triggers.allSatisfy { $0[1] == 3 })
  }

  @Test func theFileIsMarkedAsOurs() throws {
    let ledger = try Ledger.inMemory()
    let marks = try ledger.queue.read {
      [
        try Int.fetchOne($0, sql: "PRAGMA application_id"), try Int.fetchOne($0, sql: "PRAGMA user_version"),
      ]
    }
    #expect(marks == [Ledger.applicationID, Ledger.version])
  }
}
