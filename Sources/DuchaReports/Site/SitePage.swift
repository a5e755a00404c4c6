/// A file of the site.
package struct SitePage: Sendable {
  /// Where it lies below the site's folder, with `/`; Latin letters, digits, `-` and `.` only.
  package let path: String
  /// Makes what stands in it.
  package let content: @Sendable () throws -> String
}
