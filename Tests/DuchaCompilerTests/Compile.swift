import DuchaDiagnostics
import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaCompiler

/// Compiles a plan and checks what holds for every input: spans lie inside the file and say what they claim.
func compile(
  _ text: String, tables: [SourceTable] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> Compilation {
  let source = SourceText(name: "plan.txt", text, tables: tables)
  let compilation = PolicyCompiler(simplify: simplified).compile(source)
  expectSound(compilation, sourceLocation: sourceLocation)
  return compilation
}

/// Expects what holds for every text: spans lie inside the file and say what they claim, items hold those below them.
func expectSound(_ compilation: Compilation, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
  let flaws = Soundness.flaws(of: compilation) + Soundness.flawsOfOutline(of: compilation.source)
  #expect(flaws.isEmpty, sourceLocation: sourceLocation)
}

/// Traditional to simplified script.
@Sendable func simplified(_ text: String) -> String {
  text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
}

extension Compilation {
  /// The tasks' paths in printed order.
  var paths: [String] { tasks.map(\.path) }

  /// The units of a task as `name role`.
  func units(_ path: String) -> [String] {
    tasks.first { $0.path == path }?.units.map { "\($0.name) \($0.role.rawValue)" } ?? []
  }

  /// The time limits of a task as `end kind`.
  func deadlines(_ path: String) -> [String] {
    tasks.first { $0.path == path }?.deadlines.map { "\($0.end?.description ?? "-") \($0.kind.rawValue)" }
      ?? []
  }

  /// The targets of a task as `subject comparator value`.
  func targets(_ path: String) -> [String] {
    tasks.first { $0.path == path }?.targets.map {
      "\($0.subject ?? "-") \($0.comparator.rawValue) \($0.value?.formatted ?? "-")"
    } ?? []
  }

  /// The codes of the diagnostics.
  var codes: Set<String> { Set(diagnostics.map(\.code.id)) }
}

extension Double {
  /// The number without a point where it is whole.
  fileprivate var formatted: String { self == rounded() ? String(Int(self)) : String(self) }
}
