package import DuchaModel

/// A name within the place whose body it is: two places may each have a 县教育局.
package struct ScopedName: Hashable, Sendable {
  /// The place's name; empty where none is known.
  package let scope: String
  /// What tells the body from others of the place.
  package let words: String

  /// Makes the key of a name in a plan or registry of a place.
  package init(_ name: String, in place: Place?) {
    scope = place?.name ?? ""
    words = FoldedName.of(name)
  }
}
