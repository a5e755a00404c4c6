/// A table of details in `schema.sql`, in the order of that file, which is the order in which they are written and
/// hashed.
enum HistoryTable: String, CaseIterable {
  case unitAddition, unitAlias, unitMerge
  case planEdition, blanketRule, blanketRuleUnit
  case registeredTask, assignment, personInCharge, deadline, target
  case progressReport
  case rulesAdoption

  /// The columns in their order, without `id`.
  var columns: [String] { Self.allColumns[self] ?? [] }

  /// The columns as the canonical form names them, `table.column`.
  var labels: [String] { Self.allLabels[self] ?? [] }

  /// Inserts one row.
  var insertion: String {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(rawValue) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
  }

  private static let allLabels = allColumns.reduce(into: [HistoryTable: [String]]()) { labels, table in
    labels[table.key] = table.value.map { "\(table.key.rawValue).\($0)" }
  }

  private static let taskDetail = ["entryId", "taskOrdinal", "ordinal"]
  private static let span = ["spanStart", "spanEnd"]

  private static let allColumns: [HistoryTable: [String]] = [
    .unitAddition: ["entryId", "unitId", "name", "collective", "provisional"],
    .unitAlias: ["entryId", "ordinal", "unitId", "name"],
    .unitMerge: ["entryId", "unitId", "intoUnitId"],
    .planEdition: [
      "entryId", "planId", "edition", "file", "title", "issuer", "documentNumber", "issuedOn", "periodStart",
      "periodEnd", "script", "leadRule", "digest", "text",
    ],
    .blanketRule: ["entryId", "ordinal", "text", "fromPath"],
    .blanketRuleUnit: ["entryId", "ruleOrdinal", "ordinal", "name"],
    .registeredTask: [
      "entryId", "ordinal", "planId", "taskNumber", "path", "title", "text", "clause", "clauseSpanStart",
      "clauseSpanEnd", "openEnded", "line",
    ] + span,
    .assignment: taskDetail + ["unitId", "name", "asWritten", "role", "basis", "collective"] + span,
    .personInCharge: taskDetail + ["name", "role"],
    .deadline: taskDetail + ["text", "startOn", "endOn", "kind", "recurrence"] + span,
    .target: taskDetail + [
      "text", "subject", "comparator", "value", "valueMax", "unit", "baseline", "byOn", "kind",
    ] + span,
    .progressReport: [
      "entryId", "planId", "taskNumber", "unitId", "month", "status", "percent", "doneThrough", "text",
      "difficulties", "nextSteps",
    ],
    .rulesAdoption: [
      "entryId", "masthead", "issuer", "recipients", "firstListedLeads", "firstJointLeads", "periodEndsTask",
      "dueSoonDays", "reportDay", "yellowBehind", "redBehind", "aheadBy",
    ],
  ]
}
