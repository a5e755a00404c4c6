import DuchaLedger
package import DuchaModel
import DuchaReports

extension Workspace {
  /// Writes the ledger as pages into a folder, as of a day: only what differs from what is there.
  package func writeSite(to folder: String, asOf day: Day) throws -> WrittenSite {
    let ledger = try Ledger.open(at: path, readOnly: true)
    let issues = try ledger.issues().filter { $0.on <= day }.map { record in
      Site.Issue(record: record) {
        try BulletinText(frozen: try Self.content(of: record, in: ledger)).html()
      }
    }
    let site = Site(TaskStories(try ledger.entries(texts: false), asOf: day), issues: issues)
    return try SiteWriter(folder: folder).write(site.pages)
  }
}
