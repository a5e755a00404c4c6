import DuchaDiagnostics

/// Reads web pages: block elements become lines, tables keep their cells, scripts and menus are left out.
enum HTMLReader {
  /// Reads a page.
  static func read(
    name: String, bytes: [UInt8], limits: DocumentReader.Limits
  ) throws(DocumentError.Reason) -> SourceText {
    let tree = try HTMLTree(try HTMLCharset.decode(bytes))
    let text = try tree.withRoot { root throws(DocumentError.Reason) in
      var walker = HTMLWalker(limits: limits)
      if let root { try walker.walk(root) }
      return walker.finish()
    }
    return try text.source(name: name)
  }
}
