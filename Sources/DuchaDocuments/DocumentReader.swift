package import DuchaDiagnostics

/// Reads a plan's file, whatever its format, into a ``SourceText``.
///
/// The format is told by the content; the name only decides between plain text and csv, which look alike. Nothing is
/// ever written, fetched from a network or taken from another file that the document names.
package struct DocumentReader: Sendable {
  /// What is refused for its size.
  package let limits: Limits

  /// Creates a reader.
  package init(limits: Limits = .default) {
    self.limits = limits
  }

  /// Reads a file; the text carries the file's name without its folder.
  package func read(path: String) throws(DocumentError) -> SourceText {
    let name = String(path.split(separator: "/").last ?? "")
    let bytes: [UInt8]
    do throws(DocumentError.Reason) {
      bytes = try FileBytes.read(path: path, limit: limits.fileSize)
    } catch {
      // The whole path: the name alone would not say where nothing was found.
      throw DocumentError(name: path, reason: error)
    }
    return try read(name: name, bytes: bytes)
  }

  /// Reads a file's bytes.
  package func read(name: String, bytes: [UInt8]) throws(DocumentError) -> SourceText {
    do throws(DocumentError.Reason) {
      return try text(name: name, bytes: bytes)
    } catch {
      throw DocumentError(name: name, reason: error)
    }
  }

  private func text(name: String, bytes: [UInt8]) throws(DocumentError.Reason) -> SourceText {
    guard bytes.count <= limits.fileSize else { throw .tooLarge(limit: limits.fileSize) }
    guard !bytes.isEmpty else { throw .empty }
    switch try DocumentFormat(name: name, bytes: bytes) {
    case .plainText: return try TextReader.read(name: name, bytes: bytes)
    case .csv: return try CSVReader.read(name: name, bytes: bytes, limits: limits)
    case .html: return try HTMLReader.read(name: name, bytes: bytes, limits: limits)
    case .pdf: return try PDFReader.read(name: name, bytes: bytes, limits: limits)
    case .zip: return try PackageReader.read(name: name, bytes: bytes, limits: limits)
    }
  }
}
