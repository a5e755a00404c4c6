import Foundation
import Testing

/// Forms out and back, as the clerk types it.
@Suite struct FormStoryTests {
  @Test func formsGoOutAndComeBack() throws {
    let shell = try Shell.office()
    let out = try shell.ducha("dispatch", "--month", "2024-07", "--out", "表", "--unit", "县科技局")
    #expect(out.status == 0 && out.errors == "已生成 1 份填报表，在 表\n")
    let file = try #require(
      try FileManager.default.contentsOfDirectory(atPath: shell.folder.path + "/表").first)
    #expect(file.hasSuffix("-县科技局-2024年7月进展填报表.xlsx"))
    let preview = try shell.ducha("collect", "表/\(file)")
    #expect(preview.status == 0 && preview.output.contains("未填：1 项"))
    #expect(preview.errors == "以上为预览，台账没有改动；登记请加 --accept\n")
    #expect(
      try shell.ducha("collect", "表/\(file)", "--accept").output.contains(
        "合计 1 份：未填 1 份\n任务 1 行：未改动 1 行\n2024年7月应报 "))
    #expect(try shell.ducha("collect", "--missing", "--month", "2024-07").output.contains("县科技局"))
    #expect(try shell.ducha("collect", "方案.txt").status == 1)
    #expect(try shell.ducha("verify").status == 0)
  }

  @Test(arguments: [
    ["dispatch", "--month", "2024-07"], ["dispatch", "--out", "表"], ["collect"], ["collect", "--missing"],
    ["collect", "--month", "2024-07", "表.xlsx"], ["collect", "表.xlsx", "--despite-changes"],
  ])
  func wrongUsageExitsWith64(_ arguments: [String]) throws {
    #expect(try Shell().ducha(arguments).status == 64)
  }
}
