package import DuchaDiagnostics

/// Characters in one block of memory, each with the bytes it stands for.
///
/// A tape is written once, in order, and from then on only read, by the ``Reading``s that share it: slicing a reading
/// copies nothing, and a character is one load away.
package final class CharacterTape: @unchecked Sendable {
  /// The text that the characters come from.
  package let source: SourceText
  /// The number of characters.
  private(set) var count = 0
  private var capacity: Int
  private var block: UnsafeMutableRawPointer

  /// The characters, one Unicode scalar each.
  private(set) var scalars: UnsafeMutablePointer<UInt32>
  /// For each character the offset of the first original byte it stands for.
  private(set) var starts: UnsafeMutablePointer<UInt32>
  /// For each character the number of original bytes it stands for.
  private(set) var lengths: UnsafeMutablePointer<UInt8>
  /// For each character what white space was lost before it.
  private(set) var gaps: UnsafeMutablePointer<Gap>

  /// What white space was lost before a character.
  struct Gap: OptionSet {
    let rawValue: UInt8
    /// The character opens a line, a wrapped line not counted.
    static let line = Gap(rawValue: 1)
    /// White space of any kind stood before it.
    static let blank = Gap(rawValue: 2)
  }

  /// Creates an empty tape; it grows where the capacity does not suffice.
  init(_ source: SourceText, capacity: Int) {
    self.source = source
    self.capacity = max(capacity, 4)
    (block, scalars, starts, lengths, gaps) = Self.allocate(self.capacity)
  }

  deinit { block.deallocate() }

  private typealias Parts = (
    UnsafeMutableRawPointer, UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>,
    UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<Gap>
  )

  private static func allocate(_ capacity: Int) -> Parts {
    let block = UnsafeMutableRawPointer.allocate(byteCount: capacity * 10, alignment: 4)
    return (
      block, block.bindMemory(to: UInt32.self, capacity: capacity),
      (block + capacity * 4).bindMemory(to: UInt32.self, capacity: capacity),
      (block + capacity * 8).bindMemory(to: UInt8.self, capacity: capacity),
      (block + capacity * 9).bindMemory(to: Gap.self, capacity: capacity)
    )
  }

  /// Adds a character.
  @inline(__always)
  func append(_ scalar: UInt32, _ start: UInt32, _ end: UInt32, gap: Gap = []) {
    if count == capacity { grow() }
    scalars[count] = scalar
    starts[count] = start
    lengths[count] = UInt8(min(end - start, 255))
    gaps[count] = gap
    count += 1
  }

  /// Adds characters of three bytes each, which `next` returns one by one until it returns `nil`.
  ///
  /// Returns how many there were.
  @inline(__always)
  func append(threeByteCharactersFrom start: Int, _ next: (_ offset: Int) -> UInt32?) -> Int {
    let (room, scalars, starts, lengths, gaps) = (
      capacity - count, scalars + count, starts + count, lengths + count, gaps + count
    )
    var added = 0
    while added < room, let scalar = next(start + added * 3) {
      scalars[added] = scalar
      starts[added] = UInt32(start + added * 3)
      lengths[added] = 3
      gaps[added] = []
      added += 1
    }
    count += added
    return added
  }

  /// Adds a character of another tape.
  func append(_ other: CharacterTape, _ index: Int) {
    precondition(index >= 0 && index < other.count)
    append(other[index], other.starts[index], other.end(index), gap: other.gaps[index])
  }

  private func grow() {
    let (old, oldScalars, oldStarts, oldLengths, oldGaps) = (block, scalars, starts, lengths, gaps)
    capacity *= 2
    (block, scalars, starts, lengths, gaps) = Self.allocate(capacity)
    scalars.update(from: oldScalars, count: count)
    starts.update(from: oldStarts, count: count)
    lengths.update(from: oldLengths, count: count)
    gaps.update(from: oldGaps, count: count)
    old.deallocate()
  }

  /// The character at a place.
  subscript(_ index: Int) -> UInt32 {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return scalars[index]
  }

  /// Returns the offset behind the last original byte that a character stands for.
  func end(_ index: Int) -> UInt32 {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return starts[index] + UInt32(lengths[index])
  }

  /// Returns the tape without the characters of the ranges, which are in order and do not overlap.
  func dropping(_ ranges: [Range<Int>]) -> CharacterTape {
    guard !ranges.isEmpty else { return self }
    let kept = CharacterTape(source, capacity: count)
    var at = 0
    for range in ranges {
      for index in at..<max(at, range.lowerBound) { kept.append(self, index) }
      at = max(at, range.upperBound)
    }
    for index in at..<count { kept.append(self, index) }
    return kept
  }
}
