/// In which format forms go out.
package enum FormFormat: String, Sendable, CaseIterable {
  /// A workbook with lists to choose from and locked cells.
  case xlsx
  /// One table below the other.
  case csv
}
