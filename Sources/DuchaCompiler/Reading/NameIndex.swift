/// Names told apart by their characters, each with a number in the order of its first appearance.
///
/// Strings would be compared by Unicode's canonical equivalence, character by character; the characters of a reading are
/// normalised already.
struct NameIndex {
  private var names: [(hash: UInt32, name: Reading)] = []
  /// The number of each name, by its slot: open addressing, a power of two, at most half full.
  ///
  /// A handful of names is compared one by one: it has no slots.
  private var slots: [Int32] = []
  private static let fewestSlots = 32

  /// Returns the number of a name, and whether it is new.
  mutating func insert(_ name: Reading) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(name)
    if let number = number(of: name, hash) { return (number, false) }
    names.append((hash, name))
    if names.count * 2 > max(slots.count, Self.fewestSlots) { grow() } else { fill(names.count - 1) }
    return (names.count - 1, true)
  }

  /// Returns the number of a name that was inserted before.
  func number(of name: Reading) -> Int? { number(of: name, Self.hash(name)) }

  private func number(of name: Reading, _ hash: UInt32) -> Int? {
    guard !slots.isEmpty else { return names.indices.first { matches($0, name, hash) } }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if matches(Int(slots[slot]), name, hash) { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func matches(_ number: Int, _ name: Reading, _ hash: UInt32) -> Bool {
    names[number].hash == hash && names[number].name.hasSameCharacters(as: name)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(slots.count, Self.fewestSlots) * 2)
    for number in names.indices { fill(number) }
  }

  /// Puts a name into its slot.
  private mutating func fill(_ number: Int) {
    guard !slots.isEmpty else { return }
    var slot = Int(names[number].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  private static func hash(_ name: Reading) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for at in 0..<name.count { hash = (hash ^ name[at]) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }
}

extension Reading {
  /// Returns whether another reading has the same characters, wherever they come from.
  func hasSameCharacters(as other: Reading) -> Bool {
    guard count == other.count else { return false }
    for at in 0..<count where self[at] != other[at] { return false }
    return true
  }
}
