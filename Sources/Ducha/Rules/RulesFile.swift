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
  package static func read(_ text: String, name: String) throws(RulesFileError) -> SupervisionRules {
    do {
      return try TOMLDecoder(strictDecoding: true).decode(SupervisionRules.self, from: text)
    } catch let error as TOMLParseError {
      throw RulesFileError(
        file: name, line: error.source.begin.line, column: error.source.begin.column,
        reason: "不是有效的 TOML：\(error.description)")
    } catch let error as UnexpectedKeysError {
      let key = error.keys.keys.sorted().first ?? ""
      throw RulesFileError(file: name, at: key, in: text, reason: "没有名为“\(key)”的规则")
    } catch let error as DecodingError {
      throw RulesFileError(file: name, error, in: text)
    } catch {
      throw RulesFileError(file: name, line: nil, column: nil, reason: "\(error)")
    }
  }
}

/// A rules file that cannot be used. Nothing was adopted.
package struct RulesFileError: Error, CustomStringConvertible {
  /// The file's name.
  package let file: String
  /// The line, from 1, where it is known.
  package let line: Int?
  /// The column, from 1, where it is known.
  package let column: Int?
  /// What is wrong.
  package let reason: String

  init(file: String, line: Int?, column: Int?, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// Finds the place of a key by its name: the decoder knows keys, not places.
  init(file: String, at key: String, in text: String, reason: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = lines.firstIndex { $0.drop { " \t[\"".contains($0) }.hasPrefix(key) }
    let column = index.map { lines[$0].prefix { " \t[\"".contains($0) }.count + 1 }
    self.init(file: file, line: index.map { $0 + 1 }, column: column, reason: reason)
  }

  init(file: String, _ error: DecodingError, in text: String) {
    let (context, expected): (DecodingError.Context, String) =
      switch error {
      case .typeMismatch(let type, let context): (context, "的值类型不对，应为\(RulesFileError.word(for: type))")
      case .valueNotFound(let type, let context): (context, "没有值，应为\(RulesFileError.word(for: type))")
      // The decoder says this of a key that is there with a value of another type.
      case .keyNotFound(let key, let context):
        (.init(codingPath: context.codingPath + [key], debugDescription: ""), "的值类型不对")
      case .dataCorrupted(let context): (context, context.debugDescription)
      @unknown default: (.init(codingPath: [], debugDescription: ""), "无法读取")
      }
    let key = context.codingPath.last?.stringValue ?? ""
    self.init(file: file, at: key, in: text, reason: "“\(key)”\(expected)")
  }

  private static func word(for type: any Any.Type) -> String {
    switch type {
    case is Bool.Type: "true 或 false"
    case is Int.Type: "整数"
    case is Double.Type: "数字"
    case is String.Type: "引号中的文字"
    default: "一组规则"
    }
  }

  /// `督查规则.toml:12:1: 没有名为“red”的规则；规则未作任何改动，请改正后重试`.
  package var description: String {
    let place = [line, column].compactMap { $0.map(String.init) }.reduce(file) { $0 + ":" + $1 }
    return "\(place): \(reason)；规则未作任何改动，请改正后重试"
  }
}
