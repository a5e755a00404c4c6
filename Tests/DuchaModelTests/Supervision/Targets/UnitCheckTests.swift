import DuchaModel
import Testing

@Suite struct UnitCheckTests {
  static func check(_ value: Double, _ unit: String?, against own: String?) -> UnitCheck {
    UnitCheck(ReportedValue(target: "", value: value, unit: unit), of: .sample("指标", .atLeast, 10, own))
  }

  private static let same: [(String?, String?)] = [
    ("家", "家"), (nil, "家"), ("家", nil), ("％", "%"), ("亿 元", "亿元"), ("名", "人"), ("万名", "万人"), ("千米", "公里"),
    ("百分点", "个百分点"), ("千瓦时", "度"), ("万户", "万"),
  ]

  @Test(arguments: same)
  func theSame(unit: String?, own: String?) { #expect(Self.check(5, unit, against: own) == .same) }

  private static let conversions: [(Double, String, String, Double)] = [
    (12_000, "万元", "亿元", 1.2), (3, "万人", "人", 30_000), (1500, "亩", "公顷", 100), (8, "‰", "%", 0.8),
    (5, "件/人", "件/万人", 50_000), (2, "GW", "万千瓦", 200), (120_000, "户", "万", 12),
  ]

  @Test(arguments: conversions)
  func converted(value: Double, unit: String, own: String, expected: Double) {
    let check = Self.check(value, unit, against: own)
    #expect(check.note?.value == expected)
    guard case .converted(expected, _) = check else {
      Issue.record("\(unit) is not converted to \(own)")
      return
    }
  }

  @Test(arguments: [("户", "家"), ("所", "个"), ("人次", "人"), ("%", "个百分点"), ("元", "家"), ("元", "元/人")])
  func refused(unit: String, own: String) {
    guard case .refused(let note) = Self.check(5, unit, against: own) else {
      Issue.record("\(unit) is taken for \(own)")
      return
    }
    #expect(note.value == nil)
  }

  @Test func theReporterIsTold() {
    #expect(
      Self.check(12_000, "万元", against: "亿元").note?.words == "指标以“亿元”计，填报为“万元”，12000万元已折算为1.2亿元")
    #expect(Self.check(12, "户", against: "家").note?.words == "指标以“家”计，填报为“户”，两者不能折算，请按“家”重新填报")
  }

  @Test func aMultipleMayBeReportedAsTheLevelItIsOf() {
    let doubled = Target.sample("企业数", .equal, 2, "倍", kind: .multiple, baseline: "220")
    let check = UnitCheck(ReportedValue(target: "", value: 330, unit: "家"), of: doubled)
    #expect(check.note?.words == "指标以“倍”计，填报为“家”，330家已按基数220折算为1.5倍")
    #expect(check.note?.value == 1.5)
  }
}
