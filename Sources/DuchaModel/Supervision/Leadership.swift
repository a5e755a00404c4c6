/// Who leads a task, and how that is known. Every task has a lead or says why not.
public enum Leadership: Sendable, Hashable {
  /// The plan names the lead, or the only unit: 牵头.
  case named([OrgUnit.ID])
  /// The plan names none; the rules take the first-listed: 推定牵头.
  case inferred(OrgUnit.ID)
  /// Nobody leads, for this reason.
  case none(Gap)

  /// Why nobody leads.
  public enum Gap: String, Sendable, Hashable, CaseIterable {
    /// Several are 负责 together and the rules take none of them.
    case joint
    /// Only units that guide or carry out are named.
    case supportOnly
    /// The plan names nobody in a clause; the sentence names who acts, which a person has to confirm.
    case proposedOnly
    /// The plan names nobody at all.
    case unassigned

    /// The words that people read.
    public var words: String {
      switch self {
      case .joint: "共同负责，未明确牵头单位"
      case .supportOnly: "只列指导、落实单位，未明确牵头单位"
      case .proposedOnly: "方案未设责任条款，责任单位待确认"
      case .unassigned: "方案未列责任单位"
      }
    }
  }

  /// The units that lead, inferred ones included.
  public var units: [OrgUnit.ID] {
    switch self {
    case .named(let units): units
    case .inferred(let unit): [unit]
    case .none: []
    }
  }
}

extension Leadership {
  /// Decides who leads from the duties of a task, in the plan's order.
  public init(_ duties: [Duty], _ rule: SupervisionRules.LeadRule) {
    let own = duties.filter { $0.assignment.basis != .runningText && $0.assignment.basis != .blanket }
    let leads = own.filter { $0.assignment.role == .lead || $0.assignment.role == .sole }
    if !leads.isEmpty {
      self = .named(leads.map(\.unit).distinct)
    } else if own.isEmpty {
      let proposed = duties.contains { $0.assignment.basis == .runningText }
      self = .none(proposed ? .proposedOnly : .unassigned)
    } else if let only = own.first, own.count == 1,
      [.listed, .joint, .implement].contains(only.assignment.role)
    {
      // The only unit of a clause leads, whichever word the clause uses for it.
      self = .named([only.unit])
    } else if let first = own.first(where: { $0.assignment.role == .listed }) {
      self = rule.firstListedLeads ? .inferred(first.unit) : .none(.joint)
    } else if let first = own.first(where: { $0.assignment.role == .joint }) {
      self = rule.firstJointLeads ? .inferred(first.unit) : .none(.joint)
    } else {
      self = .none(.supportOnly)
    }
  }
}

extension Array where Element: Hashable {
  /// The elements once each, in order.
  package var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
