import Foundation
import Testing

/// The registry of units from the first file to the last decision, as the clerk types it.
@Suite struct RegistryStoryTests {
  private static let plan = """
    青溪县校园安全行动方案

    一、重点任务
    （一）排查校舍。2024年12月底前完成。（县教育局牵头，县教委、县住建局配合）
    （二）建设校园平台。（县科工局牵头，县数据专班配合）
    （三）落实整改。（各乡镇人民政府负责）
    （四）加强义务教育和校园建设。
    青溪县人民政府
    2024年1月10日

    """

  @Test func theWholeStory() throws {
    let shell = try Shell()
    func run(_ arguments: String..., says words: String) throws {
      let run = try shell.ducha(arguments)
      #expect(run.status == 0, "\(arguments) \(run.errors)")
      #expect((run.output + run.errors).contains(words), "\(arguments) \(run.output)\(run.errors)")
    }
    try run("init", says: "已新建台账")
    try shell.write("单位.toml", shell.ducha("units", "starter", "--place", "青溪县").output)
    try run("units", "import", "单位.toml", says: "新增单位")
    try run("units", "import", "单位.toml", says: "新增单位 0 个，新增别名 0 个，补充情况 0 个")
    try shell.write("方案.txt", Self.plan)
    try run("import", "方案.txt", says: "任务 4 项")

    try run("units", "add", "东河乡人民政府", "--place", "青溪县", says: "已登记")
    try run("units", "members", "各乡镇人民政府", "东河乡人民政府", says: "列明 1 个单位")
    try run("units", "confirm", "县科工局", says: "已确认：县科工局")
    try run("units", "edit", "县科工局", "--duty", "平台", says: "已更新")
    try run("units", "alias", "县科工局", "县科技工信局", says: "就是 县科工局")
    try run(
      "units", "reform", "rename", "县科工局", "县科技和工信局", "--on", "2024-06-01", "--source", "3号",
      says: "未办结任务 1 项随之更名")
    try run("units", "history", "县科工局", says: "更名：县科工局 → 县科技和工信局，依据：3号")
    try run("bulletin", "--month", "2024-05", says: "县科工局")
    try run("units", "review", says: "县数据专班")

    try run("assign", "--document", "校园", says: "建议牵头1：青溪县教育局")
    try run("assign", "1-04", "--accept", says: "1-04 由青溪县教育局牵头")
    try run("assign", "1-02", "--replace", "县数据专班", says: "1-02 不再由县数据专班负责")
    try shell.write("建议.csv", shell.ducha("assign", "--csv").output)
    try run("assign", "--file", "建议.csv", says: "没有新的决定")

    try shell.write("导出.toml", shell.ducha("units", "export").output)
    try run("init", "--ledger", "新.sqlite", says: "已新建台账")
    try run("units", "import", "导出.toml", "--ledger", "新.sqlite", says: "新增单位")
    #expect(try shell.ducha("units", "export", "--ledger", "新.sqlite").output == shell.text(of: "导出.toml"))
    try run("verify", says: "台账完好")
  }

  @Test func whatCannotBeDoneExitsWith2AndWritesNothing() throws {
    let shell = try Shell()
    try shell.write("方案.txt", Plans.county)
    _ = try shell.ducha("init")
    _ = try shell.ducha("import", "方案.txt")
    let before = try shell.ducha("verify").output
    for (arguments, words) in [
      ("units alias 县没有局 甲局", "单位名录中没有“县没有局”"), ("units accept U1", "不是一组单位"),
      ("units members 县科协 县科技局", "不是集体名称"), ("units import 没有.toml", "文件不存在"),
      ("units reform rename 县科协 县科技局 --on 2024-06-01 --source 3号", "已在单位名录中"),
      ("units edit 县科协 --from 2024-06-01 --until 2024-05-01", "撤销日期早于设立日期"),
      ("assign 9-01", "台账中没有任务“9-01”"), ("assign 1-01 --lead 县没有局", "没有“县没有局”"),
    ] {
      let run = try shell.ducha(arguments.split(separator: " ").map(String.init))
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("错误: ") && run.errors.contains(words), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
    #expect(try shell.ducha("verify").output == before)
  }

  @Test(arguments: [
    ["units", "starter"], ["units", "starter", "--place", "景宁"], ["units", "edit", "县科协"],
    ["units", "add", "甲镇", "--system", "乡镇"], ["units", "members", "各乡镇"], ["units", "confirm"],
    ["units", "reform", "rename", "县科协", "县科会"], ["assign", "--lead", "县科协"],
    ["assign", "1-01", "--keep"], ["assign", "1-01", "--choice", "2"],
    ["assign", "1-01", "--accept", "--lead", "甲"],
    ["assign", "--file", "甲.csv", "--csv"], ["assign", "明天"],
  ])
  func wrongUsageExitsWith64InChinese(_ arguments: [String]) throws {
    let run = try Shell().ducha(arguments)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("错误: ") && !run.errors.contains("the following"))
    #expect(run.output.isEmpty)
  }
}
