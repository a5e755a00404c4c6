import Foundation

/// A file that may hold a secret: whether anybody else can read it, asked of the very file that is read.
enum PrivateFile {
  /// There is none, or it cannot be read.
  case missing
  /// Others can read or change it.
  case open
  /// Only its owner, who runs this program or is root, can read it.
  case closed([UInt8])

  /// The most that a secret has.
  private static let limit = 1 << 20

  /// Looks at a file.
  init(_ url: URL) {
    guard let file = try? FileHandle(forReadingFrom: url) else {
      self = .missing
      return
    }
    var status = stat()
    guard fstat(file.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let bytes = try? file.read(upToCount: Self.limit)
    else {
      self = .missing
      return
    }
    let isOwned = status.st_uid == geteuid() || status.st_uid == 0
    self = isOwned && status.st_mode & 0o077 == 0 ? .closed(Array(bytes)) : .open
  }

  /// Whether only its owner can read it.
  var isPrivate: Bool {
    if case .closed = self { true } else { false }
  }
}
