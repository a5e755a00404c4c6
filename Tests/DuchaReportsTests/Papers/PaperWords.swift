import DuchaDiagnostics
import DuchaDocuments

/// The words of a paper in two formats, without what is format: what one says the other must say.
enum PaperWords {
  /// The lines and cells of a docx file as our own reader reads it.
  static func lines(ofWord bytes: [UInt8]) throws -> [String] {
    let text = try DocumentReader().read(name: "a.docx", bytes: bytes)
    return pieces(String(decoding: text.bytes, as: UTF8.self))
  }

  /// The lines and cells of Markdown.
  static func lines(ofMarkdown text: String) -> [String] {
    var plain = text.replacing("&amp;", with: "&").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    plain = plain.replacing(" | ", with: "\n").replacing("| ", with: "").replacing(" |", with: "")
    return pieces(plain.filter { $0 != "\\" }).map { line in
      String(line.drop { $0 == "#" }.filter { $0 != "*" })
    }.filter { !$0.isEmpty && !$0.allSatisfy { $0 == "-" } }
  }

  /// Markdown ends captions with a colon.
  private static func pieces(_ text: String) -> [String] {
    text.split { $0 == "\n" || $0 == "\t" }.map { piece in
      let words = piece.filter { !$0.isWhitespace }
      return words.last == "：" ? String(words.dropLast()) : words
    }.filter { !$0.isEmpty }
  }

  /// Returns the pieces that a text does not say.
  static func missing(_ pieces: [String], in other: [String]) -> [String] {
    let whole = other.joined()
    return pieces.filter { !whole.contains($0) }
  }
}
