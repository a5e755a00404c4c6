import DuchaModel
import Testing

/// What results are called where several stand in the same words.
@Suite struct TargetNamesTests {
  @Test func alikeWordsAreToldApartByWhatEachDemands() {
    let words = "甲类、乙类企业分别达到6家和4家"
    let targets = [
      Target.sample("甲类", .equal, 6, "家", in: words), .sample("基地", .equal, 15, "家", in: "新增基地15家"),
      .sample("乙类企业", .equal, 4, "家", in: words),
    ]
    #expect(targets.names == ["甲类6家（\(words)）", "新增基地15家", "乙类企业4家（\(words)）"])
  }

  @Test func alikeFiguresAreToldApartByTheirDates() {
    let words = "6月底前、12月底前分别修路20公里、20公里"
    let targets = [6, 12].map { month in
      var target = Target.sample("修路", .equal, 20, "公里", in: words)
      target.by = Month(year: 2024, month: month).lastDay
      return target
    }
    #expect(
      targets.names == ["2024年6月30日前修路20公里（\(words)）", "2024年12月31日前修路20公里（\(words)）"])
  }
}
