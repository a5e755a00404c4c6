import DuchaCompiler
package import DuchaDiagnostics

/// What `ducha explain` prints.
package enum Explanations {
  /// Every code with its title line, one a line.
  package static var list: String {
    codes.map { "\($0.id)  \($0.explanation.what)\n" }.joined()
  }

  /// Returns what a code checks, why, and how to write instead; names the nearest code where there is none.
  package static func text(of id: String) throws(UnknownCode) -> String {
    let code = try code(id)
    let explanation = code.explanation
    return """
      \(code.id) \(code.name)

      查什么: \(explanation.what)
      为什么: \(explanation.why)

      例子:
      \(indented(explanation.example))

      可以写成:
      \(indented(explanation.instead))

      """
  }

  /// Returns the code of an id, in whatever case it is typed.
  package static func code(_ id: String) throws(UnknownCode) -> DiagnosticCode {
    guard let code = codes.first(where: { $0.id.lowercased() == id.lowercased() }) else {
      throw UnknownCode(id: id)
    }
    return code
  }

  /// Every code, in order.
  package static var codes: [DiagnosticCode] {
    (LeadershipCheck.all + CheckList.all + DraftCheckList.all).sorted { $0.id < $1.id }
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(separator: "\n")
  }
}

/// A code that no check has.
package struct UnknownCode: Error, CustomStringConvertible {
  /// What was asked for.
  package let id: String

  /// What to do, in one Chinese line.
  package var description: String { "没有编号为“\(id)”的诊断；不带编号运行 ducha explain 可列出全部" }
}
