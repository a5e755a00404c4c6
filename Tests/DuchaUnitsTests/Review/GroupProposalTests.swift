import DuchaModel
import DuchaUnits
import Testing

@Suite struct GroupProposalTests {
  private let county = Place(name: "清源县", level: .county)
  private let city = Place(name: "丽州市", level: .city)

  private func unit(_ number: Int, _ name: String, _ place: Place?, collective: Bool = false) -> OrgUnit {
    OrgUnit(id: .init(number), name: name, place: place, collective: collective)
  }

  @Test func townshipsOfACounty() {
    let found = GroupProposal.proposals(among: [
      unit(1, "各乡镇(街道)", county, collective: true), unit(2, "红星街道", county), unit(3, "城关镇人民政府", county),
      unit(4, "县教育局", county), unit(5, "北山镇", Place(name: "澄江县", level: .county)),
    ])
    #expect(found.map(\.members) == [[.init(2), .init(3)]])
    #expect(found.first?.rule == MemberList.Rule(system: .township, level: .township))
    #expect(found.first?.reason == "“各乡镇(街道)”指清源县所辖的乡镇：名录中有2个")
  }

  @Test(arguments: ["各县(市、区)政府", "各县(市、区)", "各区县市人民政府"])
  func governmentsOfACity(_ name: String) {
    var below = unit(4, "澄江县人民政府", Place(name: "澄江县", level: .county))
    below.facts.parent = .init(2)
    let found = GroupProposal.proposals(among: [
      unit(1, name, city, collective: true), unit(2, "丽州市人民政府", city), unit(3, "清源县人民政府", city), below,
    ])
    #expect(found.map(\.members) == [[.init(3), .init(4)]])
  }

  @Test(arguments: ["相关县市区", "各有关部门", "各部门"])
  func othersAreNotTold(_ name: String) {
    let units = [unit(1, name, city, collective: true), unit(2, "甲县人民政府", city), unit(3, "乙县人民政府", city)]
    #expect(GroupProposal.proposals(among: units).isEmpty)
  }
}
