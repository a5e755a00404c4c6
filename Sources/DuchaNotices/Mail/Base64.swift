internal import Foundation

/// Base64 (RFC 4648), as mail and signatures need it.
enum Base64 {
  /// Returns bytes in one line.
  static func line(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// Returns bytes in lines of 76 characters (RFC 2045 6.8).
  static func lines(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
  }
}
