import DuchaTestSupport
import Testing

@testable import DuchaReports

struct ShareTests {
  @Test(arguments: 1...200)
  func addUpToAHundred(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let counts = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      Int.random(in: 0...60, using: &generator)
    }
    let total = counts.reduce(0, +)
    let shares = Share.shares(of: counts)
    #expect(shares.map(\.tenths).reduce(0, +) == (total == 0 ? 0 : 1000), "seed \(seed)")
    for (count, share) in zip(counts, shares) {
      #expect(
        abs(share.tenths * total - count * 1000) * 2 <= total * 3, "off by more than 0.15, seed \(seed)")
    }
  }

  @Test func thirds() {
    #expect(Share.shares(of: [1, 1, 1]).map(\.description) == ["33.4%", "33.3%", "33.3%"])
    #expect(Share.shares(of: [1, 1, 1]).map(\.plain) == [333, 333, 333])
  }

  @Test func smallEqualPartsHaveEqualShares() {
    let shares = Share.shares(of: [5, 2, 26, 9, 2, 18, 36]).map(\.description)
    #expect(shares == ["5.1%", "2.0%", "26.5%", "9.2%", "2.0%", "18.4%", "36.8%"])
  }

  @Test func nothingHasNoShares() {
    #expect(Share.shares(of: [0, 0]).map(\.description) == ["0.0%", "0.0%"])
  }
}
