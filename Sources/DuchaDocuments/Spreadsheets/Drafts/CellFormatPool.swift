import CXLSXWriter

/// The formats of a workbook that is being made, one for each style.
struct CellFormatPool {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  /// Returns the format of a style.
  mutating func format(_ style: CellStyle) throws(WorkbookError.Reason) -> UnsafeMutablePointer<lxw_format> {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(workbook) else { throw .refused("format") }
    format_set_font_name(format, "宋体")
    format_set_font_size(format, style.size)
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    let across = style.isCentred ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT
    format_set_align(format, UInt8(across.rawValue))
    if style.isBold { format_set_bold(format) }
    if style.isFramed { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if style.isOpen { format_set_unlocked(format) }
    if let fill = style.fill { format_set_bg_color(format, lxw_color_t(fill)) }
    if let colour = style.colour { format_set_font_color(format, lxw_color_t(colour)) }
    if let number = style.numberFormat { format_set_num_format(format, number) }
    formats[style] = format
    return format
  }
}
