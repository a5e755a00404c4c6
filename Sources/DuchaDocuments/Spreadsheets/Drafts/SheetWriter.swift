import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#endif

/// Fills one sheet of a workbook that is being made.
struct SheetWriter {
  let worksheet: UnsafeMutablePointer<lxw_worksheet>

  func write(_ sheet: SheetDraft, _ formats: inout CellFormatPool) throws(WorkbookError.Reason) {
    setPage(headerRow: sheet.headerRow)
    for (index, column) in sheet.columns.enumerated() { try write(column, UInt16(index)) }
    for merge in sheet.merged { try write(merge, of: sheet, &formats) }
    for (index, row) in sheet.rows.enumerated() { try write(row, UInt32(index), &formats) }
    for rule in sheet.entries { try write(rule) }
    guard sheet.isProtected else { return }
    // Whoever fills it in may make a row higher to see all words.
    var options = lxw_protection()
    options.format_rows = 1
    options.format_columns = 1
    worksheet_protect(worksheet, nil, &options)
  }

  private func setPage(headerRow: Int?) {
    worksheet_set_paper(worksheet, 9)
    worksheet_set_landscape(worksheet)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_margins(worksheet, 0.4, 0.4, 0.5, 0.6)
    worksheet_set_footer(worksheet, "&C第 &P 页，共 &N 页")
    guard let headerRow else { return }
    worksheet_freeze_panes(worksheet, UInt32(headerRow + 1), 0)
    worksheet_repeat_rows(worksheet, UInt32(headerRow), UInt32(headerRow))
  }

  private func write(_ column: SheetDraft.Column, _ index: UInt16) throws(WorkbookError.Reason) {
    var options = lxw_row_col_options()
    options.hidden = column.isHidden ? 1 : 0
    try check(worksheet_set_column_opt(worksheet, index, index, column.width, nil, &options))
  }

  /// The cells themselves are written behind it and keep their values.
  private func write(
    _ merge: SheetDraft.Merge, of sheet: SheetDraft, _ formats: inout CellFormatPool
  ) throws(WorkbookError.Reason) {
    let row = UInt32(merge.row)
    let columns = UInt16(merge.columns.lowerBound)...UInt16(merge.columns.upperBound)
    let cell = sheet.rows[merge.row].cells[merge.columns.lowerBound]
    let format = try formats.format(cell?.style ?? CellStyle())
    try check(
      worksheet_merge_range(worksheet, row, columns.lowerBound, row, columns.upperBound, "", format))
  }

  private func write(_ row: SheetDraft.Row, _ index: UInt32, _ formats: inout CellFormatPool)
    throws(WorkbookError.Reason)
  {
    if let height = row.height { try check(worksheet_set_row(worksheet, index, height, nil)) }
    for (column, cell) in row.cells.enumerated() {
      guard let cell else { continue }
      try write(cell, index, UInt16(column), try formats.format(cell.style))
    }
  }

  private func write(
    _ cell: CellDraft, _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>
  ) throws(WorkbookError.Reason) {
    switch cell.value {
    case .empty: try check(worksheet_write_blank(worksheet, row, column, format))
    case .text(let text):
      try check(worksheet_write_string(worksheet, row, column, Self.escaped(text), format))
    case .number(let number): try check(worksheet_write_number(worksheet, row, column, number, format))
    }
    if let comment = cell.comment { try check(worksheet_write_comment(worksheet, row, column, comment)) }
  }

  /// Returns words so that they come back as they are: a zero byte would end them, and `_x0041_` is how files write an A.
  private static func escaped(_ text: String) -> String {
    let whole = text.replacing("\0", with: "")
    guard whole.contains("_x") else { return whole }
    return whole.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  private func write(_ rule: EntryRule) throws(WorkbookError.Reason) {
    var validation = lxw_data_validation()
    var kept: [UnsafeMutablePointer<CChar>?] = []
    defer { for text in kept { free(text) } }
    func keep(_ text: String) -> UnsafeMutablePointer<CChar>? {
      kept.append(strdup(text))
      return kept[kept.count - 1]
    }
    validation.ignore_blank = 1
    validation.input_message = keep(rule.hint)
    validation.error_title = keep("请更正")
    validation.error_message = keep(rule.refusal)
    var words: [UnsafeMutablePointer<CChar>?] = []
    switch rule.kind {
    case .oneOf(let choices):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      words = choices.map(keep) + [nil]
    case .number(let range):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      validation.minimum_number = range.lowerBound
      validation.maximum_number = range.upperBound
    case .anything: validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    }
    let code = words.withUnsafeMutableBufferPointer { list in
      validation.value_list = list.baseAddress
      return worksheet_data_validation_range(
        worksheet, UInt32(rule.rows.lowerBound), UInt16(rule.column), UInt32(rule.rows.upperBound),
        UInt16(rule.column), &validation)
    }
    try check(code)
  }
}
