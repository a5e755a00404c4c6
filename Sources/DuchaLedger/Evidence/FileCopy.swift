internal import Foundation

/// Copies a file piece by piece under a name of its own and takes its digest on the way: a file of any size, read once.
struct FileCopy {
  /// SHA-256 of what was copied.
  let digest: String
  /// How many bytes it has.
  let size: Int

  /// Copies a plain file to a place where there is nothing yet; what it began it removes where it cannot finish.
  init(_ source: String, to target: String) throws(EvidenceError) {
    let input = try Self.openPlain(source)
    defer { close(input) }
    let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard output >= 0 else { throw Self.writing(target) }
    defer { close(output) }
    do throws(EvidenceError) {
      (digest, size) = try Self.copy(input, source, to: output, target)
    } catch {
      unlink(target)
      throw error
    }
  }

  /// Opens a file that is no folder, no link and no device.
  private static func openPlain(_ path: String) throws(EvidenceError) -> Int32 {
    // A pipe would keep the open waiting; nobody waits for what is refused.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing(path: path)
      case ELOOP: throw .noFile(path: path)
      default: throw .unreadable(path: path, reason: reason)
      }
    }
    guard let status = status(file), status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw .noFile(path: path)
    }
    return file
  }

  private static func copy(
    _ input: Int32, _ source: String, to output: Int32, _ target: String
  ) throws(EvidenceError) -> (String, Int) {
    let hash = StreamingDigest()
    let before = status(input)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    var size = 0
    while true {
      let count = read(input, buffer.baseAddress, buffer.count)
      guard count >= 0 else { throw .unreadable(path: source, reason: reason) }
      if count == 0 { break }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      hash.take(piece)
      try write(piece, to: output, target)
      size += count
    }
    let after = status(input)
    guard size == Int(after?.st_size ?? -1), before?.st_mtim.tv_sec == after?.st_mtim.tv_sec,
      before?.st_mtim.tv_nsec == after?.st_mtim.tv_nsec
    else { throw .changed(path: source) }
    guard fsync(output) == 0 else { throw writing(target) }
    return (hash.finish(), size)
  }

  private static func write(
    _ piece: UnsafeRawBufferPointer, to output: Int32, _ target: String
  ) throws(EvidenceError) {
    var rest = piece
    while !rest.isEmpty {
      let count = Foundation.write(output, rest.baseAddress, rest.count)
      guard count > 0 else { throw writing(target) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  private static func status(_ file: Int32) -> stat? {
    var status = stat()
    return fstat(file, &status) == 0 ? status : nil
  }

  /// What the system says of a writing that failed.
  static func writing(_ path: String) -> EvidenceError {
    [ENOSPC, EDQUOT, EFBIG].contains(errno) ? .diskFull(path: path) : .unwritable(path: path, reason: reason)
  }

  private static var reason: String {
    switch errno {
    case EACCES, EPERM: "没有权限"
    case EROFS: "磁盘只读"
    case ENOENT, ENOTDIR: "所在目录不存在"
    case EEXIST: "已有同名文件"
    case ENAMETOOLONG: "名称太长"
    case EMFILE, ENFILE: "打开的文件太多"
    default: "读写出错"
    }
  }
}
