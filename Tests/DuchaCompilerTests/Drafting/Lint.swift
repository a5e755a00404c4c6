import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

/// Returns what a drafter is told of a plan under one code.
func lint(_ text: String, for code: DiagnosticCode, tables: [SourceTable] = []) -> [Diagnostic] {
  let source = SourceText(name: "plan.txt", text, tables: tables)
  let compilation = PolicyCompiler(simplify: simplified).lint(source)
  expectSound(compilation)
  return compilation.diagnostics.filter { $0.code == code }
}

/// Returns a text with a fix applied.
func fixed(_ text: String, by fix: Fix?) -> String {
  var bytes = Array(text.utf8)
  for edit in (fix?.edits ?? []).reversed() {
    bytes.replaceSubrange(edit.span.start..<edit.span.end, with: edit.replacement.utf8)
  }
  return String(decoding: bytes, as: UTF8.self)
}
