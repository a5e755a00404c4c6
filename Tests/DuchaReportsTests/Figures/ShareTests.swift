import Testing

@testable import DuchaReports

struct ShareTests {
  @Test func eachIsRoundedByItself() {
    #expect(Share.shares(of: [36, 8, 2, 2]).map(\.description) == ["75.0%", "16.7%", "4.2%", "4.2%"])
    #expect(Share.shares(of: [1, 1, 1]).map(\.description) == ["33.3%", "33.3%", "33.3%"])
  }

  @Test func whetherTheyAreTheWholeIsKnown() {
    #expect(Share.shares(of: [1, 1]).addUp)
    #expect(!Share.shares(of: [1, 1, 1]).addUp)
  }

  @Test func nothingHasNoShares() {
    #expect(Share.shares(of: [0, 0]).map(\.description) == ["0.0%", "0.0%"])
  }
}
