package import DuchaDiagnostics

/// All checks of the compiler.
package enum CheckList {
  /// Every code that reading a plan can give.
  package static let all: [DiagnosticCode] = []

  static func run(_ tasks: [CompiledTask], outline: Outline) -> [Diagnostic] { [] }
}
