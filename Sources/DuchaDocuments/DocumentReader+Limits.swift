extension DocumentReader {
  /// How much a reader takes in before it refuses: a plan is small, and a file that is not may be an attack.
  package struct Limits: Sendable, Hashable {
    /// The largest file, in bytes.
    package var fileSize: Int
    /// The most bytes that the parts of one archive may really inflate to, together.
    package var inflatedSize: Int
    /// The deepest nesting of elements that is read.
    package var depth: Int
    /// The most cells of one file, merged and empty ones included.
    package var cells: Int

    /// Creates limits, by default ours.
    package init(
      fileSize: Int = 50 << 20, inflatedSize: Int = 200 << 20, depth: Int = 200, cells: Int = 1_000_000
    ) {
      self.fileSize = fileSize
      self.inflatedSize = inflatedSize
      self.depth = depth
      self.cells = cells
    }

    /// 50 MB a file, 200 MB inflated, 200 levels, a million cells.
    package static let `default` = Limits()
  }
}
