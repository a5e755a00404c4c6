/// Breaks titles into lines that end where their sense does (回行时词意完整、排列对称、长短适宜, GB/T 9704-2012 7.3.1).
enum TitleLines {
  /// As many characters as stand in a line of a title: the type area takes one more, which not every program finds room for.
  static let width = 19.0

  /// Returns a title with line breaks; a short one as it is.
  static func broken(_ title: String) -> String {
    let letters = Array(title)
    guard width(letters[...]) > width else { return title }
    let ends = best(letters)
    return zip([0] + ends, ends).map { String(letters[$0..<$1]) }.joined(separator: "\n")
  }

  /// The ends of the lines that cost least: uneven lines cost, and more so a break inside a word.
  private static func best(_ letters: [Character]) -> [Int] {
    var found: [(cost: Double, ends: [Int])] = [(0, [])]
    for end in 1...letters.count {
      let price = end == letters.count ? 0 : cost(ofBreak: end, letters)
      let lines = (0..<end).compactMap { start -> (cost: Double, ends: [Int])? in
        let line = width(letters[start..<end])
        // A single letter wider than the line does not exist; the first one always fits.
        guard line <= width else { return nil }
        return (found[start].cost + price + pow2(width - line) / 4, found[start].ends + [end])
      }
      found.append(lines.min { $0.cost < $1.cost } ?? (.infinity, [end]))
    }
    return found[letters.count].ends
  }

  /// What it costs to break a title before a letter.
  private static func cost(ofBreak at: Int, _ letters: [Character]) -> Double {
    let (before, after) = (letters[..<at], letters[at...])
    guard let last = before.last, let next = after.first else { return 0 }
    let tears = last.isASCII && (next.isASCII || "年月日期项".contains(next)) || last == "年" && next.isASCII
    if tears || closing.contains(next) || opening.contains(last) { return 1000 }
    // 情况 ends a word, but 情况的 goes on.
    if next == "的" { return 60 }
    let isWhole =
      wordEnds.contains { before.reversed().starts(with: $0.reversed()) }
      || wordStarts.contains { after.starts(with: $0) }
    return isWhole ? 0 : 60
  }

  private static let wordEnds = ["任务", "情况", "的", "、", "，", "；", "》"]
  private static let wordStarts = ["予以", "约谈", "推进情况", "《", "（"]
  private static let closing: Set<Character> = ["”", "’", "》", "〉", "）", "、", "，", "；", "：", "。"]
  private static let opening: Set<Character> = ["“", "‘", "《", "〈", "（"]

  private static func pow2(_ value: Double) -> Double { value * value }

  private static func width(_ letters: ArraySlice<Character>) -> Double {
    letters.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) }
  }
}
