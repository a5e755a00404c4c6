/// Facts that whoever made an office file put into it, beside what it shows.
enum CustomProperties {
  /// Returns the facts by name.
  static func read(_ package: OfficePackage) throws(DocumentError.Reason) -> [String: String] {
    guard let scanner = try package.scan("custom-properties", of: "") else { return [:] }
    var properties: [String: String] = [:]
    _ = try scanner.root()
    try scanner.children { property throws(DocumentError.Reason) in
      guard let name = property["name"] else { return }
      try scanner.children { _ throws(DocumentError.Reason) in properties[name] = try scanner.text() }
    }
    return properties
  }
}
