/// How alike two short Chinese texts are, from 0 to 1.
package enum Similarity {
  /// Returns the share of two-character groups that both have (Dice): 1 for the same text, 0 for nothing in common.
  package static func bigrams(_ a: String, _ b: String) -> Double {
    if a == b { return 1 }
    let (left, right) = (groups(a), groups(b))
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var rest = right.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    var common = 0
    for group in left where rest[group, default: 0] > 0 {
      rest[group, default: 0] -= 1
      common += 1
    }
    return 2 * Double(common) / Double(left.count + right.count)
  }

  /// Returns how near a name comes to another: by two-character groups and by edits, or as its short form (发改委 for
  /// 发展改革委), which has the same characters in the same order.
  package static func names(_ a: String, _ b: String) -> Double {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    let edits = 1 - Double(editDistance(a, b)) / Double(max(long.count, 1))
    let blend = (bigrams(a, b) + edits) / 2
    guard short.count > 1, short.isSubsequence(of: long) else { return blend }
    return max(blend, 0.5 + Double(short.count) / Double(long.count) / 2)
  }

  /// Returns how many characters must be put in, taken out or replaced to turn one text into the other.
  package static func editDistance(_ a: String, _ b: String) -> Int {
    let right = Array(b)
    var row = Array(0...right.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in right.indices {
        let replaced = diagonal + (left == right[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }

  /// Returns a similarity as a clerk reads it, `0.62`: two decimals, cut and not rounded: 1.00 is the same text only.
  package static func words(_ similarity: Double) -> String {
    let hundredths = Int(similarity * 100 + 1e-9)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func groups(_ text: String) -> [String] {
    let characters = Array(text)
    return zip(characters, characters.dropFirst()).map { String([$0, $1]) }
  }
}

extension String {
  /// Returns whether another text holds these characters in the same order: 发改委 of 发展改革委.
  func isSubsequence(of long: String) -> Bool {
    var rest = Substring(long)
    for character in self {
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}
