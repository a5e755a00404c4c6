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
}
