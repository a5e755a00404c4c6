/// A template that cannot be used, with everything that is wrong in it. Nothing of it was taken.
package struct BulletinTemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file's name.
  package let file: String
  /// What is wrong, in Chinese, a line each.
  package let problems: [String]

  /// Names what is wrong in a file.
  package init(file: String, problems: [String]) {
    self.file = file
    self.problems = problems
  }

  /// What is wrong.
  package var description: String { "\(file)不能使用：\n" + problems.map { "  \($0)" }.joined(separator: "\n") }
}
