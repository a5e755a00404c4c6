/// A string as its bytes: compared and hashed without Unicode's canonical equivalence, which costs more than the words.
struct Verbatim: Hashable {
  private let string: String

  init(_ string: String) { self.string = string }

  static func == (a: Verbatim, b: Verbatim) -> Bool { a.string.utf8.elementsEqual(b.string.utf8) }

  func hash(into hasher: inout Hasher) {
    var copy = string
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
