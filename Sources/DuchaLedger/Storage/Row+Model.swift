internal import DuchaDiagnostics
internal import DuchaModel
internal import Foundation
internal import GRDB

// Reading the model's values back. Every reader throws where a value cannot be what ducha wrote: a damaged file must be
// reported, never crash the program that reports it.

extension Row {
  /// The text in a column.
  func text(_ index: Int) throws -> String { try require(optionalText(index), index) }

  /// The text in a column, or `nil` for NULL.
  func optionalText(_ index: Int) throws -> String? { try read(index) { String.fromDatabaseValue($0) } }

  /// The whole number in a column.
  func integer(_ index: Int) throws -> Int { try require(optionalInteger(index), index) }

  /// The whole number in a column, or `nil` for NULL.
  func optionalInteger(_ index: Int) throws -> Int? { try read(index) { Int.fromDatabaseValue($0) } }

  /// The number in a column.
  func real(_ index: Int) throws -> Double { try require(optionalReal(index), index) }

  /// The number in a column, or `nil` for NULL.
  func optionalReal(_ index: Int) throws -> Double? { try read(index) { Double.fromDatabaseValue($0) } }

  /// Whether a column holds 1.
  func flag(_ index: Int) throws -> Bool { try integer(index) == 1 }

  /// The day in a column.
  func day(_ index: Int) throws -> Day { try require(optionalDay(index), index) }

  /// The day in a column, or `nil` for NULL.
  func optionalDay(_ index: Int) throws -> Day? {
    try read(index) { Day(String.fromDatabaseValue($0) ?? "") }
  }

  /// The bytes in a column.
  func bytes(_ index: Int) throws -> [UInt8] {
    try require(read(index) { Data.fromDatabaseValue($0).map { Array($0) } }, index)
  }

  /// The word of the model in a column.
  func word<Word: RawRepresentable<String>>(_ index: Int) throws -> Word {
    try require(optionalWord(index), index)
  }

  /// The word of the model in a column, or `nil` for NULL.
  func optionalWord<Word: RawRepresentable<String>>(_ index: Int) throws -> Word? {
    try read(index) { Word(rawValue: String.fromDatabaseValue($0) ?? "") }
  }

  /// The span in two columns.
  func span(_ index: Int) throws -> SourceSpan { try require(optionalSpan(index), index) }

  /// The span in two columns, or `nil` for NULL.
  func optionalSpan(_ index: Int) throws -> SourceSpan? {
    guard let start = try optionalInteger(index) else { return nil }
    let end = try integer(index + 1)
    guard start <= end else { throw damage(index + 1) }
    return SourceSpan(start, end)
  }

  /// The period in two columns, or `nil` for NULL.
  func optionalPeriod(_ index: Int) throws -> Period? {
    guard let start = try optionalDay(index) else { return nil }
    let end = try day(index + 1)
    guard start <= end else { throw damage(index + 1) }
    return Period(start: start, end: end)
  }

  private func read<Value>(_ index: Int, _ decode: (DatabaseValue) -> Value?) throws -> Value? {
    let value: DatabaseValue = self[index]
    guard !value.isNull else { return nil }
    return try require(decode(value), index)
  }

  private func require<Value>(_ value: Value?, _ index: Int) throws -> Value {
    guard let value else { throw damage(index) }
    return value
  }

  private func damage(_ index: Int) -> DamagedRow {
    DamagedRow(reason: "字段 \(Array(columnNames)[index]) 的值无法识别")
  }
}
