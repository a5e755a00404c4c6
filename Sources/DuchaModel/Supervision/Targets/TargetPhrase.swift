/// What the words of a target say around its value, in UTF-8.
struct TargetPhrase {
  /// What is counted.
  let subject: [UInt8]
  /// The part of the sentence that speaks of it; all of the sentence where the subject does not stand in it.
  let all: ArraySlice<UInt8>
  /// What stands before the subject there: the verb.
  let lead: ArraySlice<UInt8>
  let unit: [UInt8]

  /// Finds the phrase of a target in its sentence.
  init(_ target: Target) {
    subject = Array((target.subject ?? "").utf8)
    unit = Array((target.unit ?? "").utf8)
    let words = Array(target.reading.utf8)
    guard !subject.isEmpty else {
      (all, lead) = (words[...], words[...])
      return
    }
    guard let found = Self.begin(of: subject, in: words) else {
      (all, lead) = (words[...], [])
      return
    }
    var start = found
    while start > 0, !Self.endsClause(words, at: start) { start -= 1 }
    var end = found
    while end < words.count, end == found || !Self.endsClause(words, at: end) { end += 1 }
    (all, lead) = (words[start..<end], words[start..<found])
  }

  /// Returns where the subject begins, or its first words where the plan has others in between: 示范县 of 1-2个示范县(市).
  private static func begin(of subject: [UInt8], in words: [UInt8]) -> Int? {
    var best: (start: Int, length: Int)?
    for start in words.indices where words[start] == subject[0] {
      let length = zip(words[start...], subject).prefix { $0 == $1 }.count
      if length > best?.length ?? 0 { best = (start, length) }
    }
    return best.flatMap { $0.length >= min(subject.count, leastLength) ? $0.start : nil }
  }

  /// Three characters.
  private static let leastLength = 9

  /// Whether a comma or semicolon stands before a position.
  private static func endsClause(_ words: [UInt8], at end: Int) -> Bool {
    let last = words[end - 1]
    if last == 0x2C || last == 0x3B { return true }
    // ， and ；
    return end >= 3 && (last == 0x8C || last == 0x9B) && words[end - 2] == 0xBC && words[end - 3] == 0xEF
  }
}
