import DuchaModel
import DuchaUnits
import Testing

@Suite struct SameUnitProposalTests {
  private let county = Place(name: "清源县", level: .county)

  /// Units of one place, numbered from 1, all seen in plans only.
  private func units(_ names: String..., in place: Place?) -> [OrgUnit] {
    names.enumerated().map {
      OrgUnit(id: .init($0.offset + 1), name: $0.element, place: place, provisional: true)
    }
  }

  private func proposals(_ units: [OrgUnit], apart: [(Int, Int)] = [], year: Int = 2026) -> [SameUnitProposal]
  {
    SameUnitProposal.proposals(
      among: units, apart: Set(apart.map { UnitPair(.init($0.0), .init($0.1)) }),
      on: Day(year, 1, 1) ?? Day(number: 0))
  }

  private func reasons(_ names: String..., apart: [(Int, Int)] = [], year: Int = 2026) -> [String] {
    let units = names.enumerated().map { OrgUnit(id: .init($0.offset + 1), name: $0.element, place: county) }
    return proposals(units, apart: apart, year: year).map(\.reason)
  }

  @Test(arguments: [
    ("县发改局", "县发展和改革局", "常用简称：“县发改局”即“县发展和改革局”"),
    ("县经信局", "县工信局", "“县经信局”“县工信局”通常是同一部门的不同叫法"),
    ("县住建局(县人防办)", "县人防办", "“县住建局(县人防办)”括注的另一块牌子就是“县人防办”"),
    ("县住建局(县人防办)", "县住建局", "“县住建局(县人防办)”即“县住建局”，括注的是另一块牌子"),
    ("丽景园管委会", "清源县丽景民族工业园管委会", "“丽景园管委会”像是“清源县丽景民族工业园管委会”的简称"),
    ("县环保局", "县生态环境局", "机构改革：“县环保局”在2018年改革后通常为“县生态环境局”"),
    ("县水资原管理局", "县水资源管理局", "“县水资原管理局”“县水资源管理局”只差一字，核对是否错字"),
    ("清源经开区", "经开区管委会", "常用简称：“清源经开区”即“经开区管委会”"),
  ])
  func twoNamesOfOneBody(_ a: String, _ b: String, reason: String) { #expect(reasons(a, b) == [reason]) }

  @Test(arguments: [
    ("县委办公室", "县政府办公室"), ("县教育局", "市教育局"), ("县教育局", "县教育厅"), ("县发改局", "各发改局"), ("县教育局", "县体育局"),
    ("县财政局", "县财政金融局"), ("第一工作专班", "第二工作专班"), ("清源第一中学", "清源第二中学"), ("县人民法院", "市中级人民法院"),
    ("县人大", "县政协"), ("城东街道", "城西街道"), ("县委宣传部", "县委统战部"),
  ])
  func twoBodies(_ a: String, _ b: String) { #expect(reasons(a, b).isEmpty) }

  @Test func namesKnownToBeApartAreNotProposed() {
    #expect(reasons("县发改局", "县发展和改革局", apart: [(1, 2)]).isEmpty)
  }

  @Test func aUnitNearTwoThatAreApartIsLeftAlone() {
    #expect(reasons("县发改局", "县发展和改革局", "县发改委", apart: [(2, 3)]).isEmpty)
  }

  @Test func aShortNameForTwoLongOnesTellsNothing() {
    #expect(reasons("园区管委会", "甲山园区管委会", "乙水园区管委会").isEmpty)
  }

  @Test func threeNamesOfOneBodyAllGoIntoTheFullest() {
    let found = proposals(units("县发改局", "县发展和改革局", "县发改委", in: county))
    #expect(found.map(\.unit.number) == [1, 3] && found.allSatisfy { $0.into.number == 2 })
  }

  @Test func theConfirmedOneStays() {
    var pair = units("县发改局", "县发展和改革局", in: county)
    pair[0].provisional = false
    #expect(proposals(pair).first?.into.number == 1)
  }

  @Test func aReformIsShownAsOneAndOnlyAfterIt() {
    let pair = units("县生态环境局", "县环保局", in: county)
    #expect(proposals(pair).map(\.kind) == [.renamed] && proposals(pair).first?.into.number == 1)
    #expect(proposals(pair, year: 2017).isEmpty)
  }

  @Test func aPlateThatAPersonListedTells() {
    var pair = units("县发展和改革局", "县粮食局", in: county)
    pair[0].facts.plates = ["县粮食局"]
    #expect(proposals(pair).map(\.reason) == ["“县粮食局”是“县发展和改革局”加挂的牌子"])
  }

  @Test func twoPlacesHaveTwoBodies() {
    var pair = units("县发改局", "县发展和改革局", in: county)
    pair[1].place = Place(name: "澄江县", level: .county)
    #expect(proposals(pair).isEmpty)
  }

  @Test func anUnknownPlaceFitsWhereOnlyOneUnitDoes() {
    var three = units("省财政厅", "省财政厅", "省财政厅", in: nil)
    three[1].place = Place(name: "浙江省", level: .province)
    let found = proposals(Array(three.prefix(2)))
    #expect(found.map(\.reason) == ["“省财政厅”与浙江省的“省财政厅”名称相同，但方案未写明地区"] && found.first?.into.number == 2)
    three[2].place = Place(name: "湖南省", level: .province)
    #expect(proposals(three).isEmpty)
  }

  @Test func aNameThatTellsItsPlaceFindsItsUnit() {
    var pair = units("清源县教育局", "县教育局", in: nil)
    pair[1].place = county
    #expect(proposals(pair).map(\.reason) == ["“清源县教育局”写明了地区，即清源县的“县教育局”"])
  }

  @Test func aUnitThatHasEndedIsLeftAlone() {
    var pair = units("县发改局", "县发展和改革局", in: county)
    pair[0].facts.validUntil = Day(2020, 1, 1)
    #expect(proposals(pair).isEmpty)
  }
}
