/// What printing, copying and other keyboards do to a text.
enum Noise: CaseIterable {
  case lineBreaksOfWindows, wideFigures, otherBrackets, halfWidthMarks, blanksAroundFigures,
    invisibleCharacters
  case wrappedLines, tornLines, pageNumbers, pageNumbersWithMargins
  case trailingBlanks, indents, emptyLines, boldHeadings, siteFooter

  func added(to text: String) -> String {
    switch self {
    case .lineBreaksOfWindows: text.replacing("\n", with: "\r\n")
    case .wideFigures: mapped(text) { $0.isASCII && $0.isNumber ? wide($0) : String($0) }
    case .otherBrackets: text.replacing("（", with: "〔").replacing("）", with: "〕")
    case .halfWidthMarks: mapped(text) { ["，": ",", "；": ";", "：": ":"][$0] ?? String($0) }
    case .blanksAroundFigures: text.replacing(/([0-9]+)([年月名项人])/) { "\($0.1) \($0.2)" }
    case .invisibleCharacters: mapped(text) { "\u{200B}\($0)" }
    case .wrappedLines: wrapped(text, by: "\n")
    case .tornLines: wrapped(text, by: "\n").replacing(/([、，])(?=[^\n]{8,24}\n)/) { "\($0.1)\n" }
    case .pageNumbers: wrapped(text, by: "\n— 3 —\n")
    case .pageNumbersWithMargins: wrapped(text, by: "\n\n— 3 —\n\n")
    case .indents: "\u{3000}\u{3000}" + text.replacing("\n", with: "\n\u{3000}\u{3000}")
    // Every line, or an empty one means something.
    case .emptyLines: text.replacing(/\n+/, with: "\n\n")
    case .boldHeadings: text.replacing(/(^|\n)([一二三四五]、[^\n。]+)/) { "\($0.1)**\($0.2)**" }
    case .siteFooter: text + "\n扫一扫在手机打开当前页\n主办：某县人民政府办公室 版权所有\n"
    case .trailingBlanks: text.replacing("\n", with: "  \u{3000}\n")
    }
  }

  private func mapped(_ text: String, _ change: (Character) -> String) -> String {
    text.map(change).joined()
  }

  private func wide(_ digit: Character) -> String {
    String(digit.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }.map(Character.init))
  }

  /// Breaks lines that are longer than forty characters.
  private func wrapped(_ text: String, by mark: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      stride(from: 0, to: max(line.count, 1), by: 40).map { String(line.dropFirst($0).prefix(40)) }
        .joined(separator: mark)
    }.joined(separator: "\n")
  }
}
