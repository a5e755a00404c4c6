import Glibc

/// Reads files from disk, with the system's refusals told apart.
enum FileBytes {
  /// Returns the bytes of a file of at most `limit` bytes; of a larger one no more than that is read.
  static func read(path: String, limit: Int) throws(DocumentError.Reason) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw reason(errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw reason(errno) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
  }

  private static func reason(_ code: Int32) -> DocumentError.Reason {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .directory
    case EACCES, EPERM: .unreadable("没有权限")
    default: .unreadable(String(cString: strerror(code)))
    }
  }
}
