import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#endif

/// Writes workbooks as xlsx. A file appears under its name only when it is complete.
package enum WorkbookWriter {
  /// Writes a workbook over whatever has the name.
  package static func write(_ draft: WorkbookDraft, to path: String) throws(WorkbookError) {
    let unfinished = "\(path).\(getpid()).tmp"
    do throws(WorkbookError.Reason) {
      // The library would print its own words about a file that cannot be made.
      guard let file = fopen(unfinished, "w") else { throw .unwritable }
      fclose(file)
      try OpenWorkbook(path: unfinished).finish(draft)
      guard rename(unfinished, path) == 0 else { throw .unwritable }
    } catch {
      unlink(unfinished)
      throw WorkbookError(path: path, reason: error)
    }
  }
}

/// A workbook that the library is making.
private struct OpenWorkbook {
  private let workbook: UnsafeMutablePointer<lxw_workbook>

  init(path: String) throws(WorkbookError.Reason) {
    guard let workbook = workbook_new(path) else { throw .unwritable }
    self.workbook = workbook
  }

  /// Fills it and closes it, in whatever way it ends.
  func finish(_ draft: WorkbookDraft) throws(WorkbookError.Reason) {
    do throws(WorkbookError.Reason) {
      try fill(draft)
    } catch {
      lxw_workbook_free(workbook)
      throw error
    }
    // Closing frees it even where it fails.
    switch workbook_close(workbook) {
    case LXW_NO_ERROR: return
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD,
      LXW_ERROR_ZIP_CLOSE:
      throw .unwritable
    case let code: throw .refused(words(code))
    }
  }

  private func fill(_ draft: WorkbookDraft) throws(WorkbookError.Reason) {
    var facts = lxw_doc_properties()
    facts.created = draft.created
    try check(workbook_set_properties(workbook, &facts))
    for property in draft.properties {
      try check(workbook_set_custom_property_string(workbook, property.name, property.value))
    }
    var formats = CellFormatPool(workbook)
    for sheet in draft.sheets {
      try check(workbook_validate_sheet_name(workbook, sheet.name))
      guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else { throw .refused(sheet.name) }
      try SheetWriter(worksheet: worksheet).write(sheet, &formats)
    }
  }
}

/// Throws what the library refuses.
func check(_ code: lxw_error) throws(WorkbookError.Reason) {
  guard code == LXW_NO_ERROR else { throw .refused(words(code)) }
}

private func words(_ code: lxw_error) -> String {
  lxw_strerror(code).map { String(cString: $0) } ?? "\(code)"
}
