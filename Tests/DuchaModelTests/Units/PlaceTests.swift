import DuchaModel
import Testing

@Suite struct PlaceTests {
  private func place(issuer: String? = nil, title: String? = nil, number: String? = nil) -> Place? {
    Place(of: PolicyDocument(file: "plan.txt", title: title, issuer: issuer, documentNumber: number))
  }

  @Test(arguments: [
    ("清源畲族自治县人民政府", "清源畲族自治县", AdministrativeLevel.county), ("常德市人民政府办公室", "常德市", .city),
    ("国务院办公厅", "全国", .national), ("教育部", "全国", .national), ("内蒙古自治区人民政府", "内蒙古自治区", .province),
    ("重庆市人民政府", "重庆市", .province), ("中共清源县委办公室", "清源县", .county), ("国家税务总局清源县税务局", "清源县", .county),
    ("浙江省发展和改革委员会", "浙江省", .province), ("清源县城关镇人民政府", "城关镇", .township), ("义乌市人民政府", "义乌市", .county),
    ("黔东南苗族侗族自治州人民政府", "黔东南苗族侗族自治州", .city),
  ])
  func whoIssuedItTells(_ issuer: String, name: String, level: AdministrativeLevel) {
    #expect(place(issuer: issuer) == Place(name: name, level: level))
  }

  @Test(arguments: [
    ("浙江省加快建设人才高地行动方案", "浙江省", AdministrativeLevel.province), ("青溪县科普行动方案", "青溪县", .county),
    ("拱墅区数字经济行动方案", "拱墅区", .county), ("浙江省杭州市西湖区科普方案", "西湖区", .county), ("杭州市区域合作方案", "杭州市", .city),
    ("丽水市市场监管行动方案", "丽水市", .city), ("津市市科普方案", "津市市", .county), ("2024年青溪县科普方案", "青溪县", .county),
    ("国务院关于促进就业的意见", "全国", .national), ("浙江省山区县发展方案", "浙江省", .province), ("浙江省推进县城建设方案", "浙江省", .province),
    ("省安全生产督导组反馈青溪县问题清单", "青溪县", .county),
  ])
  func elseTheTitleTells(_ title: String, name: String, level: AdministrativeLevel) {
    #expect(place(title: title) == Place(name: name, level: level))
  }

  @Test(arguments: ["开发区科普行动方案", "全市科普行动方案", "市场监管方案", "关于支持杭州市发展的意见", "推进县域商业方案", "创建全国文明城市方案", "县域商业方案"])
  func aTitleWithoutAPlaceTellsNothing(_ title: String) {
    #expect(place(title: title) == nil)
  }

  @Test func elseTheNumberTellsOfTheState() {
    #expect(place(number: "国办发〔2018〕128号") == .nation)
    #expect(place(number: "青政发〔2018〕1号") == nil)
  }

  @Test(arguments: [
    ("清源畲族自治县", AdministrativeLevel.county, "清源"), ("常德市", .city, "常德"), ("内蒙古自治区", .province, "内蒙古"),
    ("新疆维吾尔自治区", .province, "新疆"), ("忠县", .county, "忠县"), ("东乡族自治县", .county, "东乡"),
    ("巴音郭楞蒙古自治州", .city, "巴音郭楞"),
    ("双江拉祜族佤族布朗族傣族自治县", .county, "双江"), ("鄂伦春自治旗", .county, "鄂伦春"), ("赣县区", .county, "赣县"),
    ("清源", .county, "清源"),
  ])
  func theStemLeavesLevelAndNationalityOut(_ name: String, _ level: AdministrativeLevel, stem: String) {
    #expect(Place(name: name, level: level).stem == stem)
  }

  @Test func aNameWithoutItsLevelIsCompleted() {
    #expect(Place(name: "清源", level: .county).officialName == "清源县")
    #expect(Place(name: "忠县", level: .county).officialName == "忠县")
  }
}
