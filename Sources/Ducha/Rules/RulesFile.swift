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
    try TOMLEncoder(options: [.allowUnicodeStrings, .allowMultilineStrings, .relaxedFloatPrecision]).encode(
      rules)
      + "\n"
  }

  /// Reads rules strictly: a key that is not ours or a value of the wrong type is refused with its place.
  package static func read(_ text: String, name: String) throws(TOMLFileError) -> SupervisionRules {
    try TOMLFileError.locating(in: text, of: name) {
      try TOMLDecoder(strictDecoding: true).decode(SupervisionRules.self, from: text)
    }
  }
}
