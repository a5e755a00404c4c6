import DuchaModel
import DuchaUnits
import Testing

@Suite struct ScopedNameTests {
  private let county = Place(name: "清源畲族自治县", level: .county)

  @Test(arguments: ["县教育局", "教育局", "清源县教育局", "清源畲族自治县教育局", " 县教育局"])
  func waysToWriteOneBodyShareAKey(_ name: String) {
    #expect(ScopedName(name, in: county) == ScopedName("县教育局", in: county))
  }

  @Test(arguments: [
    ("市教育局", "县教育局"), ("县委办公室", "县政府办公室"), ("丽水市教育局", "教育局"), ("县体育局", "县教育局"),
  ])
  func otherBodiesDoNot(_ a: String, _ b: String) {
    #expect(ScopedName(a, in: county) != ScopedName(b, in: county))
  }

  @Test func twoPlacesHaveEachItsOwn() {
    let other = Place(name: "澄江县", level: .county)
    #expect(ScopedName("县教育局", in: county) != ScopedName("县教育局", in: other))
    #expect(ScopedName("县教育局", in: nil) != ScopedName("县教育局", in: other))
  }

  @Test func bracketsAreFolded() {
    #expect(ScopedName("县住建局（人防办）", in: county) == ScopedName("县住建局(人防办)", in: county))
  }
}
