import DuchaModel
import DuchaReports

/// What came of all forms that were collected together.
package struct FormRound: Sendable {
  /// What came of each file.
  package let forms: [Workspace.CollectedForm]
  /// The ledger with all that they told, recorded or not.
  private let archive: FormArchive
  private let isRecorded: Bool
  /// Folders among the files, which nobody looked into.
  private let folders: [String]

  init(
    _ forms: [Workspace.CollectedForm], skipping folders: [String] = [], _ archive: FormArchive,
    isRecorded: Bool
  ) {
    self.forms = forms
    self.folders = folders
    self.archive = archive
    self.isRecorded = isRecorded
  }

  /// Whether a file has to be filled in again.
  package var hasMistakes: Bool { forms.isEmpty || forms.contains(where: \.isWrong) }

  /// The last lines: what came of all, who is late, and how many have not sent.
  package var total: String {
    let tally = FormTally(
      forms.compactMap(\.review), unread: forms.count { $0.review == nil }, isRecorded: isRecorded)
    let skipped = folders.isEmpty ? "" : "没有读取文件夹 \(folders.joined(separator: "、"))，其中的表请另收\n"
    return tally.text() + skipped
      + tally.months.map { archive.overview(of: $0).heading + "\n" }.joined()
  }
}
