import Foundation

/// Where a command writes: its product to standard output, everything else to standard error.
enum Console {
  /// Writes product text as it is.
  static func product(_ text: String) { write(text, to: .standardOutput) }

  /// Writes a line that is not product.
  static func note(_ line: String) { write(line + "\n", to: .standardError) }

  /// A reader that closes the pipe early (`ducha tasks | head`) has had enough; that is no error.
  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
