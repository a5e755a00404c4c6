internal import COpenSSL
internal import Foundation

/// SHA-256, written as 64 hexadecimal digits.
package enum Digest {
  /// SHA-256 as libcrypto has it, looked up once: `EVP_sha256()` is looked up anew for each digest.
  nonisolated(unsafe) static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

  /// Returns the digest of some bytes.
  package static func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let done = EVP_Digest(bytes, bytes.count, &digest, nil, algorithm, nil)
    precondition(done == 1, "libcrypto knows SHA-256")
    return hexadecimal(digest)
  }

  /// Returns the digest of a file, read piece by piece, or `nil` where it cannot be read.
  static func sha256(file path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    let digest = StreamingDigest()
    do {
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
        piece.withUnsafeBytes { digest.take($0) }
      }
    } catch {
      return nil
    }
    return digest.finish()
  }

  /// What the first entry is chained to: 64 zeros.
  static let none = String(repeating: "0", count: 64)

  /// Returns whether a text is written as a digest is.
  static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (index, byte) in bytes.enumerated() {
        text[index * 2] = digits[Int(byte >> 4)]
        text[index * 2 + 1] = digits[Int(byte & 15)]
      }
      return bytes.count * 2
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
