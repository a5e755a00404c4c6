import DuchaModel
import DuchaUnits
import Testing

@Suite struct DepartmentTests {
  @Test(arguments: [
    ("县教育局", "教育"), ("清源县教育局", "教育"), ("教育部", "教育"), ("省教育厅", "教育"), ("市发展改革委", "发展改革"), ("县发改局", "发展改革"),
    ("国家发展改革委", "发展改革"), ("县委宣传部", "宣传"), ("中共清源县委宣传部", "宣传"), ("县委办公室", "党委办公室"), ("县政府办公室", "政府办公室"),
    ("市住建局(市人防办)", "住房和城乡建设"), ("国家税务总局清源县税务局", "税务"), ("人行浙江省分行", "人民银行"), ("县委", "党委"),
    ("省经信厅", "工业和信息化"), ("县人力社保局", "人力资源和社会保障"), ("税务总局", "税务"), ("县信访局", "信访"), ("市市场监管局", "市场监管"),
    ("浙江省公安厅", "公安"), ("丽水市公安局", "公安"),
  ])
  func anyNameFindsItsDepartment(_ name: String, _ id: String) { #expect(Department.named(name)?.id == id) }

  @Test(arguments: ["县委县政府", "县经济商务科技局", "县环保局", "教育", "各部门", "县财政局国库科"])
  func otherNamesFindNone(_ name: String) { #expect(Department.named(name) == nil) }

  @Test func aPlacesShortNameIsReadWithThePlace() {
    #expect(Department.named("清源教育局") == nil)
    #expect(Department.named("清源教育局", in: Place(name: "清源县", level: .county))?.id == "教育")
  }

  @Test(arguments: [
    ("县环保局", "生态环境", 2018), ("县卫计委", "卫生健康", 2018), ("国务院扶贫办", "乡村振兴", 2021), ("县旅发委", "文化和旅游", 2018),
  ])
  func aFormerNameTellsItsSuccessor(_ name: String, _ id: String, _ year: Int) {
    let found = Department.formerly(named: name)
    #expect(found?.department.id == id && found?.year == year)
  }

  @Test func noNameBelongsToTwo() {
    var owners: [String: Set<String>] = [:]
    for department in Department.all {
      for name in AdministrativeLevel.allCases.flatMap({
        department.shortNames(on: $0) + [department.names[$0]].compactMap { $0 }
      }) {
        owners[name, default: []].insert(department.id)
      }
    }
    #expect(owners.filter { $0.value.count > 1 }.isEmpty)
    #expect(Set(Department.all.map(\.id)).count == Department.all.count)
  }

  @Test func aFormerNameIsNobodysNameOfToday() {
    for name in Department.all.flatMap(\.predecessors).flatMap(\.names) {
      #expect(Department.named(name) == nil, "\(name)")
    }
  }

  @Test(arguments: [
    ("清源省", AdministrativeLevel.province), ("清源市", .city), ("清源畲族自治县", .county), ("全国", .national),
  ])
  func everyFullNameFindsItsDepartment(_ name: String, _ level: AdministrativeLevel) {
    let place = Place(name: name, level: level)
    for department in Department.all {
      guard let name = department.fullName(in: place) else { continue }
      #expect(Department.named(name)?.id == department.id, "\(name)")
    }
  }
}
