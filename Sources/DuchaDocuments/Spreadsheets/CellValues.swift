/// Turns what a cell stores into what it shows.
struct CellValues {
  /// The shared words by number.
  var strings: [String]
  /// The formats by style number.
  var formats: [NumberFormat]
  /// From which day dates are counted.
  var epoch: SerialDate.Epoch

  /// Returns the words of a cell that stores `value` under this type (`t`) and style (`s`).
  func words(_ value: String, type: String?, style: String?) -> String {
    switch type {
    case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "b": value == "1" ? "TRUE" : "FALSE"
    case "str": SharedStrings.unescape(value)
    case nil, "n": number(value, format(style))
    default: value
    }
  }

  private func format(_ style: String?) -> NumberFormat {
    let index = style.flatMap { Int($0) } ?? 0
    return formats.indices.contains(index) ? formats[index] : .plain
  }

  private func number(_ value: String, _ format: NumberFormat) -> String {
    guard let number = Double(value), number.isFinite else { return value }
    switch format {
    case .plain: return Self.plain(number)
    case .date(let parts): return SerialDate(number, epoch: epoch)?.text(parts) ?? Self.plain(number)
    case .number(let decimals, let prefix, let suffix):
      let shown = suffix.contains("%") ? number * 100 : number
      return prefix + Self.rounded(shown, decimals) + suffix
    }
  }

  /// Rounds as the sheet does, without trailing zeros.
  private static func rounded(_ number: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<min(decimals, 15) { scale *= 10 }
    let scaled = (number * scale).rounded(.toNearestOrAwayFromZero)
    return plain(scaled.isFinite ? scaled / scale : number)
  }

  /// Prints the fewest digits that tell the number: a file stores 0.29 as 0.28999999999999998.
  private static func plain(_ number: Double) -> String {
    abs(number) < 1e15 && number == number.rounded() ? String(Int(number)) : number.description
  }
}

extension CellValues {
  /// Reads what the cells of a workbook share.
  init(_ package: OfficePackage, workbook: String, epoch: SerialDate.Epoch) throws(DocumentError.Reason) {
    self.init(
      strings: try SharedStrings.read(package, workbook: workbook),
      formats: try CellFormats.read(package, workbook: workbook), epoch: epoch)
  }
}
