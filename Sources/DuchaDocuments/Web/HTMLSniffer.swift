/// Recognises web pages, whole ones and the parts of them that content systems keep.
enum HTMLSniffer {
  /// Whether a file begins like a web page, in whichever encoding.
  static func isHTML(_ bytes: [UInt8]) -> Bool {
    // Without the zeros of UTF-16, tags look the same in every encoding.
    let head = bytes.prefix(4096).filter { $0 != 0 }.drop { $0 <= 0x20 || $0 >= 0x80 }
    guard head.first == UInt8(ascii: "<") else { return false }
    let words = String(decoding: head, as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<table"].contains { words.contains($0) }
      || isPart(words)
  }

  /// part = "<" tag … "</" tag ">" …        // <td class="content"><p>一、工作任务</p>
  private static func isPart(_ words: String) -> Bool {
    let first = words.dropFirst().prefix { $0.isLetter || $0.isNumber }
    return tags.contains(String(first)) && tags.contains { words.contains("</\($0)>") }
  }

  private static let tags: Set<String> = [
    "tbody", "tr", "td", "div", "p", "span", "section", "article", "main", "h1", "h2", "h3", "h4", "font",
    "center", "ul", "ol", "li", "strong",
  ]
}
