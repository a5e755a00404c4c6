import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaLedger

@Suite struct CanonicalFormTests {
  /// Frozen: another result would break the chain of every ledger there is.
  @Test func isWrittenAsTheSchemaSays() {
    let entry = Sample.entry(.unitAdded(Sample.unit(1, "科技局", aliases: ["科委"])), on: Sample.day(2, 3))
    let head = EntryHead(entry, number: 1, previousHash: Digest.none)
    let form = entry.change.rows(entry: 1).reduce(into: CanonicalForm(head)) { $0.append($1) }
    #expect(
      String(decoding: form.bytes, as: UTF8.self) == """
        entry.id 1:1
        entry.kind 9:unitAdded
        entry.effectiveOn 10:2024-02-03
        entry.recordedAt 13:1706918400001
        entry.actor 6:张三
        entry.previousHash 64:\(Digest.none)
        unitAddition.entryId 1:1
        unitAddition.unitId 1:1
        unitAddition.name 9:科技局
        unitAddition.collective 1:0
        unitAddition.provisional 1:0
        unitAlias.entryId 1:1
        unitAlias.ordinal 1:1
        unitAlias.unitId 1:1
        unitAlias.name 6:科委

        """)
  }

  @Test func absentValuesWriteNothing() throws {
    let rows = Change.progressReported(Sample.report(1, 2)).rows(entry: 3)
    let head = EntryHead(
      Sample.entry(.progressReported(Sample.report(1, 2))), number: 3, previousHash: Digest.none)
    let text = String(decoding: rows.reduce(into: CanonicalForm(head)) { $0.append($1) }.bytes, as: UTF8.self)
    #expect(text.contains("progressReport.percent 4:50.0\n"))
    #expect(text.contains("progressReport.text 0:\n"))
    #expect(!text.contains("progressReport.difficulties"))
  }
}
