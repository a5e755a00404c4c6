/// The words of a printed cell, line by line.
struct CellWords {
  private var lines: [[PageWord]] = []
  /// How far to the right words may reach.
  private let right: Double

  /// Gathers the words of a cell between two lines; `reached` is how far words of its column really reach.
  init(_ words: [PageWord], between left: Double, and right: Double, reached: Double) {
    // The margin on the right is as wide as that on the left; what is centred has a wider one.
    let margin = min((words.map(\.left).min() ?? left) - left, Self.widestMargin)
    self.right = max(reached, right - margin)
    for word in words.sorted(by: { $0.centre.y < $1.centre.y }) {
      if let last = lines.last?.last, word.centre.y < last.bottom, word.top < last.centre.y {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    lines = lines.map { $0.sorted { $0.left < $1.left } }
  }

  /// The text: a line that the cell wrapped goes on without a break, one that the author ended keeps it.
  var text: String {
    var text = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { text += joint(lines[index - 1], line) }
      var previous: PageWord?
      for word in line {
        if let previous, needsBlank(previous, word) { text += " " }
        text += word.text
        previous = word
      }
    }
    return text
  }

  /// What stands between two lines in the text: only Latin words that were wrapped are parted by a blank.
  private func joint(_ line: [PageWord], _ next: [PageWord]) -> String {
    guard isWrapped(line, before: next) else { return "\n" }
    return isLatin(line.last?.text.last) && isLatin(next.first?.text.first) ? " " : ""
  }

  private func isLatin(_ character: Character?) -> Bool {
    character.map { $0.isASCII && $0.isLetter } ?? false
  }

  /// Between Chinese characters and figures pages only show a little air.
  private func needsBlank(_ left: PageWord, _ right: PageWord) -> Bool {
    right.left - left.right > left.em
      || left.text.last?.isASCII == true && right.text.first?.isASCII == true
  }

  /// Whether what begins the next line had no room at the end of this one.
  private func isWrapped(_ line: [PageWord], before next: [PageWord]) -> Bool {
    guard let last = line.last, let first = next.first else { return false }
    let scalars = Array(first.text.unicodeScalars)
    // Figures and Latin words are not parted; no line begins with a closing mark.
    var needed = 0.0
    if scalars.first?.isASCII == true {
      needed = first.right - first.left
    } else {
      needed = first.em * Double(1 + scalars.dropFirst().prefix { Self.closing.contains($0) }.count)
    }
    // Between figures and Chinese characters a page also shows some air.
    if last.text.last?.isASCII != first.text.first?.isASCII { needed += first.em * Self.air }
    // What would just have fitted was not wrapped: the author broke the line.
    return right - last.right < needed - first.em * Self.doubt
  }

  private static let closing: Set<Unicode.Scalar> = ["、", "，", "。", "；", "：", "）", "》", "”", "！", "？", "〕"]
  private static let widestMargin = 6.0
  private static let air = 0.25
  private static let doubt = 0.05
}
