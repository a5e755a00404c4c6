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
    guard let bytes = write(parts.map(Entry.part)) else {
      // Nothing but a lack of memory keeps an archive from being written to memory.
      preconditionFailure("no memory for an archive")
    }
    return bytes
  }

  /// Returns an archive in which parts of the same names are replaced; the others are copied as they are stored. `nil`
  /// where the archive is damaged.
  ///
  /// It is written anew: of an archive that is changed in place, libzip 1.7.3 keeps the beginning by a copy of its buffer
  /// that it frees twice where the archive is small.
  static func replacing(_ parts: [Part], in archive: [UInt8]) -> [UInt8]? {
    archive.withUnsafeBytes { bytes in
      guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil) else {
        return nil
      }
      guard let old = zip_open_from_source(source, ZIP_RDONLY, nil) else {
        zip_source_free(source)
        return nil
      }
      defer { zip_discard(old) }
      return entries(of: old, replacing: parts).flatMap(write)
    }
  }

  /// A part, or one of another archive.
  private enum Entry {
    case part(Part)
    case copy(name: String, archive: OpaquePointer, index: UInt64)

    /// How many bytes have to be kept for it.
    var count: Int { if case .part(let part) = self { part.bytes.count } else { 0 } }
  }

  /// The entries of an archive in their places, those of the same names replaced, and the new ones behind them.
  private static func entries(of old: OpaquePointer, replacing parts: [Part]) -> [Entry]? {
    let new = Dictionary(parts.map { ($0.name, $0) }) { _, last in last }
    var entries: [Entry] = []
    var names: Set<String> = []
    for index in 0..<UInt64(max(zip_get_num_entries(old, 0), 0)) {
      guard let name = zip_get_name(old, index, 0).map({ String(cString: $0) }) else { return nil }
      names.insert(name)
      entries.append(new[name].map(Entry.part) ?? .copy(name: name, archive: old, index: index))
    }
    return entries + parts.filter { !names.contains($0.name) }.map(Entry.part)
  }

  /// The archive refers to this memory until it is closed.
  private static func write(_ entries: [Entry]) -> [UInt8]? {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: entries.reduce(1) { $0 + $1.count }, alignment: 1)
    defer { memory.deallocate() }
    guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { return nil }
    // Opening takes the source over; what was written is read from it after closing.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
      zip_source_free(source)
      return nil
    }
    var offset = 0
    for entry in entries {
      let place = UnsafeMutableRawBufferPointer(rebasing: memory[offset..<offset + entry.count])
      offset += entry.count
      guard add(entry, at: place, to: archive) else {
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

  private static func add(
    _ entry: Entry, at place: UnsafeMutableRawBufferPointer, to archive: OpaquePointer
  ) -> Bool {
    switch entry {
    case .part(let part):
      place.copyBytes(from: part.bytes)
      let content = zip_source_buffer(archive, place.baseAddress, UInt64(place.count), 0)
      // 1 January 1980, midnight.
      return add(part.name, content, to: archive).map { zip_file_set_dostime(archive, $0, 0, 0x21, 0) == 0 }
        ?? false
    case .copy(let name, let old, let index):
      let content = zip_source_zip(archive, old, index, zip_flags_t(ZIP_FL_COMPRESSED), 0, -1)
      return add(name, content, to: archive) != nil
    }
  }

  /// Adds an entry, and returns its place.
  private static func add(_ name: String, _ content: OpaquePointer?, to archive: OpaquePointer) -> UInt64? {
    guard let content else { return nil }
    let flags = zip_flags_t(ZIP_FL_OVERWRITE) | zip_flags_t(ZIP_FL_ENC_UTF_8)
    let index = zip_file_add(archive, name, content, flags)
    if index < 0 { zip_source_free(content) }
    return index < 0 ? nil : UInt64(index)
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
