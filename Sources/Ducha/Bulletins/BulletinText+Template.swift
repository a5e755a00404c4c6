import DuchaDocuments
package import DuchaReports

extension BulletinText {
  /// Returns the bulletin in the template of a file.
  package func docx(template path: String, copies: String = "") throws -> [UInt8] {
    let template = try WordTemplate(name: path, bytes: DocumentReader().bytes(path: path))
    return try docx(in: template, copies: copies)
  }
}
