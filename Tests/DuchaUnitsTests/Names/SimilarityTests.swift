import DuchaUnits
import Testing

@Suite struct SimilarityTests {
  @Test(arguments: [("科技局", "科技局", 0), ("科技局", "科技厅", 1), ("", "科技局", 3), ("发改委", "发展改革委", 2)])
  func editsAreCounted(a: String, b: String, distance: Int) {
    #expect(Similarity.editDistance(a, b) == distance)
    #expect(Similarity.editDistance(b, a) == distance)
  }

  @Test(arguments: [("完善体系", "完善体系", 1.0), ("完善", "体系", 0), ("", "", 1), ("甲", "乙", 0), ("科技局", "科技厅", 0.5)])
  func pairsOfCharactersAreCompared(a: String, b: String, share: Double) {
    #expect(Similarity.bigrams(a, b) == share)
    #expect(Similarity.bigrams(b, a) == share)
  }

  @Test func aShortFormIsNearerThanAnotherName() {
    #expect(Similarity.names("发改委", "发展改革委") > Similarity.names("发改委", "民政局"))
  }
}
