public import DuchaDiagnostics

/// One unit's part in a task, as the plan words it.
public struct Assignment: Sendable, Hashable, Codable {
  /// The unit in simplified script and mainland wording, without white space and page marks.
  public var name: String
  /// The document's own characters.
  public var asWritten: String
  /// The part it plays.
  public var role: Role
  /// How the part is known.
  public var basis: Basis
  /// Whether the name stands for several bodies: 各县(市、区)政府.
  public var collective: Bool
  /// Where the name stands.
  public var span: SourceSpan

  /// Creates an assignment.
  public init(
    name: String, asWritten: String, role: Role, basis: Basis = .explicit, collective: Bool = false,
    span: SourceSpan
  ) {
    self.name = name
    self.asWritten = asWritten
    self.role = role
    self.basis = basis
    self.collective = collective
    self.span = span
  }
}

/// The part a unit plays in a task, as far as the plan's words settle it.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
  /// 牵头, 主办, 承办.
  case lead
  /// 配合, 参与, 协办.
  case cooperate
  /// In a plain 责任单位 list: responsible, order kept, nobody named as lead.
  case listed
  /// One of several that are 负责 together, without a lead.
  case joint
  /// The only unit that is 负责.
  case sole
  /// 指导, 督导.
  case guide
  /// 落实 beside another's lead or guidance.
  case implement

  /// Whether another answers: who helps, guides or carries out beside a lead.
  public var isHelping: Bool { [.cooperate, .guide, .implement].contains(self) }
}

/// How a unit's part in a task is known.
public enum Basis: String, Sendable, Hashable, Codable, CaseIterable {
  /// The clause says so.
  case explicit
  /// The plan's own rule about the first-listed unit says so.
  case firstListedRule = "first-listed-rule"
  /// A rule for the whole plan adds it.
  case blanket
  /// No clause stands; the sentence itself tells the unit to act. A proposal for a person to confirm.
  case runningText = "running-text"
  /// A person decided it; no plan says so, and no reading of one brings it about.
  case assigned
}
