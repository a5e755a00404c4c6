/// A stored row that cannot be what ducha wrote.
struct DamagedRow: Error {
  /// What is wrong, in Chinese.
  var reason: String
}
