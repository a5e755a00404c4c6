internal import DuchaModel
internal import DuchaUnits
internal import GRDB

extension Admission {
  /// Reads what has to be known from the ledger's tables.
  init(_ database: Database) throws {
    try loadUnits(database)
    try loadPlans(database)
  }

  private mutating func loadUnits(_ database: Database) throws {
    let names = try Row.fetchCursor(
      database, sql: "SELECT unitId, name FROM unitAddition UNION ALL SELECT unitId, name FROM unitAlias")
    while let row = try names.next() {
      let unit = OrgUnit.ID(try row.integer(0))
      units.insert(unit)
      unitNames[FoldedName.of(try row.text(1))] = unit
    }
    let merges = try Row.fetchCursor(database, sql: "SELECT unitId, intoUnitId FROM unitMerge")
    while let row = try merges.next() {
      mergedInto[.init(try row.integer(0))] = .init(try row.integer(1))
    }
  }

  private mutating func loadPlans(_ database: Database) throws {
    let editions = try Row.fetchCursor(
      database,
      sql: """
        SELECT planId, digest, effectiveOn FROM planEdition JOIN entry ON entry.id = entryId
        ORDER BY planEdition.id
        """)
    while let row = try editions.next() {
      let day = try row.day(2)
      let new = PlanStanding(digests: [], effectiveOn: day, taskCount: 0)
      plans[PlanID(try row.integer(0)), default: new].digests.append(try row.text(1))
      plans[PlanID(try row.integer(0))]?.effectiveOn = day
    }
    for plan in plans.keys {
      // One step down an index: the highest number a plan ever gave.
      let sql = "SELECT max(taskNumber) FROM registeredTask WHERE planId = ?"
      plans[plan]?.taskCount = try Int.fetchOne(database, sql: sql, arguments: [plan.number]) ?? 0
    }
  }
}
