internal import DuchaDiagnostics
internal import DuchaModel
internal import Foundation
internal import GRDB

// How the model's values are stored. The counterpart, reading them back, is `Row+Model.swift`.

extension DatabaseValue {
  /// A text, or NULL.
  static func text(_ value: String?) -> DatabaseValue { value?.databaseValue ?? .null }

  /// A whole number, or NULL.
  static func integer(_ value: Int?) -> DatabaseValue { value?.databaseValue ?? .null }

  /// A number, or NULL. Negative zero becomes zero: SQLite keeps no sign of it, and the hash must not either.
  static func real(_ value: Double?) -> DatabaseValue { value.map { ($0 + 0.0).databaseValue } ?? .null }

  /// 0 or 1.
  static func flag(_ value: Bool) -> DatabaseValue { (value ? 1 : 0).databaseValue }

  /// `yyyy-MM-dd`, or NULL.
  static func day(_ value: Day?) -> DatabaseValue { text(value?.description) }

  /// Bytes as they are.
  static func bytes(_ value: [UInt8]) -> DatabaseValue { Data(value).databaseValue }

  /// The raw value of a word of the model, or NULL.
  static func word(_ value: (some RawRepresentable<String>)?) -> DatabaseValue { text(value?.rawValue) }
}

extension Place? {
  /// The two columns of a place.
  var values: [DatabaseValue] { [.text(self?.name), .word(self?.level)] }
}

extension SourceSpan {
  /// The two columns of a span.
  var values: [DatabaseValue] { [.integer(start), .integer(end)] }
}
