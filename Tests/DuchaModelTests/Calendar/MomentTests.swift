import DuchaModel
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (1_722_387_723_004, "2024-07-31T01:02:03.004Z"),
    (-1, "1969-12-31T23:59:59.999Z"),
  ])
  func aMomentIsPrintedInUniversalTime(milliseconds: Int64, text: String) {
    #expect(Moment(milliseconds: milliseconds).description == text)
  }

  @Test func aMomentIsToldOnChinasClocks() {
    #expect(Moment(milliseconds: 1_722_387_723_004).inChina == "2024-07-31 09:02:03")
  }

  /// What a damaged ledger may hold has a day and a text as well.
  @Test(arguments: [Int64.min, Int64.max]) func noMomentIsTooFarAway(milliseconds: Int64) {
    let moment = Moment(milliseconds: milliseconds)
    #expect(!moment.description.isEmpty && moment.inChina.hasPrefix(moment.day.description))
  }

  @Test(arguments: [
    (0, "1970年1月1日 08:00"), (1_717_463_579_999, "2024年6月4日 09:12"), (-28_800_001, "1969年12月31日 23:59"),
    (1_722_441_600_000, "2024年8月1日 00:00"),
  ])
  func peopleReadTheMinuteInChina(milliseconds: Int64, text: String) {
    #expect(Moment(milliseconds: milliseconds).chineseMinute == text)
  }
}
