import DuchaCompiler
public import DuchaDiagnostics
import DuchaDocuments
import DuchaLedger
public import DuchaModel
import DuchaReports
import DuchaUnits

/// A plan's file, read and compiled; no ledger is involved.
public struct PlanFile: Sendable {
  /// What was read from it.
  public private(set) var compilation: Compilation
  /// SHA-256 of the file as given, 64 hexadecimal digits.
  public let digest: String
  /// Whether a person told the place.
  private var isPlaceTold = false

  /// Reads a file of any format we know.
  ///
  /// Throws where the file cannot be read as a document at all; what its words leave open are diagnostics.
  public init(reading path: String) throws {
    try self.init(path) { Compilation(reading: $0) }
  }

  /// Reads the draft of a plan: its diagnostics also tell what to mend before it is issued.
  public init(readingDraft path: String) throws {
    try self.init(path) { Compilation(readingDraft: $0) }
  }

  private init(_ path: String, compile: (SourceText) -> Compilation) throws {
    let reader = DocumentReader()
    let bytes = try reader.bytes(path: path)
    let name = String(path.split(separator: "/").last ?? "")
    let source = try reader.read(name: name, bytes: bytes)
    compilation = compile(source)
    digest = Digest.sha256(bytes)
  }

  /// Returns the plan with what a person tells of it: some files hold the text alone.
  func told(title: String?, place: Place?) -> PlanFile {
    var plan = self
    if let title { plan.compilation.document.title = title }
    plan.compilation.document.place = place ?? Place(of: plan.compilation.document)
    plan.isPlaceTold = place != nil
    return plan
  }

  /// Returns the plan with what a ledger knows of it where neither it nor a person tells: what was told when the very
  /// file came before, and the place that its units make probable.
  func completed(by registry: LedgerRegistry) -> PlanFile {
    var plan = self
    let known = registry.document(withDigest: digest)
    plan.compilation.document.title = compilation.document.title ?? known?.title
    let told = isPlaceTold ? compilation.document.place : nil
    // Of the very file the place stays until a person tells another: its units would all be new ones elsewhere.
    let place =
      told ?? known?.place ?? compilation.document.place ?? registry.units.presumedPlace(of: compilation)
    plan.compilation.document.place = place.map(registry.units.known)
    return plan
  }

  /// The text that was read.
  public var source: SourceText { compilation.source }

  /// What a person should look at, ordered by place.
  public var diagnostics: [Diagnostic] { compilation.diagnostics }

  /// The frozen JSON form, offsets counted in the file as given.
  public var json: String {
    let offsets = FileOffsets(source)
    return CompilationJSON(compilation) { offsets.offset(of: $0) }.value.text()
  }
}

extension Compilation {
  /// Reads the text of a plan, in simplified or Traditional script; any text gives a compilation.
  public init(reading source: SourceText) {
    self = PolicyCompiler.withScriptConverter.compile(source)
  }

  /// Reads the text of a draft; its diagnostics also tell its drafter what to mend before it is issued.
  public init(readingDraft source: SourceText) {
    self = PolicyCompiler.withScriptConverter.lint(source)
  }
}

extension PolicyCompiler {
  /// The compiler for both scripts; the converter's tables are opened when the first Traditional text comes.
  static let withScriptConverter = PolicyCompiler { ScriptConverter.shared?.simplify($0) ?? $0 }
}
