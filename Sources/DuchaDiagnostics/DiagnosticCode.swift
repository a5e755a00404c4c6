/// The identity of a kind of diagnostic, such as `P0107`: never reused, never renumbered.
///
/// `P` codes come from reading plans, `D` codes from checking drafts, `L` codes from the ledger. Each check declares its
/// own code, with its explanation, in the file that checks it.
public struct DiagnosticCode: Sendable, Hashable, CustomStringConvertible {
  /// The printed code, `P0107`.
  public let id: String
  /// The check's name, which reads after "allow": `AmbiguousRole`.
  public let name: String
  /// What `ducha explain` prints.
  public let explanation: Explanation

  /// Declares a code.
  public init(_ id: String, _ name: String, _ explanation: Explanation) {
    self.id = id
    self.name = name
    self.explanation = explanation
  }

  /// The printed code.
  public var description: String { id }

  /// Compares identities.
  public static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.id == b.id }

  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// Why a diagnostic exists, in Chinese, for the clerk and the drafter.
public struct Explanation: Sendable {
  /// What is checked.
  public var what: String
  /// Why it matters.
  public var why: String
  /// A short plan text that shows it.
  public var example: String
  /// The same, written so that nobody has to ask.
  public var instead: String

  /// Creates an explanation.
  public init(what: String, why: String, example: String, instead: String) {
    self.what = what
    self.why = why
    self.example = example
    self.instead = instead
  }
}
