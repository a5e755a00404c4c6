import DuchaModel
import Testing

@Suite struct OwnWordsTests {
  private let county = Place(name: "清源畲族自治县", level: .county)
  private let city = Place(name: "常德市", level: .city)

  @Test(arguments: [
    ("清源畲族自治县教育局", "教育局"), ("清源县教育局", "教育局"), ("清源教育局", "教育局"), ("县教育局", "教育局"), ("县乡村振兴局", "乡村振兴局"),
    ("县市场监管局", "市场监管局"), ("县人民政府", "政府"), ("县政府办公室", "政府办公室"), ("县委宣传部", "县委宣传部"),
    ("中共清源县委宣传部", "县委宣传部"), ("清源畲族自治县委员会宣传部", "县委宣传部"), ("县纪委监委", "纪委监委"),
  ])
  func placeAndLevelAreTakenAway(_ name: String, words: String) {
    #expect(county.ownWords(of: name) == words)
  }

  @Test(arguments: ["教育局", "市教育局", "丽水市教育局", "县级有关部门", "县域商业办", "清源镇", "清源中学", "县(市、区)政府", "县"])
  func whatIsNotThePlacesOwnStays(_ name: String) { #expect(county.ownWords(of: name) == nil) }

  @Test(arguments: [
    ("市民政局", "民政局"), ("市市场监管局", "市场监管局"), ("市政府金融办", "政府金融办"), ("市政协", "政协"), ("常德高新区管委会", "高新区管委会"),
    ("市城市管理局", "城市管理局"),
  ])
  func ofACitysNames(_ name: String, words: String) { #expect(city.ownWords(of: name) == words) }

  @Test(arguments: ["市场监管局", "市政园林局", "市民中心", "县教育局"])
  func wordsThatBeginAlikeStay(_ name: String) { #expect(city.ownWords(of: name) == nil) }

  @Test func districtsAndRegionsHaveTheirOwnWord() {
    #expect(Place(name: "拱墅区", level: .county).ownWords(of: "区教育局") == "教育局")
    #expect(Place(name: "义乌市", level: .county).ownWords(of: "市教育局") == "教育局")
    #expect(Place(name: "内蒙古自治区", level: .province).ownWords(of: "自治区教育厅") == "教育厅")
    #expect(Place.nation.ownWords(of: "国家发展改革委") == "发展改革委")
    #expect(Place.nation.ownWords(of: "国务院办公厅") == nil)
  }
}
