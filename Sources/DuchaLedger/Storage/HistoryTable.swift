/// A table of details in `schema.sql`, in the order of that file, which is the order in which they are written and
/// hashed.
enum HistoryTable: Int, CaseIterable {
  case unitAddition, unitAlias, unitMerge
  case unitDescription, unitPlate, unitDuty, unitConfirmation, unitDistinction
  case unitReform, unitReformParty, memberList, memberListUnit
  case planEdition, blanketRule, blanketRuleUnit
  case registeredTask, assignment, personInCharge, deadline, target
  case dutyAssignment, dutyAssignmentUnit
  case progressReport, reportedValue
  case taskStep, taskPart, taskPartUnit
  case evidence, evidenceWithdrawal
  case bulletinIssue
  case nightlyCheck
  case notice, noticeAlert, noticeDocument, noticeChannel, noticeDelivery
  case rulesAdoption, ladderRung, scorePoint
  case calendarYear, calendarBreak, calendarWorkday

  /// The table's name.
  var name: String { Self.layouts[rawValue].name }

  /// The table of a name.
  init?(name: String) {
    guard let table = Self.named[name] else { return nil }
    self = table
  }

  /// The columns in their order, without `id`.
  var columns: [String] { Self.layouts[rawValue].columns }

  /// The columns as the canonical form names them, `table.column`.
  var labels: [[UInt8]] { Self.layouts[rawValue].labels }

  /// Inserts one row.
  var insertion: String { Self.layouts[rawValue].insertion }
}

/// What is the same for every row of a table, made once.
private struct TableLayout {
  let name: String
  let columns: [String]
  let labels: [[UInt8]]
  let insertion: String

  init(_ table: HistoryTable, _ columns: [String]) {
    name = String(describing: table)
    self.columns = columns
    labels = columns.map { Array("\(table).\($0)".utf8) }
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    insertion = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
  }
}

extension HistoryTable {
  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
  private static let layouts = allCases.map { TableLayout($0, allColumns[$0] ?? []) }

  private static let taskDetail = ["entryId", "taskOrdinal", "ordinal"]
  private static let span = ["spanStart", "spanEnd"]
  private static let place = ["placeName", "placeLevel"]

  private static let allColumns: [HistoryTable: [String]] = [
    .unitAddition: ["entryId", "unitId", "name", "collective", "provisional"] + place,
    .unitAlias: ["entryId", "ordinal", "unitId", "name"],
    .unitMerge: ["entryId", "unitId", "intoUnitId"],
    .unitDescription: ["entryId", "unitId", "system", "parentUnitId", "validFrom", "validUntil"],
    .unitPlate: ["entryId", "ordinal", "name"],
    .unitDuty: ["entryId", "ordinal", "words"],
    .unitConfirmation: ["entryId", "unitId"],
    .unitDistinction: ["entryId", "unitId", "otherUnitId"],
    .unitReform: ["entryId", "kind", "newName", "functions", "source"],
    .unitReformParty: ["entryId", "ordinal", "side", "unitId"],
    .memberList: ["entryId", "unitId", "planId", "taskNumber", "ruleSystem", "ruleLevel", "source"],
    .memberListUnit: ["entryId", "ordinal", "unitId"],
    .planEdition: [
      "entryId", "planId", "edition", "file", "title", "issuer", "documentNumber", "issuedOn", "periodStart",
      "periodEnd", "script", "leadRule", "digest", "text",
    ] + place,
    .blanketRule: ["entryId", "ordinal", "text", "fromPath"],
    .blanketRuleUnit: ["entryId", "ruleOrdinal", "ordinal", "name"],
    .registeredTask: [
      "entryId", "ordinal", "planId", "taskNumber", "path", "title", "text", "clause", "clauseSpanStart",
      "clauseSpanEnd", "openEnded", "line",
    ] + span,
    .assignment: taskDetail + ["unitId", "name", "asWritten", "role", "basis", "collective"] + span,
    .personInCharge: taskDetail + ["name", "role"],
    .deadline: taskDetail + ["text", "reading", "startOn", "endOn", "kind", "recurrence"] + span,
    .target: taskDetail + [
      "text", "reading", "subject", "comparator", "value", "valueMax", "unit", "baseline", "byOn", "kind",
    ] + span,
    .dutyAssignment: ["entryId", "planId", "taskNumber", "replacedUnitId", "reason"],
    .dutyAssignmentUnit: ["entryId", "ordinal", "unitId", "role"],
    .progressReport: [
      "entryId", "planId", "taskNumber", "unitId", "month", "status", "percent", "doneThrough", "text",
      "difficulties", "nextSteps", "reportedBy", "approvedBy",
    ],
    .reportedValue: ["entryId", "ordinal", "target", "value", "unit"],
    .taskStep: [
      "entryId", "planId", "taskNumber", "unitId", "person", "fromOn", "untilOn", "granted", "otherPlanId",
      "otherTaskNumber", "measure", "text",
    ],
    .taskPart: ["entryId", "ordinal", "planId", "taskNumber", "title", "text", "dueOn"],
    .taskPartUnit: ["entryId", "partOrdinal", "ordinal", "unitId", "role"],
    .evidence: ["entryId", "planId", "taskNumber", "unitId", "digest", "name", "size", "note"],
    .evidenceWithdrawal: ["entryId", "planId", "taskNumber", "digest", "reason"],
    .bulletinIssue: [
      "entryId", "year", "number", "month", "asOf", "title", "approver", "correctsYear", "correctsNumber",
      "digest",
      "content",
    ],
    .nightlyCheck: ["entryId", "clockConfirmed"],
    .notice: ["entryId", "addressee", "unitId", "approver"],
    .noticeAlert: [
      "entryId", "ordinal", "planId", "taskNumber", "unitId", "cause", "measure", "step", "aboutOn",
      "fellDueOn", "words",
    ],
    .noticeDocument: ["entryId", "ordinal", "measure", "year", "number"],
    .noticeChannel: ["entryId", "ordinal", "channel"],
    .noticeDelivery: ["entryId", "noticeEntryId", "channel", "outcome", "reply"],
    .rulesAdoption: [
      "entryId", "masthead", "issuer", "recipients", "firstListedLeads", "firstJointLeads", "periodEndsTask",
      "dueSoonDays", "reportDay", "yellowBehind", "redBehind", "aheadBy", "lateCatchUp", "countsWorkingDays",
      "turnsHaveLights", "reviewMonths", "valuesDecide", "replyWorkingDays", "verifiedCloses",
      "submittedIsOverdue", "pendingKeepsDue", "askAgainDays", "verificationDays", "decisionDays",
      "evidenceDays", "noticeCode", "scoreBase", "leadWeight", "cooperateWeight", "perTasks", "minimumTasks",
      "minimumUnits", "namedUnits", "bulletinsRank",
    ],
    .ladderRung: ["entryId", "ordinal", "measure", "day", "every", "needsApproval"],
    .scorePoint: ["entryId", "ordinal", "item", "points"],
    .calendarYear: ["entryId", "year", "source"],
    .calendarBreak: ["entryId", "ordinal", "name", "startOn", "endOn"],
    .calendarWorkday: ["entryId", "ordinal", "day"],
  ]
}
