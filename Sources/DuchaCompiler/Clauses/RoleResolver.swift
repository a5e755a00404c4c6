import DuchaDiagnostics
import DuchaModel

/// Settles the part of every unit of a clause.
///
/// A word behind the units wins over the label before them; 负责 beside a lead is to cooperate, beside 配合 it is to
/// lead, alone it is joint or sole.
struct RoleResolver {
  private let item: ItemText
  private let clause: Clause
  private let leadPlace: LeadPlace?
  private let listedLead: Bool
  /// What a star says of the unit it marks.
  private let starWord: RoleWord
  /// Whether the clause, or another cell of the row, names a lead.
  private let hasLead: Bool

  /// Creates a resolver.
  ///
  /// `leadPlace` is what the plan's rule about the first-listed says here, `listedLead` whether listed units lead where no
  /// other does, `starWord` what a star says, `hasLeadBeside` whether another cell of the row names a lead.
  init(
    _ clause: Clause, in item: ItemText, leadPlace: LeadPlace?, listedLead: Bool = false,
    starWord: RoleWord = .lead, hasLeadBeside: Bool = false
  ) {
    self.clause = clause
    self.item = item
    self.leadPlace = leadPlace
    self.listedLead = listedLead
    self.starWord = starWord
    hasLead =
      hasLeadBeside || clause.mentions.contains { ($0.isStarred ? starWord : $0.word) == .lead }
      || clause.groups.contains { $0.word == .lead || ($0.word == nil && $0.label == .lead) }
  }

  /// Returns the units with their parts, each once, in printed order.
  func assignments() -> [Assignment] {
    var seen = NameIndex()
    var result: [Assignment] = []
    let leads = leadsByRule
    for group in clause.groups {
      for mention in group.mentions {
        guard seen.insert(item.reading.slice(mention.range)).isNew else { continue }
        if let leads {
          result.append(assignment(mention, byRuleBefore: leads))
        } else {
          let own = RoleGroup(mentions: [mention], word: word(of: mention) ?? group.word, label: group.label)
          result.append(assignment(mention, role(of: own)))
        }
      }
    }
    if leads != nil { return result }
    return soleIfAlone(listedLead && !hasLead ? withListedAsLeads(result) : result)
  }

  private func assignment(_ mention: UnitMention, _ role: Role) -> Assignment {
    let words = item.reading.quotation(mention.range)
    return Assignment(
      name: words.text, asWritten: words.original, role: role,
      collective: mention.isCollective, span: item.reading.span(mention.range))
  }

  /// What is printed with a unit alone: a remark in brackets, or a star.
  private func word(of mention: UnitMention) -> RoleWord? { mention.isStarred ? starWord : mention.word }

  // MARK: - One group

  private func role(of group: RoleGroup) -> Role {
    switch group.word {
    case .lead: .lead
    case .cooperate, .together: .cooperate
    case .guide: .guide
    case .implement: hasLead || hasGuide || hasResponsible ? .implement : responsible
    case .responsible: responsible
    case nil: unspoken(group)
    }
  }

  private var responsible: Role {
    if hasLead { return .cooperate }
    return hasCooperation ? .lead : .joint
  }

  /// The part that only the label, or the place in the clause, tells.
  private func unspoken(_ group: RoleGroup) -> Role {
    switch group.label {
    case .lead: .lead
    case .cooperate: .cooperate
    case .guide: .guide
    default: hasLead ? .cooperate : hasCooperation && group.label == nil ? .lead : .listed
    }
  }

  private var hasResponsible: Bool { clause.groups.contains { $0.word == .responsible } }

  private var hasGuide: Bool { clause.groups.contains { $0.word == .guide } }

  private var hasCooperation: Bool {
    clause.groups.contains { $0.word == .cooperate }
      || clause.mentions.contains { $0.isStarred && starWord == .cooperate }
  }

  /// A、B负责,C配合: of A and B the rule makes the first lead.
  private var hasSeveralBesideCooperation: Bool {
    guard let first = clause.groups.first, first.word == .responsible || first.word == nil else {
      return false
    }
    return first.mentions.count > 1 && first.mentions.allSatisfy { $0.word == nil }
  }

  // MARK: - The whole clause

  /// Where those end who lead by the plan's rule; it says nothing where the clause itself names a lead, or lists only
  /// collectives.
  private var leadsByRule: Int? {
    guard let leadPlace, !hasLead, !hasGuide, !hasCooperation || hasSeveralBesideCooperation,
      let first = clause.mentions.first?.range, clause.mentions.contains(where: { !$0.isCollective })
    else { return nil }
    switch leadPlace {
    case .first: return first.upperBound
    case .before(let mark):
      let words = first.lowerBound..<(clause.mentions.last?.range.upperBound ?? first.upperBound)
      // Where several units stand without the mark, the rule says of none that it leads.
      guard clause.mentions.count == 1 || words.contains(where: { item.reading[$0] == mark }) else {
        return nil
      }
      return item.reading.parts(of: words, at: CharacterFilter([mark])).first?.upperBound
    }
  }

  private func assignment(_ mention: UnitMention, byRuleBefore end: Int) -> Assignment {
    var unit = assignment(mention, mention.range.upperBound <= end ? .lead : .cooperate)
    unit.basis = .firstListedRule
    return unit
  }

  private func withListedAsLeads(_ units: [Assignment]) -> [Assignment] {
    units.map { unit in
      var unit = unit
      if unit.role == .listed { unit.role = .lead }
      return unit
    }
  }

  /// One unit that answers for the task beside those that guide it is the only one.
  private func soleIfAlone(_ units: [Assignment]) -> [Assignment] {
    let doers = units.indices.filter { units[$0].role != .guide }
    guard doers.count == 1, units[doers[0]].role == .joint else { return units }
    var units = units
    units[doers[0]].role = .sole
    return units
  }
}
