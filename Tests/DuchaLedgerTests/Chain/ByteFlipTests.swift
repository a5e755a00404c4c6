import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaLedger

/// One byte of the file changed, wherever it lies: found, or harmless, and never a crash. Harmless is a byte without which
/// everything reads as before; only then may the ledger be called intact.
@Suite struct ByteFlipTests {
  private static let places = 300

  @Test func oneChangedByteIsFoundOrHarmless() throws {
    let folder = try Folder()
    let ledger = try Ledger.create(at: folder.file())
    try ledger.append(SampleHistory(seed: 11, count: 40).entries)
    let (entries, whole) = (try ledger.entries(), try Data(contentsOf: URL(fileURLWithPath: folder.file())))
    var random = SeededGenerator(seed: 2)
    var found = 0
    for index in 0..<Self.places {
      let place = Self.place(index, in: whole, &random)
      var bytes = whole
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      let copy = folder.file("\(index).sqlite")
      try bytes.write(to: URL(fileURLWithPath: copy))
      if try isFound(copy, entries) { found += 1 }
    }
    // Most of the file is indexes, triggers and free space; a test that finds nothing would show nothing.
    #expect(found > Self.places / 4)
  }

  /// Every byte of the file's header, then bytes that are not zero: where nothing was written, nothing can be lost.
  private static func place(_ index: Int, in whole: Data, _ random: inout SeededGenerator) -> Int {
    if index < 100 { return index }
    var place = 0
    repeat { place = Int.random(in: 100..<whole.count, using: &random) } while whole[place] == 0
    return place
  }

  private func isFound(_ path: String, _ entries: [Entry]) throws -> Bool {
    do {
      let ledger = try Ledger.open(at: path, readOnly: true)
      _ = try? ledger.state(asOf: .last)
      guard case .intact = try ledger.verify() else { return true }
      #expect(try ledger.entries() == entries, "\(path) is called intact, and reads as something else")
      return false
    } catch {
      // Every refusal is a `LedgerError`, which is an answer in words.
      return true
    }
  }
}
