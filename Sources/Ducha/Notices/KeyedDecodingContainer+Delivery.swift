// The decoder's own words for another type tell neither the key nor what is expected.

extension KeyedDecodingContainer {
  /// Returns a value, or `nil` where the key is not there.
  func value<Value: Decodable>(_ key: Key, _ type: Value.Type, _ expected: String) throws -> Value? {
    guard contains(key) else { return nil }
    do { return try decode(type, forKey: key) } catch is DecodingError { throw wrong(key, expected) }
  }

  /// Returns a text that is not empty.
  func text(_ key: Key) throws -> String? {
    let text = try value(key, String.self, "应为引号中的文字")
    try require(text != "", key, "是空的")
    return text
  }

  /// Returns some texts.
  func texts(_ key: Key) throws -> [String] {
    try value(key, [String].self, "应为方括号中的一组文字，如 [\"甲\", \"乙\"]") ?? []
  }

  /// Returns a text of a certain form.
  func word<Value>(_ key: Key, _ expected: String, _ read: (String) -> Value?) throws -> Value? {
    guard let text = try value(key, String.self, expected) else { return nil }
    guard let value = read(text) else { throw wrong(key, expected) }
    return value
  }

  /// Returns where a secret is.
  func secret(_ key: Key) throws -> SecretSource? { try value(key, SecretSource.self, SecretSource.form) }

  /// Returns a value that must be there.
  func needed<Value>(_ key: Key, _ value: Value?) throws -> Value {
    guard let value else { throw wrong(key, "没有写，这一项不能少") }
    return value
  }

  /// Refuses what does not hold.
  func require(_ holds: Bool, _ key: Key, _ words: String) throws {
    guard holds else { throw wrong(key, words) }
  }

  private func wrong(_ key: Key, _ words: String) -> DecodingError {
    .dataCorruptedError(forKey: key, in: self, debugDescription: words)
  }
}
