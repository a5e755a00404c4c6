internal import Foundation
internal import GRDB

extension JSONText {
  /// The value of a column. Bytes that are UTF-8 are written as text, `{"utf8":"…"}`, others as `{"base64":"…"}`.
  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .blob(let data):
      self =
        if let text = String(validating: data, as: UTF8.self) {
          .object([Member("utf8", .text(text))])
        } else {
          .object([Member("base64", .text(data.base64EncodedString()))])
        }
    }
  }

  /// What a column is to hold, or `nil` where no column could.
  var stored: DatabaseValue? {
    switch self {
    case .null: return .null
    case .integer(let number): return number.databaseValue
    case .number(let number): return number.databaseValue
    case .text(let text): return text.databaseValue
    case .list: return nil
    case .object(let members):
      guard members.count == 1, case .text(let text) = members[0].value else { return nil }
      switch members[0].key {
      case "utf8": return Data(text.utf8).databaseValue
      case "base64": return Data(base64Encoded: text)?.databaseValue
      default: return nil
      }
    }
  }

  /// The columns of a row with their values, NULL included.
  init(_ columns: some Sequence<String>, _ values: some Sequence<DatabaseValue>) {
    self = .object(zip(columns, values).map { Member($0, JSONText($1)) })
  }
}
