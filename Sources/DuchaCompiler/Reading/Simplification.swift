/// A text in Traditional script, and the same in simplified script, character by character.
///
/// The converter may change lengths; lines whose length changes are converted one character at a time, so that
/// every character still knows its bytes.
struct Simplification {
  private let draft: CharacterTape
  private let simplify: (String) -> String

  /// Creates a simplification, or `nil` for a text in simplified script.
  init?(of draft: CharacterTape, by simplify: @escaping (String) -> String) {
    self.draft = draft
    self.simplify = simplify
    guard isTraditional() else { return nil }
  }

  private var characters: Reading { Reading(draft) }

  /// The converter is slow: what a page of text tells is enough.
  private static let sampleSize = 1024

  /// Text is Traditional where the converter changes more than one in twelve of its first Han characters; in
  /// running Traditional text it is about one in four, in simplified text none but a stray 於.
  private func isTraditional() -> Bool {
    var sample: [UInt32] = []
    for scalar in characters where scalar.isHan {
      sample.append(scalar)
      if sample.count == Self.sampleSize { break }
    }
    let converted = simplify(Self.string(sample)).unicodeScalars.map(\.value)
    let changed = zip(sample, converted).count { $0 != $1 }
    return changed * 12 > sample.count
  }

  /// Returns the text in simplified script and mainland wording.
  func applied() -> CharacterTape {
    let result = CharacterTape(draft.source, capacity: draft.count)
    let converted = split(simplify(Self.string(characters)).unicodeScalars.map(\.value))
    let lines = draft.lines
    for (number, line) in lines.enumerated() {
      if number > 0 { result.append(draft, line.lowerBound - 1) }
      let guess = converted.count == lines.count ? converted[number] : []
      let simplified = guess.count == line.count ? Array(guess) : oneByOne(line)
      for (index, scalar) in zip(line, simplified) {
        result.append(scalar, draft.starts[index], draft.end(index))
      }
    }
    return MainlandWording.applied(to: result)
  }

  private func split(_ scalars: [UInt32]) -> [ArraySlice<UInt32>] {
    scalars.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  private func oneByOne(_ line: Range<Int>) -> [UInt32] {
    line.map { index in
      let original = draft[index]
      let converted = simplify(Self.string([original])).unicodeScalars
      return converted.count == 1 ? converted.first?.value ?? original : original
    }
  }

  private static func string(_ scalars: some Sequence<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(view)
  }
}
