/// An Office Open XML file: parts in a zip archive that point at each other by relationships.
struct OfficePackage {
  let archive: ZipArchive
  /// How messages call the file.
  let kind: String
  let limits: DocumentReader.Limits

  /// Returns the name of the part that holds the document itself, or `nil` where this is no office file.
  func mainPart() throws(DocumentError.Reason) -> String? {
    try relationships(of: "").first { $0.type == "officeDocument" }?.target
  }

  /// Returns the relationships of a part; the empty name stands for the package.
  func relationships(of part: String) throws(DocumentError.Reason) -> [Relationship] {
    let folder = part.lastIndex(of: "/").map { part[...$0] } ?? ""
    guard let scanner = try scan(folder + "_rels/" + part.dropFirst(folder.count) + ".rels") else {
      return []
    }
    var relationships: [Relationship] = []
    _ = try scanner.root()
    try scanner.children { element throws(DocumentError.Reason) in
      guard let relationship = Relationship(element, folder: String(folder)) else { return }
      relationships.append(relationship)
    }
    return relationships
  }

  /// Returns the part of a kind that another part points at, or `nil` where there is none.
  func scan(_ type: String, of part: String) throws(DocumentError.Reason) -> XMLScanner? {
    guard let target = try relationships(of: part).first(where: { $0.type == type })?.target else {
      return nil
    }
    return try scan(target)
  }

  /// Returns a scanner over a part, or `nil` where there is none of this name.
  func scan(_ part: String) throws(DocumentError.Reason) -> XMLScanner? {
    guard let bytes = try archive.read(part) else { return nil }
    return try XMLScanner(bytes, part: part, kind: kind, depthLimit: limits.depth)
  }

  /// Returns a scanner over a part that the file must have.
  func require(_ part: String) throws(DocumentError.Reason) -> XMLScanner {
    guard let scanner = try scan(part) else { throw .damaged(kind: kind, detail: "缺少 \(part)") }
    return scanner
  }
}
