/// A workbook to be written: sheets of cells, and facts about the file that programs read and people do not see.
package struct WorkbookDraft: Sendable, Hashable {
  /// The sheets, in the order of the tabs.
  package var sheets: [SheetDraft]
  /// Facts about the file, by name; they stay in it when it is renamed and saved again.
  package var properties: [Property]
  /// When the file says it was made, in seconds since 1970: the same draft makes the same bytes.
  package var created: Int

  /// Creates a draft.
  package init(sheets: [SheetDraft], properties: [Property] = [], created: Int) {
    self.sheets = sheets
    self.properties = properties
    self.created = created
  }

  /// A fact about the file.
  package struct Property: Sendable, Hashable {
    /// Its name.
    package var name: String
    /// Its value, at most 255 characters.
    package var value: String

    /// Creates a property.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}
