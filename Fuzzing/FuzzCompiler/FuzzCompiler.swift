import DuchaCompiler
import DuchaDiagnostics
import DuchaDocuments
import DuchaTestSupport

private let compiler = PolicyCompiler { ScriptConverter.shared?.simplify($0) ?? $0 }

/// Compiles any text and checks it as a draft; stops at the first that breaks what holds for every text.
private func run(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let words = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let source = SourceText(name: "plan.txt", words)
  let flaws = Soundness.flaws(of: compiler.lint(source)) + Soundness.flawsOfOutline(of: source)
  if !flaws.isEmpty { fatalError(flaws.joined(separator: "\n")) }
  return 0
}

/// libFuzzer's own loop.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
struct FuzzCompiler {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments) { run($0, $1) }
  }
}
