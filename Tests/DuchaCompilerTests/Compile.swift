import DuchaDiagnostics
import DuchaModel
import DuchaTestSupport
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

/// A converter that knows the characters these tests use.
@Sendable func simplified(_ text: String) -> String {
  let table: [Character: Character] = [
    "發": "发", "財": "财", "務": "务", "責": "责", "單": "单", "環": "环", "劃": "划", "建": "建", "產": "产", "權": "权",
    "計": "计", "畫": "画", "設": "设", "網": "网", "絡": "络", "實": "实", "驗": "验", "優": "优", "質": "质", "護": "护",
    "與": "与", "創": "创", "業": "业", "園": "园", "區": "区", "縣": "县", "長": "长", "關": "关", "開": "开", "進": "进",
  ]
  return String(text.map { table[$0] ?? $0 })
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
