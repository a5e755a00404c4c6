/// Finds the lines that tell the page and the number of pages, as printing and file-sharing sites leave them.
///
///     counter = [ rule ] ( "第" page "页" [ "共" pages "页" ] | page "/" pages | "Page" page ) [ rule ]
///     rule    = { "-" | "=" | "·" | "#" | … }        // --- Page 12 ---
///
/// Each stands alone on its line.
enum PageCounters {
  /// Returns the lines to take out, with their line breaks.
  static func find(in draft: Reading, _ lines: [Range<Int>]) -> [Range<Int>] {
    let found = lines.compactMap { line in counter(draft, line).map { (line: line, counter: $0) } }
    let bare = found.map(\.counter).filter { $0.form == bareForm }
    // A single 1/2 may be a fraction; pages go on.
    let isRun = zip(bare, bare.dropFirst()).contains { next in
      next.0.numbers[0] + 1 == next.1.numbers[0] && next.0.numbers[1] == next.1.numbers[1]
    }
    return found.filter { $0.counter.form != bareForm || isRun }
      .map { $0.line.lowerBound..<min($0.line.upperBound + 1, draft.count) }
  }

  private typealias Counter = (form: String, numbers: [Int])

  /// Returns a line's words with N for its numbers, where they count pages.
  private static func counter(_ draft: Reading, _ line: Range<Int>) -> Counter? {
    guard line.count <= longest, line.contains(where: { draft[$0].isDigit }) else { return nil }
    var form = ""
    var numbers: [Int] = []
    var isInNumber = false
    for at in line where !draft[at].isSpace && !rules.contains(draft[at]) {
      if draft[at].isDigit {
        let digit = Int(draft[at] - 0x30)
        if isInNumber { numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit }
        if !isInNumber { numbers.append(digit) }
        if !isInNumber { form += "N" }
      } else {
        form += draft.text(at..<at + 1)
      }
      isInNumber = draft[at].isDigit
    }
    guard forms.contains(form), numbers.count < 2 || form != bareForm || numbers[0] <= numbers[1] else {
      return nil
    }
    return (form, numbers)
  }

  private static let bareForm = "N/N"
  private static let forms: Set<String> = [
    bareForm, "第N页", "(第N页)", "第N页共N页", "第N页,共N页", "第N页/共N页", "(第N页,共N页)", "(第N页共N页)", "第N页(共N页)", "共N页第N页",
    "共N页,第N页", "共N页/第N页", "第N/N页", "N/N页", "PageNofN", "pageNofN", "PAGENOFN", "PageN", "pageN", "PAGEN",
    "(PageN)",
    "PageN:", "第N页:",
  ]
  private static let longest = 20
  /// What is printed beside the number for show.
  private static let rules: CharacterFilter = "-—=·~#*_|"
}
