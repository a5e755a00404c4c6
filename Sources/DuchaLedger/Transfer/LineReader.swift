internal import Foundation

/// Reads a file line by line, one at a time, however long the file is.
final class LineReader {
  /// The file, as messages call it.
  let path: String
  /// The number of the line read last, from 1.
  private(set) var number = 0
  private let stream: UnsafeMutablePointer<FILE>
  private var buffer: UnsafeMutablePointer<CChar>?
  private var capacity = 0

  /// Opens a file.
  init(_ path: String) throws {
    guard let stream = fopen(path, "re") else {
      throw LedgerError.unreadableFile(path: path, reason: String(cString: strerror(errno)))
    }
    self.path = path
    self.stream = stream
  }

  deinit {
    free(buffer)
    fclose(stream)
  }

  /// Returns the next line without its end, or `nil` behind the last.
  func next() throws -> [UInt8]? {
    number += 1
    let count = getline(&buffer, &capacity, stream)
    guard count >= 0, let buffer else {
      guard ferror(stream) == 0 else {
        throw LedgerError.unreadableFile(path: path, reason: String(cString: strerror(errno)))
      }
      number -= 1
      return nil
    }
    let line = UnsafeRawBufferPointer(start: buffer, count: count)
    return line.last == 0x0A ? Array(line.dropLast()) : Array(line)
  }
}
