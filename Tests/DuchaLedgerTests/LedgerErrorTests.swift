import DuchaModel
import GRDB
import Testing

@testable import DuchaLedger

@Suite struct LedgerErrorTests {
  @Test(arguments: [
    (DatabaseError.SQLITE_BUSY, LedgerError.busy(path: "/台账")),
    (.SQLITE_LOCKED, .busy(path: "/台账")),
    (.SQLITE_READONLY, .readOnly(path: "/台账")),
    (.SQLITE_FULL, .diskFull(path: "/台账")),
    (.SQLITE_NOTADB, .notALedger(path: "/台账")),
    (.SQLITE_CORRUPT, .broken(entry: nil, reason: "数据库页无法读取")),
    (.SQLITE_IOERR, .inaccessible(path: "/台账", reason: "磁盘读写出错")),
  ])
  func everyDatabaseErrorHasItsMeaning(code: ResultCode, error: LedgerError) {
    #expect(LedgerError(DatabaseError(resultCode: code), path: "/台账") == error)
  }

  @Test func saysWhatHappenedWhatWasKeptAndWhatToDo() {
    #expect(
      LedgerError.missing(path: "台账.sqlite").description
        == "找不到台账 `台账.sqlite`，未作任何改动；请核对路径，或用 `ducha init` 新建台账")
    #expect(
      LedgerError.refused(index: 1, .unitNameTaken("市科委", by: .init(3))).description
        == "第2条记录未通过校验：名称“市科委”已用于单位U3，本次未写入任何内容；请按提示改正后重试")
  }
}
