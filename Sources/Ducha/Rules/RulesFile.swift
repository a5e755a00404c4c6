import DuchaDiagnostics
import DuchaDocuments
package import DuchaModel
import TOMLKit

/// The supervision rules as a TOML file that people edit.
package enum RulesFile {
  /// Reads a file of rules.
  package static func read(path: String) throws -> SupervisionRules {
    let source = try DocumentReader().read(path: path)
    return try read(String(decoding: source.bytes, as: UTF8.self), name: source.name)
  }

  /// Returns rules as a file that ``read(_:name:)`` takes.
  package static func text(of rules: SupervisionRules) throws -> String {
    // Every value stands in a line of its own: strings of several lines are written with escapes.
    let lines = try TOMLEncoder(options: .allowUnicodeStrings).encode(rules)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map(shortened).joined(separator: "\n") + "\n"
  }

  /// Writes a figure with as many digits as it takes to read the same: the encoder knows but six, or all seventeen.
  private static func shortened(_ line: Substring) -> String {
    guard let equals = line.firstRange(of: " = "), Int(line[equals.upperBound...]) == nil,
      let figure = Double(line[equals.upperBound...]), figure.isFinite
    else { return String(line) }
    return line[..<equals.upperBound] + "\(figure)"
  }

  /// Reads rules strictly: a key that is not ours or a value of the wrong type is refused with its place.
  package static func read(_ text: String, name: String) throws(TOMLFileError) -> SupervisionRules {
    try TOMLFileError.locating(in: text, of: name) {
      try TOMLDecoder(strictDecoding: true).decode(SupervisionRules.self, from: text)
    }
  }
}
