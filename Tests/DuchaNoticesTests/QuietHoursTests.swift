import DuchaModel
import DuchaNotices
import Testing

@Suite struct QuietHoursTests {
  @Test func aTimeOverMidnightHoldsAtBothEnds() throws {
    let quiet = try #require(QuietHours("20:00-07:30"))
    let times = ["19:59", "20:00", "23:59", "00:00", "07:29", "07:30", "12:00"]
    #expect(
      try times.map { quiet.contains(try Self.moment($0)) } == [false, true, true, true, true, false, false])
    #expect(quiet.description == "20:00-07:30")
  }

  @Test func aTimeWithinADayHoldsFromItsBeginningToItsEnd() throws {
    let quiet = try #require(QuietHours("12:00-14:00"))
    let times = ["11:59", "12:00", "13:59", "14:00"]
    #expect(try times.map { quiet.contains(try Self.moment($0)) } == [false, true, true, false])
  }

  @Test(arguments: [
    "", "20:00", "20:00-20:00", "8:00-9:00", "20:00-24:00", "20:60-07:00", "20:00—07:30", "+1:00-02:00",
  ])
  func otherFormsAreNone(_ text: String) {
    #expect(QuietHours(text) == nil)
  }

  /// A moment of one day by the clocks of China.
  private static func moment(_ time: String) throws -> Moment {
    let parts = time.split(separator: ":").compactMap { Int64($0) }
    try #require(parts.count == 2)
    return Moment(milliseconds: (parts[0] - 8) * 3_600_000 + parts[1] * 60_000)
  }
}
