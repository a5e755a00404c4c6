/// Finds the pinyin that some web pages print behind a character: `發(fā)展` for `發展`.
enum PinyinGlosses {
  /// Returns the ranges to take out, in order.
  static func find(in draft: CharacterTape) -> [Range<Int>] {
    var glosses: [Range<Int>] = []
    var at = 1
    while at < draft.count {
      if draft[at] == 0x28, draft[at - 1].isHan, let end = glossEnd(draft, at) {
        glosses.append(at..<end)
        at = end
      } else {
        at += 1
      }
    }
    return glosses
  }

  /// gloss = "(" letter{1,6} ")"        // with a tone mark, or one of the syllables without tone
  private static func glossEnd(_ draft: CharacterTape, _ open: Int) -> Int? {
    var at = open + 1
    var isToned = false
    while at < draft.count, at - open <= 7, draft[at] != 0x29 {
      if tonedVowels.contains(draft[at]) {
        isToned = true
      } else if !(0x61...0x7A).contains(draft[at]) {
        return nil
      }
      at += 1
    }
    guard at < draft.count, draft[at] == 0x29 else { return nil }
    let syllable = (open + 1..<at).map { draft[$0] }
    return isToned || toneless.contains(syllable) ? at + 1 : nil
  }

  private static let tonedVowels = CharacterFilter("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ")
  private static let toneless = Set(
    ["men", "me", "le", "zhe", "ma", "ne", "guo", "ge"].map { $0.unicodeScalars.map(\.value) })
}
