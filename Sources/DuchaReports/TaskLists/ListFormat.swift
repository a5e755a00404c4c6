/// In which form a unit's list is written.
package enum ListFormat: String, Sendable, Hashable, CaseIterable {
  case markdown, csv, json, docx

  /// What is written where nobody asks for anything else: a docx for each of thousands of units is rarely wanted.
  package static let usual: [ListFormat] = [.markdown, .csv, .json]

  /// The ending of its files.
  package var ending: String { self == .markdown ? "md" : rawValue }

  /// Returns a list in this form.
  package func bytes(of list: TaskList) -> [UInt8] {
    switch self {
    case .markdown: Array(list.markdown().utf8)
    case .csv: Array(list.csv().utf8)
    case .json: Array(list.json().utf8)
    case .docx: list.docx()
    }
  }
}
