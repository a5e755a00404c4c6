package import DuchaModel

/// What a form is, so that it is known again when it comes back under another name: `1/U8/2024-07/123/9f86d081884c`.
package struct FormIdentity: Sendable, Hashable {
  /// The unit that is asked.
  package let unit: OrgUnit.ID
  /// The month.
  package let month: Month
  /// The number of the ledger's newest entry when it was made.
  package let entry: Int
  /// The first digits of that entry's hash: no other ledger has it.
  package let digest: String
  /// The day whose state it shows.
  package let asOf: Day

  /// How the form is laid out; a form of another layout is not read.
  private static let layout = "1"

  /// Creates an identity; of the hash the first digits are kept.
  package init(unit: OrgUnit.ID, month: Month, entry: Int, hash: String, asOf: Day) {
    self.unit = unit
    self.month = month
    self.entry = entry
    digest = String(hash.prefix(12))
    self.asOf = asOf
  }

  /// Reads what ``text`` gives, or returns `nil`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == Self.layout, parts[1].hasPrefix("U"),
      let unit = Int(parts[1].dropFirst()), let month = Month(parts[2]), let entry = Int(parts[3]),
      parts[4].count == 12, let asOf = Day(parts[5])
    else { return nil }
    self.init(unit: OrgUnit.ID(unit), month: month, entry: entry, hash: parts[4], asOf: asOf)
  }

  /// The identity as it stands in the file.
  package var text: String { "\(Self.layout)/\(unit)/\(month)/\(entry)/\(digest)/\(asOf)" }

  /// The name of the fact in which a workbook keeps it.
  package static let property = "ducha.form"
  /// The word in front of it on each sheet.
  package static let label = "表号："
}
