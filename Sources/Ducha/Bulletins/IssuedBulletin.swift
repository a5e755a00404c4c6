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
}
