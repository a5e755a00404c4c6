extension DocumentReader {
  /// Returns a file's bytes as they are, under the same limit of size: what a digest is taken of.
  package func bytes(path: String) throws(DocumentError) -> [UInt8] {
    do throws(DocumentError.Reason) {
      return try FileBytes.read(path: path, limit: limits.fileSize)
    } catch {
      throw DocumentError(name: path, reason: error)
    }
  }
}
