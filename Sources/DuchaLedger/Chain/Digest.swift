internal import COpenSSL
internal import Foundation

/// SHA-256, written as 64 hexadecimal digits.
package enum Digest {
  /// Returns the digest of some bytes.
  package static func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let done = EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
    precondition(done == 1, "libcrypto knows SHA-256")
    return hexadecimal(digest)
  }

  /// Returns the digest of a file, read piece by piece, or `nil` where it cannot be read.
  static func sha256(file path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path), let context = EVP_MD_CTX_new() else { return nil }
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
    do {
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
        _ = piece.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
      }
    } catch {
      return nil
    }
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    return hexadecimal(digest)
  }

  /// What the first entry is chained to: 64 zeros.
  static let none = String(repeating: "0", count: 64)

  /// Returns whether a text is written as a digest is.
  static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
