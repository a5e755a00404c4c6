import DuchaDiagnostics
import DuchaDocuments
import DuchaModel
package import DuchaUnits
import TOMLKit

/// The registry of units as a TOML file that people edit, or as a table with a header (csv, xlsx).
package enum UnitsFile {
  /// Reads a file; a key or column that is not ours, or a value that makes no sense, is refused with its place.
  package static func read(path: String) throws -> [UnitDescription] {
    let source = try DocumentReader().read(path: path)
    guard path.lowercased().hasSuffix(".toml") else { return try UnitsTable.read(source) }
    return try read(String(decoding: source.bytes, as: UTF8.self), name: source.name)
  }

  /// Reads a TOML text strictly.
  package static func read(_ text: String, name: String) throws(TOMLFileError) -> [UnitDescription] {
    let file = try TOMLFileError.locating(in: text, of: name) {
      try TOMLDecoder(strictDecoding: true).decode(Contents.self, from: text)
    }
    return (file.unit ?? []).map(\.description)
  }

  /// Returns a registry as a TOML text: the same registry always gives the same bytes, and reads back as itself.
  package static func text(of units: [UnitDescription]) -> String {
    units.map { unit in (["[[unit]]"] + unit.lines).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private struct Contents: Decodable {
    var unit: [UnitRow]?
  }
}

/// One `[[unit]]` of a file.
private struct UnitRow: Decodable {
  var description: UnitDescription

  enum CodingKeys: String, CodingKey, CaseIterable {
    case name, aliases, plates, system, level, place, parent, duties, from, until, collective, provisional,
      members
  }

  init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    func wrong(_ key: CodingKeys, _ words: String) -> DecodingError {
      .dataCorruptedError(forKey: key, in: keys, debugDescription: words)
    }
    // The decoder's own words for another type tell neither the key nor what is expected.
    func value<Value: Decodable>(_ key: CodingKeys, _ type: Value.Type, _ expected: String) throws -> Value? {
      guard keys.contains(key) else { return nil }
      do { return try keys.decode(type, forKey: key) } catch is DecodingError { throw wrong(key, expected) }
    }
    func text(_ key: CodingKeys) throws -> String? {
      let example = key == .from || key == .until ? "2024-03-01" : "青溪县"
      return try value(key, String.self, "应为引号中的文字，如 \"\(example)\"")
    }
    func texts(_ key: CodingKeys) throws -> [String] {
      try value(key, [String].self, "应为方括号中的一组文字，如 [\"甲\", \"乙\"]") ?? []
    }
    func word<Value>(_ key: CodingKeys, _ read: (String) -> Value?, _ expected: String) throws -> Value? {
      guard let text = try text(key) else { return nil }
      guard let value = read(text) else { throw wrong(key, "为“\(text)”，\(expected)") }
      return value
    }
    guard let name = try text(.name) else { throw wrong(.name, "没有填写") }
    let level = try word(.level, { AdministrativeLevel(word: $0) }, UnitsTable.levelWords)
    description = UnitDescription(
      name: name, aliases: try texts(.aliases),
      plates: try texts(.plates),
      system: try word(.system, { UnitSystem(word: $0) }, UnitsTable.systemWords),
      place: try word(.place, { Place($0, level: level) }, UnitsTable.placeWords),
      parent: try text(.parent), duties: try texts(.duties),
      from: try word(.from, { Day($0) }, UnitsTable.dayWords),
      until: try word(.until, { Day($0) }, UnitsTable.dayWords),
      collective: try value(.collective, Bool.self, "应为 true 或 false，不加引号") ?? false,
      provisional: try value(.provisional, Bool.self, "应为 true 或 false，不加引号") ?? false,
      members: try texts(.members))
  }
}

extension UnitDescription {
  /// The keys that say something, in the order of a clerk's questions.
  fileprivate var lines: [String] {
    [
      line("name", name), list("aliases", aliases), list("plates", plates), line("system", system?.word),
      line("place", place?.name), line("level", place?.level.word), line("parent", parent),
      list("duties", duties), line("from", from?.description), line("until", until?.description),
      collective ? "collective = true" : nil, provisional ? "provisional = true" : nil,
      list("members", members),
    ].compactMap(\.self)
  }

  private func line(_ key: String, _ value: String?) -> String? { value.map { "\(key) = \(quoted($0))" } }

  private func list(_ key: String, _ values: [String]) -> String? {
    values.isEmpty ? nil : "\(key) = [\(values.map(quoted).joined(separator: ", "))]"
  }

  /// A basic string of TOML 1.0.
  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      case "\0"..."\u{1F}", "\u{7F}": "\\u" + padded(Int(scalar.value), hexadecimal: 4)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private func padded(_ number: Int, hexadecimal width: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
