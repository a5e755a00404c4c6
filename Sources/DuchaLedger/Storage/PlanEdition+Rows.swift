internal import DuchaDiagnostics
internal import DuchaModel
internal import GRDB

extension PlanEdition {
  /// The rows of an edition, table after table.
  func rows(entry: Int) -> [StoredRow] {
    let id = DatabaseValue.integer(entry)
    let tasks = tasks.enumerated().map { Ordinal(entry: id, number: $0 + 1, $1) }
    return [row(id)] + blanketRules(id)
      + tasks.map(\.row) + tasks.flatMap(\.assignments) + tasks.flatMap(\.persons)
      + tasks.flatMap(\.deadlines) + tasks.flatMap(\.targets)
  }

  private func row(_ entry: DatabaseValue) -> StoredRow {
    StoredRow(
      .planEdition,
      [
        entry, .integer(plan.number), .integer(edition), .text(document.file), .text(document.title),
        .text(document.issuer), .text(document.documentNumber), .day(document.issued),
        .day(document.period?.start), .day(document.period?.end), .word(document.script),
        .text(document.leadRule), .text(digest), .bytes(text),
      ] + document.place.values)
  }

  private func blanketRules(_ entry: DatabaseValue) -> [StoredRow] {
    let rules = document.defaults.enumerated().map { (number: DatabaseValue.integer($0 + 1), rule: $1) }
    let units = rules.flatMap { number, rule in
      rule.units.enumerated().map { index, name in
        StoredRow(.blanketRuleUnit, [entry, number, .integer(index + 1), .text(name)])
      }
    }
    return rules.map { StoredRow(.blanketRule, [entry, $0, .text($1.text), .text($1.fromPath)]) } + units
  }
}

/// A task at its place in an edition.
private struct Ordinal {
  let entry: DatabaseValue
  let number: DatabaseValue
  let registered: RegisteredTask

  init(entry: DatabaseValue, number: Int, _ registered: RegisteredTask) {
    self.entry = entry
    self.number = .integer(number)
    self.registered = registered
  }

  var row: StoredRow {
    let task = registered.task
    return StoredRow(
      .registeredTask,
      [
        entry, number, .integer(registered.id.plan.number), .integer(registered.id.number), .text(task.path),
        .text(task.title), .text(task.text), .text(task.clause), .integer(task.clauseSpan?.start),
        .integer(task.clauseSpan?.end), .flag(task.openEnded), .integer(registered.line),
      ] + task.span.values)
  }

  var assignments: [StoredRow] {
    let units = Array(zip(registered.task.units, registered.units))
    return details(.assignment, units) { assignment, unit in
      [
        .integer(unit.number), .text(assignment.name), .text(assignment.asWritten), .word(assignment.role),
        .word(assignment.basis), .flag(assignment.collective),
      ] + assignment.span.values
    }
  }

  var persons: [StoredRow] {
    details(.personInCharge, registered.task.persons) { [.text($0.name), .text($0.role)] }
  }

  var deadlines: [StoredRow] {
    details(.deadline, registered.task.deadlines) {
      [
        .text($0.text), .text($0.reading), .day($0.start), .day($0.end), .word($0.kind), .word($0.recurrence),
      ] + $0.span.values
    }
  }

  var targets: [StoredRow] {
    details(.target, registered.task.targets) {
      [
        .text($0.text), .text($0.reading), .text($0.subject), .word($0.comparator), .real($0.value),
        .real($0.valueMax),
        .text($0.unit), .text($0.baseline), .day($0.by), .word($0.kind),
      ] + $0.span.values
    }
  }

  private func details<Detail>(
    _ table: HistoryTable, _ details: [Detail], _ values: (Detail) -> [DatabaseValue]
  ) -> [StoredRow] {
    details.enumerated().map { index, detail in
      StoredRow(table, [entry, number, .integer(index + 1)] + values(detail))
    }
  }
}
