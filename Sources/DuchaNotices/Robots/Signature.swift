internal import COpenSSL

/// HMAC with SHA-256 (RFC 2104).
enum Signature {
  /// Returns the 32 bytes.
  static func hmac(key: some Collection<UInt8>, _ message: some Collection<UInt8>) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: 32)
    var count = 0
    let (key, message) = (Array(key), Array(message))
    let done = EVP_Q_mac(
      nil, "HMAC", nil, "SHA256", nil, key, key.count, message, message.count, &signature, signature.count,
      &count)
    precondition(done != nil && count == 32, "libcrypto knows HMAC")
    return signature
  }
}
