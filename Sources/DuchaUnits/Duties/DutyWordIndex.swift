internal import DuchaModel

/// Finds the words that belong to somebody's duties in a text.
///
/// At each place the longest word is taken and the search goes on behind it: 知识产权保护 is not 知识产权 as well. Time grows
/// with the text, not with the number of words.
struct DutyWordIndex {
  /// Whose duty a word is.
  enum Owner: Hashable {
    /// Every unit of a department.
    case department(String)
    /// One unit, as the registry of units tells.
    case unit(OrgUnit.ID)
  }

  /// A word with its owners.
  struct Word {
    let text: String
    var owners: [Owner]
    fileprivate let scalars: [UInt32]

    /// How much it says: 教育 less than 义务教育. Longer words are no more telling than those of four characters.
    var weight: Double { Double(min(scalars.count, 4) - 1) }
  }

  private var words: [Word] = []
  /// The places in `words`, by a word's first two characters, the longest word first.
  private var starts: [UInt64: [Int]] = [:]

  /// Indexes the words of each owner; words of one character are left out, they stand in too many others.
  init(_ duties: [(owner: Owner, words: [String])]) {
    var places: [String: Int] = [:]
    for duty in duties {
      for word in duty.words {
        if let place = places[word] {
          if !words[place].owners.contains(duty.owner) { words[place].owners.append(duty.owner) }
          continue
        }
        let scalars = word.unicodeScalars.map(\.value)
        guard scalars.count > 1 else { continue }
        places[word] = words.count
        starts[Self.start(scalars, 0), default: []].append(words.count)
        words.append(Word(text: word, owners: [duty.owner], scalars: scalars))
      }
    }
    for key in starts.keys { starts[key]?.sort { words[$0].scalars.count > words[$1].scalars.count } }
  }

  /// Returns the words of a text, each once, in the order they first stand there.
  func words(in text: String) -> [Word] {
    let text = text.unicodeScalars.map(\.value)
    var found: [Int] = []
    var seen: Set<Int> = []
    var place = 0
    while place + 1 < text.count {
      guard let word = word(in: text, at: place) else {
        place += 1
        continue
      }
      if seen.insert(word).inserted { found.append(word) }
      place += words[word].scalars.count
    }
    return found.map { words[$0] }
  }

  private func word(in text: [UInt32], at place: Int) -> Int? {
    starts[Self.start(text, place)]?.first { text[place...].starts(with: words[$0].scalars) }
  }

  private static func start(_ scalars: [UInt32], _ place: Int) -> UInt64 {
    UInt64(scalars[place]) << 32 | UInt64(scalars[place + 1])
  }
}
