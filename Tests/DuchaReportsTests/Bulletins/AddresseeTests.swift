import Testing

@testable import DuchaReports

struct AddresseeTests {
  @Test(arguments: ["城关镇人民政府", "各县（市、区）政府", "各县（市、区）", "各乡镇（街道）", "各乡镇", "东城街道办事处", "经济开发区管委会"])
  func lowerGovernments(name: String) { #expect(Addressee(name: name) == .lowerGovernment) }

  @Test(arguments: ["县委网信办", "市委金融办", "县人大常委会", "县法院", "县纪委监委"])
  func outsideGovernment(name: String) { #expect(Addressee(name: name) == .outsideGovernment) }

  @Test(arguments: ["市发展改革委", "市卫生健康委员会", "县人民政府办公室", "县科技局", "县税务局", "各有关部门", "市城投集团"])
  func departments(name: String) { #expect(Addressee(name: name) == .department) }
}
