import CLibZip

#if canImport(Glibc)
  import Glibc
#endif

/// Writes zip files in memory.
///
/// The same parts make the same bytes: each part that is written bears the first day that a zip file can name.
enum ZipWriter {
  /// A part of an archive.
  struct Part: Equatable {
    /// Its name, with the folders before it.
    var name: String
    /// Its content.
    var bytes: [UInt8]
  }

  /// Returns an archive with these parts in this order.
  static func archive(_ parts: [Part]) -> [UInt8] {
    guard let bytes = write(parts, into: []) else {
      // Nothing but a lack of memory keeps an archive from being written to memory.
      preconditionFailure("no memory for an archive")
    }
    return bytes
  }

  /// Returns an archive in which parts of the same names are replaced; the others are copied as they are stored. `nil`
  /// where the archive is damaged.
  static func replacing(_ parts: [Part], in archive: [UInt8]) -> [UInt8]? { write(parts, into: archive) }

  /// The archive refers to this memory until it is closed.
  private static func write(_ parts: [Part], into old: [UInt8]) -> [UInt8]? {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: old.count + parts.reduce(1) { $0 + $1.bytes.count }, alignment: 1)
    defer { memory.deallocate() }
    memory.copyBytes(from: old)
    let base = old.isEmpty ? nil : UnsafeRawPointer(memory.baseAddress)
    guard let source = zip_source_buffer_create(base, UInt64(old.count), 0, nil) else { return nil }
    // Opening takes the source over; what was written is read from it after closing.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, old.isEmpty ? ZIP_TRUNCATE : 0, nil) else {
      zip_source_free(source)
      return nil
    }
    var offset = old.count
    for part in parts {
      let place = UnsafeMutableRawBufferPointer(rebasing: memory[offset..<offset + part.bytes.count])
      place.copyBytes(from: part.bytes)
      offset += part.bytes.count
      guard add(part.name, UnsafeRawBufferPointer(place), to: archive) else {
        zip_discard(archive)
        return nil
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      return nil
    }
    return content(of: source)
  }

  private static func add(_ name: String, _ bytes: UnsafeRawBufferPointer, to archive: OpaquePointer) -> Bool
  {
    let content = zip_source_buffer(archive, bytes.baseAddress, UInt64(bytes.count), 0)
    guard let content else { return false }
    let flags = zip_flags_t(ZIP_FL_OVERWRITE) | zip_flags_t(ZIP_FL_ENC_UTF_8)
    let index = zip_file_add(archive, name, content, flags)
    guard index >= 0 else {
      zip_source_free(content)
      return false
    }
    // 1 January 1980, midnight.
    return zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0
  }

  private static func content(of source: OpaquePointer) -> [UInt8]? {
    guard zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    guard zip_source_seek(source, 0, SEEK_END) == 0 else { return nil }
    let count = Int(zip_source_tell(source))
    guard count >= 0, zip_source_seek(source, 0, SEEK_SET) == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    return zip_source_read(source, &bytes, UInt64(count)) == Int64(count) ? bytes : nil
  }
}
