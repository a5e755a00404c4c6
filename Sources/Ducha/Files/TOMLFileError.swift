import TOMLKit

/// A file of ours in TOML, rules or a registry, that cannot be used. Nothing of it was taken.
package struct TOMLFileError: Error, CustomStringConvertible {
  /// The file's name.
  package let file: String
  /// The line, from 1, where it is known.
  package let line: Int?
  /// The column, from 1, where it is known.
  package let column: Int?
  /// What is wrong.
  package let reason: String

  /// Runs a decoding; what it throws is told with its place in the text.
  static func locating<Value>(
    in text: String, of name: String, _ decode: () throws -> Value
  ) throws(TOMLFileError) -> Value {
    if let line = TOMLHeads.firstWithoutKey(in: text) {
      throw TOMLFileError(
        file: name, line: line, column: nil, reason: "方括号里应为英文项名，如 [notice]、[[unit]]")
    }
    do {
      return try decode()
    } catch let error as TOMLParseError {
      throw TOMLFileError(
        file: name, line: error.source.begin.line, column: error.source.begin.column,
        reason: "不是有效的 TOML，常见的是少了引号、括号或等号")
    } catch let error as UnexpectedKeysError {
      let (key, path) = error.keys.sorted { $0.key < $1.key }.first ?? ("", [])
      throw TOMLFileError(
        file: name, at: key, of: path.compactMap(\.intValue).first, under: table(of: path), in: text,
        reason: "没有名为“\(key)”的项")
    } catch let error as DecodingError {
      throw TOMLFileError(file: name, error, in: text)
    } catch {
      throw TOMLFileError(file: name, line: nil, column: nil, reason: "\(error)")
    }
  }

  init(file: String, line: Int?, column: Int?, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// Finds the place of a key by its name: the decoder knows keys, not places. Of several `[[unit]]` it knows which.
  init(
    file: String, at key: String, of record: Int? = nil, under table: String? = nil, in text: String,
    reason: String
  ) {
    // A carriage return with its line feed is one character, and no "\n".
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let region = Self.region(of: table, record, in: lines)
    let index = region.first { Self.key(of: lines[$0]) == key } ?? record.map { _ in region.lowerBound }
    let column = index.map { lines[$0].prefix { " \t[\"".contains($0) }.count + 1 }
    self.init(file: file, line: index.map { $0 + 1 }, column: column, reason: reason)
  }

  /// The lines of a table, of the record of that number where there are several; all lines where no head tells.
  private static func region(of table: String?, _ record: Int?, in lines: [Substring]) -> Range<Int> {
    let opening = record == nil ? "[" : "[["
    let heads = lines.indices.filter { lines[$0].hasPrefix(opening) && key(of: lines[$0]) == table ?? "" }
    guard heads.indices.contains(record ?? 0) else { return lines.indices }
    let start = heads[record ?? 0]
    let end = lines[(start + 1)...].firstIndex {
      $0.hasPrefix("[[") || $0.hasPrefix("[") && key(of: $0) != table ?? ""
    }
    return start..<(end ?? lines.endIndex)
  }

  /// The key that a line begins with, or the name of the table that it opens.
  private static func key(of line: Substring) -> Substring {
    line.drop { " \t[\"".contains($0) }.prefix { !" \t=]\".".contains($0) }
  }

  init(file: String, _ error: DecodingError, in text: String) {
    let (context, expected): (DecodingError.Context, String) =
      switch error {
      case .typeMismatch(let type, let context): (context, "的值类型不对，应为\(TOMLFileError.word(for: type))")
      case .valueNotFound(let type, let context): (context, "没有值，应为\(TOMLFileError.word(for: type))")
      // The decoder says this of a key that is there with a value of another type.
      case .keyNotFound(let key, let context):
        (.init(codingPath: context.codingPath + [key], debugDescription: ""), "的值类型不对")
      case .dataCorrupted(let context): (context, context.debugDescription)
      @unknown default: (.init(codingPath: [], debugDescription: ""), "无法读取")
      }
    let key = context.codingPath.last { $0.intValue == nil }?.stringValue ?? ""
    let record = context.codingPath.compactMap(\.intValue).first
    self.init(
      file: file, at: key, of: record, under: Self.table(of: context.codingPath), in: text,
      reason: "“\(key)”\(expected)")
  }

  /// The table that a key stands in, `nil` for one above all tables.
  private static func table(of path: [any CodingKey]) -> String? {
    path.count > 1 ? path[0].stringValue : nil
  }

  private static func word(for type: any Any.Type) -> String {
    switch type {
    case is Bool.Type: "true 或 false"
    case is Int.Type: "整数"
    case is Double.Type: "数字"
    case is String.Type: "引号中的文字"
    case is TOMLArray.Type: "方括号中的一组文字，或以 [[ ]] 为题的几段"
    default: "一组规则"
    }
  }

  /// `督查规则.toml:12:1: 没有名为“red”的规则；未作任何改动，请改正后重试`.
  package var description: String {
    let place = [line, column].compactMap { $0.map(String.init) }.reduce(file) { $0 + ":" + $1 }
    return "\(place): \(reason)；未作任何改动，请改正后重试"
  }
}
