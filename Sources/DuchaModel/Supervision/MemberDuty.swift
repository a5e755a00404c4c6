/// The part of one body in a task that names it only among others: 城关镇人民政府 where a plan says 各乡镇人民政府.
public struct MemberDuty: Sendable, Hashable {
  /// The body.
  public var unit: OrgUnit.ID
  /// The collective name under which the plan has it.
  public var through: OrgUnit.ID
  /// The part that name plays.
  public var role: Role
  /// How that part is known.
  public var basis: Basis
  /// From when it has it, where the name stood for others before; `nil` where it had it from the beginning.
  public var since: Day?

  /// Creates a part.
  public init(
    unit: OrgUnit.ID, through: OrgUnit.ID, role: Role, basis: Basis, since: Day? = nil
  ) {
    self.unit = unit
    self.through = through
    self.role = role
    self.basis = basis
    self.since = since
  }
}
