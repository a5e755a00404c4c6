import DuchaCompiler
import DuchaDiagnostics
import DuchaDocuments
import DuchaTestSupport
import FuzzLoop

/// Compiles any text and checks it as a draft; stops at the first that breaks what holds for every text.
@main
struct FuzzCompiler {
  static func main() throws {
    let compiler = PolicyCompiler { ScriptConverter.shared?.simplify($0) ?? $0 }
    try FuzzLoop.run { bytes in
      let source = SourceText(name: "plan.txt", String(decoding: bytes, as: UTF8.self))
      let flaws = Soundness.flaws(of: compiler.lint(source)) + Soundness.flawsOfOutline(of: source)
      FuzzLoop.check(flaws.isEmpty, flaws.joined(separator: "\n"))
    }
  }
}
