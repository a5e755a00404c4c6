import Testing

@testable import DuchaReports

struct AddresseeTests {
  @Test(arguments: ["城关镇人民政府", "各县（市、区）政府", "各乡镇", "东城街道办事处", "经济开发区管委会"])
  func lowerGovernments(name: String) { #expect(Addressee(name: name) == .lowerGovernment) }

  @Test(arguments: ["县人民政府办公室", "县科技局", "县税务局", "市城投集团"])
  func departments(name: String) { #expect(Addressee(name: name) == .department) }
}
