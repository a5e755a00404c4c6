import CLibZip

/// The parts of a zip file held in memory.
///
/// Sizes written in the file are not trusted: what the parts really inflate to is counted over all of them.
final class ZipArchive {
  private let archive: OpaquePointer
  private let memory: UnsafeMutableRawPointer
  private let kind: String
  private let limit: Int
  private var inflated = 0

  /// Opens an archive; `kind` is how messages call the file.
  init(_ bytes: [UInt8], kind: String, inflatedLimit: Int) throws(DocumentError.Reason) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    bytes.withUnsafeBytes {
      memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
    }
    // The source does not own the memory, which outlives the archive.
    guard let source = zip_source_buffer_create(memory, UInt64(bytes.count), 0, nil),
      let archive = zip_open_from_source(source, ZIP_RDONLY, nil)
    else {
      memory.deallocate()
      throw .damaged(kind: kind, detail: "压缩包目录不完整")
    }
    self.memory = memory
    self.archive = archive
    self.kind = kind
    limit = inflatedLimit
  }

  deinit {
    zip_discard(archive)
    memory.deallocate()
  }

  /// Returns whether the archive has a part of this name.
  func contains(_ part: String) -> Bool { zip_name_locate(archive, part, 0) >= 0 }

  /// Returns the bytes of a part, or `nil` where there is none of this name.
  func read(_ part: String) throws(DocumentError.Reason) -> [UInt8]? {
    let index = zip_name_locate(archive, part, 0)
    guard index >= 0 else { return nil }
    try refuseEncryption(of: UInt64(index))
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw damaged(part) }
    defer { zip_fclose(file) }
    return try inflate(file, part)
  }

  private func inflate(_ file: OpaquePointer, _ part: String) throws(DocumentError.Reason) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(zip_fread(file, &buffer, UInt64(buffer.count)))
      // The last read also checks the sum of the whole part.
      guard count >= 0 else { throw damaged(part) }
      guard count > 0 else { return bytes }
      inflated += count
      guard inflated <= limit else { throw .inflatesTooFar(limit: limit) }
      bytes += buffer[..<count]
    }
  }

  private func refuseEncryption(of index: UInt64) throws(DocumentError.Reason) {
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else { return }
    if status.encryption_method != UInt16(ZIP_EM_NONE) { throw .encrypted }
  }

  private func damaged(_ part: String) -> DocumentError.Reason {
    .damaged(kind: kind, detail: "无法解压 \(part)")
  }
}
