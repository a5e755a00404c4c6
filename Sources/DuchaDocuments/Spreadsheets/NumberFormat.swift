/// How a number in a cell is shown, as far as it matters to a reader of plans.
enum NumberFormat: Equatable {
  /// As the number is.
  case plain
  /// With so many decimals at most, and with words around it: `0"万元"`.
  case number(decimals: Int, prefix: String, suffix: String)
  /// As a day or a time.
  case date(SerialDate.Parts)

  /// Creates the format that a workbook numbers `id`; `code` is given for those it defines itself.
  init(id: Int, code: String?) {
    self = code.map { NumberFormat(code: $0) } ?? Self.builtIn(id)
  }

  /// The formats that every workbook knows, the Chinese ones from 27 on.
  private static func builtIn(_ id: Int) -> NumberFormat {
    switch id {
    case 1, 3, 37, 38: .number(decimals: 0, prefix: "", suffix: "")
    case 2, 4, 39, 40: .number(decimals: 2, prefix: "", suffix: "")
    case 9: .number(decimals: 0, prefix: "", suffix: "%")
    case 10: .number(decimals: 2, prefix: "", suffix: "%")
    case 14, 15, 30, 31: .date([.year, .month, .day])
    case 16, 28, 29, 51, 53, 54, 58: .date([.month, .day])
    case 17, 27, 36, 50, 52, 57: .date([.year, .month])
    case 18...21, 32...35, 45...47, 55, 56: .date([.time])
    case 22: .date([.year, .month, .day, .time])
    default: .plain
    }
  }

  /// Reads a format code: `yyyy"年"m"月"`, `0.0%`, `#,##0"万元"`.
  init(code: String) {
    let code = FormatCode(code)
    if let parts = code.dateParts {
      self = .date(parts)
    } else if let decimals = code.decimals {
      self = .number(decimals: decimals, prefix: code.prefix, suffix: code.suffix)
    } else {
      self = .plain
    }
  }
}
