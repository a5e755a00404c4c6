package import DuchaDocuments
import DuchaModel
package import DuchaReports

/// Lays out a form as a workbook: a sheet for each part the unit plays, one for figures, one with instructions.
///
/// A form that goes back to be corrected holds what was filled in, with the wrong cells marked.
package struct FormWorkbook {
  private let form: ReportForm
  private let correction: FormCorrection?
  private let format: FormFormat

  /// Prepares a form, or one that goes back.
  package init(_ form: ReportForm, correction: FormCorrection? = nil, format: FormFormat = .xlsx) {
    self.form = form
    self.correction = correction
    self.format = format
  }

  /// The workbook.
  package var draft: WorkbookDraft {
    var sheets = form.sections.enumerated().map { sheet($1, isFirst: $0 == 0) }
    if let figures { sheets.append(figures) }
    sheets.append(FormInstructions(form).sheet)
    if let correction { sheets.insert(correction.sheet, at: 0) }
    return WorkbookDraft(
      sheets: sheets, properties: [.init(FormIdentity.property, form.identity.text)],
      created: form.asOf.number * 86_400)
  }

  // MARK: - Sheets

  private func sheet(_ section: ReportForm.Section, isFirst: Bool) -> SheetDraft {
    let heading = FormHeading(form, title: section.part.word, columns: FormColumn.ofTasks, format)
    var sheet = heading.sheet(
      name: section.part.word, signed: isFirst ? correction?.signatures ?? [nil, nil] : nil)
    let first = sheet.rows.count
    sheet.rows += section.rows.map(row)
    let rows = first...sheet.rows.count - 1
    sheet.entries = FormColumn.ofTasks.enumerated().compactMap { $1.entryRule(rows: rows, column: $0) }
    sheet.entries += section.rows.enumerated().compactMap { $1.pointRule(row: first + $0) }
    return sheet
  }

  private func row(_ row: FormRow) -> SheetDraft.Row {
    let cells = FormColumn.ofTasks.map { column -> CellDraft in
      if column == .key { return CellDraft(row.key.text) }
      if column == .standing { return CellDraft(row.told[column] ?? "", FormStyle.standing(row.light)) }
      guard column.isOpen else { return CellDraft(row.told[column] ?? "", FormStyle.told) }
      let entered = correction?.entered(column, in: row.task)
      let problem = correction?.problem(column, in: row.task)
      if column == .doneThrough, row.points.isEmpty, problem == nil { return CellDraft("", FormStyle.told) }
      return CellDraft(
        entered ?? Self.known(column, row), FormStyle.open(column, isWrong: problem != nil), comment: problem)
    }
    return FormHeading.row(cells, FormColumn.ofTasks)
  }

  /// What the unit said last.
  private static func known(_ column: FormColumn, _ row: FormRow) -> CellDraft.Value {
    switch column {
    case .status: row.known.prefilled.map { .text($0.status.word) } ?? .empty
    case .percent: row.known.prefilled?.percent.map { .number($0 / 100) } ?? .empty
    default: .empty
    }
  }

  /// The sheet of results; `nil` where no task has any with a figure.
  private var figures: SheetDraft? {
    let rows = form.rows.filter { !$0.targets.isEmpty }
    guard !rows.isEmpty else { return nil }
    var sheet = FormHeading(form, title: Self.figuresName, columns: FormColumn.ofTargets, format)
      .sheet(name: Self.figuresName)
    let first = sheet.rows.count
    for row in rows { sheet.rows += row.targets.map { figure($0, in: row) } }
    if let rule = FormColumn.value.entryRule(
      rows: first...sheet.rows.count - 1, column: FormColumn.ofTargets.firstIndex(of: .value) ?? 0)
    {
      sheet.entries = [rule]
    }
    return sheet
  }

  private static let figuresName = "指标填报"

  private func figure(_ target: FormRow.Target, in row: FormRow) -> SheetDraft.Row {
    let entered = correction?.entered(.value, in: row.task, target: target.number)
    let problem = correction?.problem(.value, in: row.task, target: target.number)
    let cells = FormColumn.ofTargets.map { column -> CellDraft in
      switch column {
      case .task: CellDraft(row.task.description, FormStyle.told)
      case .requirement:
        CellDraft(
          row.title + (target.alike > 1 ? "（同一句话里的\(target.alike)个指标，须一并填报）" : ""), FormStyle.told)
      case .target: CellDraft(target.words, FormStyle.told)
      case .measure: CellDraft(target.measure, FormStyle.told)
      case .previousValue: CellDraft(target.known.map(Self.figure) ?? .empty, FormStyle.told)
      case .value:
        CellDraft(
          entered ?? target.known.map(Self.figure) ?? .empty, FormStyle.open(column, isWrong: problem != nil),
          comment: problem)
      default: CellDraft(target.key.text)
      }
    }
    return FormHeading.row(cells, FormColumn.ofTargets)
  }

  /// A figure as a number, where it has no unit of its own.
  private static func figure(_ text: String) -> CellDraft.Value {
    Double(text).map { .number($0) } ?? .text(text)
  }
}
