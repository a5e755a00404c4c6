internal import DuchaDiagnostics
internal import DuchaModel
internal import Foundation
internal import GRDB

// Reading the model's values back. Every reader throws where a value cannot be what ducha wrote: a damaged file must be
// reported, never crash the program that reports it. Columns are read as `Optional` by GRDB's fast path, which goes by
// index and traps on nothing.

extension Row {
  /// The text in a column, or `nil` for NULL.
  func optionalText(_ index: Int) -> String? { self[index] }

  /// The text in a column.
  func text(_ index: Int) throws -> String { try require(optionalText(index), index) }

  /// The whole number in a column, or `nil` for NULL.
  func optionalInteger(_ index: Int) -> Int? { self[index] }

  /// The whole number in a column.
  func integer(_ index: Int) throws -> Int { try require(optionalInteger(index), index) }

  /// The number in a column, or `nil` for NULL.
  func optionalReal(_ index: Int) -> Double? { self[index] }

  /// The number in a column.
  func real(_ index: Int) throws -> Double { try require(optionalReal(index), index) }

  /// Whether a column holds 1.
  func flag(_ index: Int) throws -> Bool { try integer(index) == 1 }

  /// Whether a column holds 1, or `nil` for NULL.
  func optionalFlag(_ index: Int) -> Bool? { optionalInteger(index).map { $0 == 1 } }

  /// The bytes in a column.
  func bytes(_ index: Int) throws -> [UInt8] {
    let data: Data? = self[index]
    return Array(try require(data, index))
  }

  /// The day in a column, or `nil` for NULL.
  func optionalDay(_ index: Int) throws -> Day? {
    try optionalText(index).map { try require(Day($0), index) }
  }

  /// The day in a column.
  func day(_ index: Int) throws -> Day { try require(optionalDay(index), index) }

  /// The month in a column.
  func month(_ index: Int) throws -> Month { try require(Month(try text(index)), index) }

  /// The word of the model in a column, or `nil` for NULL.
  func optionalWord<Word: RawRepresentable<String>>(_ index: Int) throws -> Word? {
    try optionalText(index).map { try require(Word(rawValue: $0), index) }
  }

  /// The word of the model in a column.
  func word<Word: RawRepresentable<String>>(_ index: Int) throws -> Word {
    try require(optionalWord(index), index)
  }

  /// The span in two columns, or `nil` for NULL.
  func optionalSpan(_ index: Int) throws -> SourceSpan? {
    guard let start = optionalInteger(index) else { return nil }
    let end = try integer(index + 1)
    guard start <= end else { throw damage(index + 1) }
    return SourceSpan(start, end)
  }

  /// The span in two columns.
  func span(_ index: Int) throws -> SourceSpan { try require(optionalSpan(index), index) }

  /// The place in two columns, or `nil` for NULL.
  func optionalPlace(_ index: Int) throws -> Place? {
    guard let name = optionalText(index) else { return nil }
    return Place(name: name, level: try word(index + 1))
  }

  /// The period in two columns, or `nil` for NULL.
  func optionalPeriod(_ index: Int) throws -> Period? {
    guard let start = try optionalDay(index) else { return nil }
    let end = try day(index + 1)
    guard start <= end else { throw damage(index + 1) }
    return Period(start: start, end: end)
  }

  private func require<Value>(_ value: Value?, _ index: Int) throws -> Value {
    guard let value else { throw damage(index) }
    return value
  }

  private func damage(_ index: Int) -> DamagedRow {
    DamagedRow(reason: "字段 \(Array(columnNames)[index]) 的值无法识别")
  }
}
