/// What writing a site did.
package struct WrittenSite: Sendable, Hashable {
  /// The pages that are new or say something else.
  package var written = 0
  /// The pages that were left as they are.
  package var unchanged = 0
  /// The pages that are gone.
  package var removed = 0

  /// Creates a count.
  package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
  }
}
