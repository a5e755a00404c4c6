/// Whom a collective name stands for: 各县(市、区)政府, or 相关部门 in one task.
public struct MemberList: Sendable, Hashable {
  /// The collective name.
  public var unit: OrgUnit.ID
  /// Where the list holds.
  public var scope: Scope
  /// The members that a person listed.
  public var members: [OrgUnit.ID]
  /// The members that follow from what they are.
  public var rule: Rule?
  /// Where the list comes from.
  public var source: String

  /// Creates a list.
  public init(
    unit: OrgUnit.ID, scope: Scope = .everywhere, members: [OrgUnit.ID], rule: Rule? = nil,
    source: String = ""
  ) {
    self.unit = unit
    self.scope = scope
    self.members = members
    self.rule = rule
    self.source = source
  }

  /// Where a list holds; the narrower one counts.
  public enum Scope: Sendable, Hashable {
    /// In every plan.
    case everywhere
    /// In one plan.
    case plan(PlanID)
    /// In one task.
    case task(TaskID)
  }

  /// Every unit of a system and level whose place lies below the collective's own.
  public struct Rule: Sendable, Hashable {
    /// The system.
    public var system: UnitSystem
    /// The level.
    public var level: AdministrativeLevel

    /// Creates a rule.
    public init(system: UnitSystem, level: AdministrativeLevel) {
      self.system = system
      self.level = level
    }
  }
}
