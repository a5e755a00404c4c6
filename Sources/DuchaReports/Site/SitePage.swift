/// A file of the site.
package struct SitePage {
  /// Where it lies below the site's folder, with `/`; Latin letters, digits, `-` and `.` only.
  package let path: String
  /// Makes what stands in it.
  package let content: () throws -> String
}
