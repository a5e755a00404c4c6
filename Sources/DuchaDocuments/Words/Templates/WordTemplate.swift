/// A docx file of an office with places for words.
///
/// `{{标题}}` takes words; `{{正文}}`, alone in a paragraph, takes paragraphs; a row of a table that holds `{{#任务}}` and
/// `{{/任务}}` is repeated. Whatever else is in the file stays as it is, byte for byte.
package struct WordTemplate {
  private let name: String
  private let bytes: [UInt8]
  private let parts: [(name: String, markup: TemplateMarkup)]

  /// Opens a template; `name` is how messages call it.
  package init(name: String, bytes: [UInt8]) throws(DocumentError) {
    self.name = name
    self.bytes = bytes
    do throws(DocumentError.Reason) {
      parts = try Self.parts(of: bytes)
    } catch {
      throw DocumentError(name: name, reason: error)
    }
  }

  /// The text, headers and footers.
  private static func parts(of bytes: [UInt8]) throws(DocumentError.Reason) -> [(String, TemplateMarkup)] {
    let limits = DocumentReader.Limits.default
    let archive = try ZipArchive(bytes, kind: "Word", inflatedLimit: limits.inflatedSize)
    let package = OfficePackage(archive: archive, kind: "Word", limits: limits)
    guard let main = try package.mainPart(), try package.require(main).root().name == "document" else {
      throw .unsupported(kind: "其他类型的文件，不是 Word 文档", advice: "请把模板另存为 .docx")
    }
    var parts = [(main, TemplateMarkup(try archive.read(main) ?? [], named: ""))]
    let names = ["header": "页眉", "footer": "页脚"]
    for relationship in try package.relationships(of: main) {
      guard let name = names[relationship.type], let part = try archive.read(relationship.target) else {
        continue
      }
      parts.append((relationship.target, TemplateMarkup(part, named: name)))
    }
    return parts
  }

  /// Returns the file with everything filled in; where one place cannot be filled, none is.
  package func filled(with content: TemplateContent) throws(TemplateError) -> [UInt8] {
    let fillings = parts.map { (name: $0.name, filling: TemplateFilling($0.markup, content)) }
    let problems = fillings.flatMap(\.filling.problems)
    guard problems.isEmpty else { throw TemplateError(name: name, problems: problems) }
    let changed = fillings.compactMap { part in
      part.filling.bytes.map { ZipWriter.Part(name: part.name, bytes: $0) }
    }
    guard let filled = changed.isEmpty ? bytes : ZipWriter.replacing(changed, in: bytes) else {
      throw TemplateError(name: name, problems: [.init(place: "全文", cause: .damaged)])
    }
    return filled
  }
}
