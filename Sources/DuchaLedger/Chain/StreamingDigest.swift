internal import COpenSSL

/// SHA-256 of bytes that come piece by piece.
struct StreamingDigest: ~Copyable {
  private let context: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, Digest.algorithm, nil) == 1 else {
      preconditionFailure("libcrypto knows SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes in the next piece.
  func take(_ piece: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, piece.baseAddress, piece.count)
  }

  /// Returns the digest of all that was taken in, and is done.
  consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    return Digest.hexadecimal(digest)
  }
}
