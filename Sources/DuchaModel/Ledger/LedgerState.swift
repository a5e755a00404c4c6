/// The ledger as of the end of a day: a pure fold of the entries that had taken effect by then.
public struct LedgerState: Sendable, Hashable {
  /// The day.
  public var asOf: Day
  /// The number of the newest entry that was looked at, whatever its day; 0 for an empty ledger.
  public var lastEntry: Int
  /// The rules in force.
  public var rules: SupervisionRules
  /// Every plan, by number.
  public var plans: [PlanID: PlanRecord]
  /// Every task that ever was, removed ones included.
  public var tasks: [TaskID: TaskRecord]
  /// Every unit that is not merged into another.
  public var units: [OrgUnit.ID: OrgUnit]
  /// Where merged units went.
  public var mergedInto: [OrgUnit.ID: OrgUnit.ID]
  /// The merged units as they last were: their names are still understood where they were written.
  public var mergedUnits: [OrgUnit.ID: OrgUnit]
  /// What became of units that a reform ended.
  public var successions: [OrgUnit.ID: Succession]
  /// Whom collective names stand for, in the order in which the lists take effect.
  public var memberLists: [OrgUnit.ID: [DatedMemberList]]
  /// Pairs of units that a person told apart, each the smaller number first.
  public var toldApart: Set<UnitPair>
  /// The bulletins that were issued, in the order of their numbers.
  public var issues: [IssueRecord]
  /// The entries of notices that were taken back before they reached anybody: their measures were decided on, not taken.
  public internal(set) var withdrawnNotices: Set<Int>
  /// The ways that notices with measures have still to go, by their entries.
  var waysOpen: [Int: Set<String>]
  /// The years whose notices on holidays were taken in beyond those that ducha knows, in the order of the entries.
  public var calendarYears: [CalendarYear]

  /// Creates an empty ledger.
  public init(asOf: Day, rules: SupervisionRules = SupervisionRules()) {
    self.asOf = asOf
    self.rules = rules
    lastEntry = 0
    plans = [:]
    tasks = [:]
    units = [:]
    mergedInto = [:]
    mergedUnits = [:]
    successions = [:]
    memberLists = [:]
    toldApart = []
    issues = []
    withdrawnNotices = []
    waysOpen = [:]
    calendarYears = []
  }
}

/// A plan in its newest edition.
public struct PlanRecord: Sendable, Hashable {
  /// The identity.
  public var id: PlanID
  /// The edition in force, from 1.
  public var edition: Int
  /// What the plan says of itself.
  public var document: PolicyDocument
  /// SHA-256 of the edition's file, 64 hexadecimal digits.
  public var digest: String
  /// The digests of the editions before, the first edition first.
  public var earlierDigests: [String]
  /// The day the edition took effect.
  public var effectiveOn: Day
  /// The day the first edition took effect.
  public var registeredOn: Day
  /// The day on which it was issued: what a later edition says of its own day does not begin the work anew.
  public var issuedOn: Day?
  /// The earliest first day of an edition's period.
  public var beginsOn: Day?

  /// Creates a record.
  public init(
    id: PlanID, edition: Int, document: PolicyDocument, digest: String, earlierDigests: [String] = [],
    effectiveOn: Day, following earlier: PlanRecord? = nil
  ) {
    self.id = id
    self.edition = edition
    self.document = document
    self.digest = digest
    self.earlierDigests = earlierDigests
    self.effectiveOn = effectiveOn
    registeredOn = earlier?.registeredOn ?? effectiveOn
    let issued = document.issued.flatMap { day in earlier.map { day <= $0.registeredOn } ?? true ? day : nil }
    issuedOn = [earlier?.issuedOn, issued].compactMap(\.self).min()
    beginsOn = [earlier?.beginsOn, document.period?.start].compactMap(\.self).min()
  }

  /// The title, or the file's name where the plan has none.
  public var name: String { document.title ?? document.file }
}

/// What became of a unit that a reform ended.
public struct Succession: Sendable, Hashable {
  /// The first day without it.
  public var on: Day
  /// The units in its place; several where a person has to choose task by task.
  public var into: [OrgUnit.ID]
}

/// A list of members with the day from which it holds.
public struct DatedMemberList: Sendable, Hashable {
  /// The first day.
  public var on: Day
  /// The list.
  public var list: MemberList
}

/// Two units, whichever is named first.
public struct UnitPair: Sendable, Hashable {
  /// The one with the smaller number.
  public let first: OrgUnit.ID
  /// The other.
  public let second: OrgUnit.ID

  /// Creates a pair.
  public init(_ a: OrgUnit.ID, _ b: OrgUnit.ID) {
    first = min(a, b)
    second = max(a, b)
  }
}
