package import DuchaModel
package import DuchaReports

/// A bulletin as it was issued.
package struct IssuedBulletin: Sendable {
  /// What the ledger knows of it.
  package let record: IssueRecord
  /// What it said.
  package let text: BulletinText
  /// The same for programs, byte for byte as it was frozen.
  package let json: String
  /// The issue that puts it right, where one does.
  package let correction: IssueRecord?

  /// Reads what an issue froze.
  init(_ record: IssueRecord, frozen content: [UInt8], correction: IssueRecord? = nil) throws {
    self.record = record
    text = try BulletinText(frozen: content)
    json = String(decoding: content, as: UTF8.self)
    self.correction = correction
  }
}
