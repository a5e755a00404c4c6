internal import CLinux
import Foundation

/// The folder in which a site lies, its files by their paths below it.
///
/// A page is drafted under another name, and takes its own when the drafts are safe on the disk: so a reader never meets
/// half a page, not even after a power cut, and the disk is waited for once for many pages.
final class SiteFolder: Sendable {
  /// Where it lies.
  let path: String
  private let descriptor: Int32

  /// Opens a folder, which need not exist yet.
  init(at path: String) throws {
    self.path = URL(fileURLWithPath: path, isDirectory: true).path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FolderError(path: path) }
  }

  deinit { close(descriptor) }

  /// Whether anything has the name.
  func exists(_ path: String) -> Bool {
    var status = stat()
    return fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Whether a file holds these bytes and no others.
  func holds(_ bytes: UnsafeRawBufferPointer, at path: String) -> Bool {
    let file = openat(descriptor, path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size == bytes.count else { return false }
    return withUnsafeTemporaryAllocation(byteCount: bytes.count, alignment: 1) { known in
      guard let wanted = bytes.baseAddress, let found = known.baseAddress else { return bytes.isEmpty }
      return read(file, found, bytes.count) == bytes.count && memcmp(wanted, found, bytes.count) == 0
    }
  }
}

// MARK: - Writing

extension SiteFolder {
  /// Writes a file from its beginning.
  func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws {
    let file = openat(descriptor, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FolderError(path: self.path) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      guard count >= 0 else { break }
      rest = rest.dropFirst(count)
    }
    // Network volumes tell of a full disk when a file is closed.
    guard close(file) == 0, rest.isEmpty else { throw FolderError(path: self.path) }
  }

  /// Brings all that was written to the disk.
  func settle() throws {
    guard syncfs(descriptor) == 0 else { throw FolderError(path: path) }
  }

  /// Gives a file its name in place of what has it now.
  func move(_ path: String, to name: String) throws {
    if renameat(descriptor, path, descriptor, name) == 0 { return }
    guard errno == ENOENT else { throw FolderError(path: self.path) }
    makeFolders(above: name)
    guard renameat(descriptor, path, descriptor, name) == 0 else { throw FolderError(path: self.path) }
  }

  /// Makes the folders in which a file is to lie; whoever puts the file there meets what stands against it.
  func makeFolders(above path: String) {
    for slash in path.indices where path[slash] == "/" { mkdirat(descriptor, String(path[..<slash]), 0o777) }
  }
}

// MARK: - Removing

extension SiteFolder {
  /// Removes a file, and the folders that it leaves empty; returns whether it was there.
  @discardableResult
  func remove(_ path: String) throws -> Bool {
    let wasThere = unlinkat(descriptor, path, 0) == 0
    guard wasThere || [ENOENT, ENOTDIR].contains(errno) else { throw FolderError(path: self.path) }
    for slash in path.indices.reversed() where path[slash] == "/" {
      // A folder that holds anything stays.
      guard unlinkat(descriptor, String(path[..<slash]), AT_REMOVEDIR) == 0 else { break }
    }
    return wasThere
  }
}
