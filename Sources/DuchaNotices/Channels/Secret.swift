/// A text that no log, message or report may show. Printed, dumped or interpolated it is `******`.
package struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let text: String

  /// Hides a text.
  package init(_ text: String) { self.text = text }

  /// Hands out the text to where it is used.
  package func reveal<Value>(_ use: (String) throws -> Value) rethrows -> Value { try use(text) }

  /// Returns words of somebody else without the secret, if they repeat it.
  func hide(in words: String) -> String { text.isEmpty ? words : words.replacing(text, with: description) }

  /// `******`.
  package var description: String { "******" }

  /// `******`.
  package var debugDescription: String { description }

  /// Nothing to see for `dump`.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
