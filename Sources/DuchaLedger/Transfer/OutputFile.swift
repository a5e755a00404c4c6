internal import Foundation

/// A file being written: gathers small pieces, and says in the ledger's words why a write failed.
final class OutputFile {
  private let path: String
  private let descriptor: Int32
  private var pending: [UInt8] = []

  /// Creates a file where none is; `name` is what messages call it.
  init(creating draft: String, named name: String) throws {
    path = name
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw LedgerError.failure(of: name) }
  }

  deinit { close(descriptor) }

  /// Writes bytes, sooner or later.
  func write(_ bytes: [UInt8]) throws {
    pending += bytes
    if pending.count >= 1 << 16 { try flush() }
  }

  /// Brings everything to the disk.
  func finish() throws {
    try flush()
    guard fsync(descriptor) == 0 else { throw LedgerError.failure(of: path) }
  }

  /// Brings a file that somebody else wrote to the disk.
  static func settle(_ path: String) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func flush() throws {
    var rest = pending[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw LedgerError.failure(of: path) }
      rest = rest.dropFirst(count)
    }
    pending.removeAll(keepingCapacity: true)
  }
}

extension LedgerError {
  /// What the last refusal of the file system means for the file at a path.
  static func failure(of path: String, _ code: Int32 = errno) -> LedgerError {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: .diskFull(path: path)
    case EACCES, EPERM, EROFS: .readOnly(path: path)
    case EEXIST: .alreadyExists(path: path)
    case ENOENT: .inaccessible(path: path, reason: "所在目录不存在")
    default: .inaccessible(path: path, reason: String(cString: strerror(code)))
    }
  }
}
