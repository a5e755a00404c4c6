internal import DuchaModel
internal import DuchaUnits
internal import GRDB

extension Admission {
  /// Reads what has to be known from the ledger's tables to judge these entries.
  init(_ database: Database, for entries: [Entry]) throws {
    try loadUnits(database, names: entries.contains(where: \.change.claimsNames))
    try loadPlans(database, of: entries)
    try loadTasks(database, for: entries)
    let issue = entries.contains { if case .bulletinIssued = $0.change { true } else { false } }
    if issue { issues = try Ledger.issues(database) }
    if entries.contains(where: \.change.isOfNotices) {
      notices = try NoticeBook(database, for: entries, current: current)
    }
  }

  /// Names are most of what is to be read: a province has a hundred thousand, and a report claims none.
  private mutating func loadUnits(_ database: Database, names: Bool) throws {
    let added = try Row.fetchCursor(
      database, sql: "SELECT unitId, name, placeName, placeLevel, collective FROM unitAddition")
    while let row = try added.next() {
      let unit = OrgUnit.ID(try row.integer(0))
      units[unit] = UnitStanding(place: try row.optionalPlace(2), collective: try row.flag(4))
      if names { learn(try row.text(1), of: unit) }
    }
    if names { try loadLaterNames(database) }
    let merges = try Row.fetchCursor(database, sql: "SELECT unitId, intoUnitId FROM unitMerge")
    while let row = try merges.next() {
      mergedInto[.init(try row.integer(0))] = .init(try row.integer(1))
    }
    let parents = try Row.fetchCursor(
      database, sql: "SELECT unitId, parentUnitId FROM unitDescription ORDER BY id")
    while let row = try parents.next() {
      units[.init(try row.integer(0))]?.parent = row.optionalInteger(1).map(OrgUnit.ID.init)
    }
    let ended = try Row.fetchCursor(database, sql: Self.endedUnits)
    while let row = try ended.next() { units[.init(try row.integer(0))]?.ended = true }
  }

  private mutating func loadLaterNames(_ database: Database) throws {
    let names = try Row.fetchCursor(database, sql: Self.laterNames)
    while let row = try names.next() { learn(try row.text(1), of: .init(try row.integer(0))) }
  }

  private mutating func learn(_ name: String, of unit: OrgUnit.ID) {
    unitNames[keys.key(name, in: units[unit]?.place)] = unit
  }

  /// Names that units were given after they had joined.
  private static let laterNames = """
    SELECT unitId, name FROM unitAlias
    UNION ALL
    SELECT unitId, name FROM unitPlate JOIN unitDescription USING (entryId)
    UNION ALL
    SELECT unitId, newName FROM unitReform JOIN unitReformParty USING (entryId) WHERE newName IS NOT NULL
    """

  /// Units that a merger or a split left without a place behind it.
  private static let endedUnits = """
    SELECT party.unitId FROM unitReformParty AS party JOIN unitReform USING (entryId)
    WHERE kind IN ('merger', 'split') AND side = 'from' AND NOT EXISTS (
      SELECT 1 FROM unitReformParty AS kept
      WHERE kept.entryId = party.entryId AND kept.side = 'into' AND kept.unitId = party.unitId)
    """

  /// The plans that entries speak of: a province has thousands, and a report concerns one.
  private mutating func loadPlans(_ database: Database, of entries: [Entry]) throws {
    planCount = try Int.fetchOne(database, sql: "SELECT max(planId) FROM planEdition") ?? 0
    let concerned = entries.reduce(into: Set<PlanID>()) { plans, entry in
      plans.formUnion(entry.change.tasks.lazy.map(\.plan))
      if let plan = entry.change.plan { plans.insert(plan) }
    }
    let numbers = concerned.map { "\($0.number)" }.joined(separator: ", ")
    let editions = try Row.fetchCursor(
      database,
      sql: """
        SELECT planId, effectiveOn FROM planEdition JOIN entry ON entry.id = entryId
        WHERE planId IN (\(numbers)) ORDER BY planEdition.id
        """)
    while let row = try editions.next() {
      let day = try row.day(1)
      let new = PlanStanding(editions: 0, effectiveOn: day, taskCount: 0)
      plans[PlanID(try row.integer(0)), default: new].editions += 1
      plans[PlanID(try row.integer(0))]?.effectiveOn = day
    }
    // One step down two indexes: the highest number a plan ever gave.
    let highest = try database.cachedStatement(
      sql: """
        SELECT max(
          coalesce((SELECT max(taskNumber) FROM registeredTask WHERE planId = :plan), 0),
          coalesce((SELECT max(taskNumber) FROM taskPart WHERE planId = :plan), 0))
        """)
    for plan in plans.keys {
      plans[plan]?.taskCount = try Int.fetchOne(highest, arguments: ["plan": plan.number]) ?? 0
    }
  }
}

extension Change {
  /// Whether an entry is about what was told and how far it went.
  fileprivate var isOfNotices: Bool {
    switch self {
    case .nightChecked, .noticeIssued, .noticeDelivered: true
    default: false
    }
  }

  /// Whether an entry gives a unit a name, so that the names there are have to be known.
  fileprivate var claimsNames: Bool {
    switch self {
    case .unitAdded, .unitAliased: true
    case .unitDescribed(_, let facts): !facts.plates.isEmpty
    case .unitsReformed(let reform): reform.newName != nil
    default: false
    }
  }
}
