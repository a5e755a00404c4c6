/// The words that the cells of a workbook share.
enum SharedStrings {
  /// Returns the words by number.
  static func read(_ package: OfficePackage, workbook: String) throws(DocumentError.Reason) -> [String] {
    guard let scanner = try package.scan("sharedStrings", of: workbook) else { return [] }
    var strings: [String] = []
    _ = try scanner.root()
    try scanner.children { _ throws(DocumentError.Reason) in
      strings.append(try words(scanner))
    }
    return strings
  }

  /// Returns the words of the `<si>` or `<is>` that is open: all its runs, without the readings (`<rPh>`) that Excel keeps
  /// for sorting.
  static func words(_ scanner: XMLScanner) throws(DocumentError.Reason) -> String {
    var words = ""
    try scanner.children { element throws(DocumentError.Reason) in
      switch element.name {
      case "t": words += try scanner.text()
      case "r":
        try scanner.children { piece throws(DocumentError.Reason) in
          if piece.name == "t" { words += try scanner.text() }
        }
      default: break
      }
    }
    return unescape(words)
  }

  /// Returns the text with `_x000D_` and its like, with which Excel writes characters that XML cannot hold, resolved.
  static func unescape(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      guard let code = UInt32(match.1, radix: 16), let scalar = Unicode.Scalar(code), code >= 0x20 else {
        return match.1 == "000A" || match.1 == "000a" ? "\n" : ""
      }
      return String(Character(scalar))
    }
  }
}
