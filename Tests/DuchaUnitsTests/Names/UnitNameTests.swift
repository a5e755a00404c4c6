import DuchaModel
import DuchaUnits
import Testing

@Suite struct UnitNameTests {
  @Test(arguments: [
    ("县发改局", "县发展改革局"), ("丽园管委会", "丽园民族工业园管委会"), ("开发区管委会", "青溪经济开发区管委会"), ("县委人才办", "县委人才办公室"),
    ("市卫健委", "市卫生健康委员会"), ("教育局", "县教育局"),
  ])
  func abbreviations(_ short: String, _ long: String) {
    #expect(UnitName(short).abbreviates(UnitName(long)))
  }

  @Test(arguments: [
    ("县委办公室", "县委人才办公室"), ("县委", "县发改委"), ("市教育局", "县教育局"), ("市生态环境局", "市生态环境局青溪分局"), ("县教育局", "县体育局"),
    ("中国银行", "中国农业银行"), ("青溪学院", "青溪职业技术学院"), ("县教育局", "县教育中心"),
  ])
  func otherUnits(_ short: String, _ long: String) {
    #expect(!UnitName(short).abbreviates(UnitName(long)))
  }

  @Test(arguments: [
    ("县委宣传部", UnitSystem.party), ("中共青溪县委办公室", .party), ("县纪委监委", .party), ("县委编办", .party),
    ("县人民政府", .government),
    ("各县(市、区)政府", .government), ("杭州市", .government), ("县政府办公室", .department), ("市政府金融办", .department),
    ("县教育局", .department),
    ("国家发展改革委", .department), ("海关总署", .department), ("市住建局(市人防办)", .department), ("市民族宗教事务委员会", .department),
    ("开发区管委会", .park), ("常德高新区", .park), ("红星街道", .township), ("各乡镇(街道)", .township), ("城关镇人民政府", .township),
    ("市科技工作领导小组办公室", .group), ("县防汛抗旱指挥部", .group), ("县税务局", .vertical), ("人行浙江省分行", .vertical),
    ("浙江证监局", .vertical), ("县供电公司", .vertical), ("县城投集团", .enterprise), ("中国农业银行青溪支行", .enterprise),
    ("县总工会", .massOrganization), ("团县委", .massOrganization), ("县科协", .massOrganization),
    ("县人民法院", .judiciary),
    ("县人大常委会办公室", .congress), ("县政协", .congress), ("县融媒体中心", .institution), ("青溪中学", .institution),
  ])
  func aNameTellsItsSystem(_ name: String, _ system: UnitSystem) { #expect(UnitName(name).system == system) }

  @Test(arguments: ["县委县政府", "各部门", "责任单位", "省发展改革"])
  func someNamesTellNoSystem(_ name: String) { #expect(UnitName(name).system == nil) }

  @Test func someNamesStandForSeveralBodies() {
    #expect(UnitName("各乡镇(街道)").isCollective && !UnitName("各乡镇(街道)").isSelective)
    #expect(UnitName("市级有关部门").isCollective && UnitName("相关县市区").isSelective)
    #expect(!UnitName("县教育局").isCollective)
  }
}
