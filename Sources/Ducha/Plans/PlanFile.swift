import DuchaCompiler
package import DuchaDiagnostics
import DuchaDocuments
import DuchaLedger
package import DuchaModel
import DuchaReports

/// A plan's file, read and compiled; no ledger is involved.
package struct PlanFile: Sendable {
  /// What was read from it.
  package private(set) var compilation: Compilation
  /// SHA-256 of the file as given, 64 hexadecimal digits.
  package let digest: String

  /// Reads a file of any format we know.
  package init(reading path: String) throws {
    let reader = DocumentReader()
    let bytes = try reader.bytes(path: path)
    let name = String(path.split(separator: "/").last ?? "")
    let source = try reader.read(name: name, bytes: bytes)
    let converter = ScriptConverter.shared
    compilation = PolicyCompiler { converter?.simplify($0) ?? $0 }.compile(source)
    digest = Digest.sha256(bytes)
  }

  /// Returns the plan under a title that a person gives it: some files hold the text alone.
  func titled(_ title: String) -> PlanFile {
    var plan = self
    plan.compilation.document.title = title
    return plan
  }

  /// The text that was read.
  package var source: SourceText { compilation.source }

  /// What a person should look at, ordered by place.
  package var diagnostics: [Diagnostic] { compilation.diagnostics }

  /// The frozen JSON form, offsets counted in the file as given.
  package var json: String {
    let offsets = FileOffsets(source)
    return CompilationJSON(compilation) { offsets.offset(of: $0) }.value.text()
  }
}
