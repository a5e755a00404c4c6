import DuchaModel
import Testing

@testable import DuchaCompiler

/// Every common office beside every common collective: names begin and end with words that mean something else elsewhere,
/// 县市场监管局 with 县市, 县政协办 with 协办.
struct OfficeListTests {
  private static let offices = """
    县发展和改革局 县教育局 县工业和信息化局 县公安局 县民政局 县司法局 县财政局 县人力资源和社会保障局 县自然资源和规划局 县住房和城乡建设局 县交通运输局 县水利局 县农业农村局
    县商务局 县文化和旅游局 县卫生健康局 县退役军人事务局 县应急管理局 县审计局 县市场监督管理局 县统计局 县医保局 县信访局 县行政审批服务局 县乡村振兴局 县地方金融监管局
    县机关事务管理局 县城市管理局 县市政管理局 县数据局 县林业局 县税务局 县气象局 县消防救援大队 县供电公司 县投资促进中心 县融媒体中心 县直机关工委 县委组织部 县委宣传部
    县委政法委 县委编办 县纪委监委 县人大办 县政协办 团县委 县妇联 县残联 县科协 县总工会 县工商联 县人民法院 县人民检察院 城关镇人民政府 东城街道办事处 高新区管委会
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let collectives = """
    有关部门 相关单位 各有关单位 各有关部门 各镇(街道) 各乡镇人民政府 各县(市、区)人民政府 县直有关部门 县直各单位 各成员单位 有关企业 各园区管委会 相关乡镇 属地政府 各行业主管部门
    各金融机构 各学校
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// Compiles one item for each office and each collective, and returns those whose units are others.
  private func misread(_ clause: (String, String) -> String, _ units: (String, String) -> [String])
    -> [String]
  {
    let pairs = Self.offices.flatMap { office in Self.collectives.map { (office, $0) } }
    let items = pairs.enumerated().map { "\($0.offset + 1).推行改革。\(clause($0.element.0, $0.element.1))" }
    let compilation = compile("一、重点任务\n\(items.joined(separator: "\n"))\n")
    guard compilation.tasks.count == pairs.count else { return ["\(compilation.tasks.count)"] }
    return zip(pairs, compilation.tasks).compactMap { pair, task in
      let read = task.units.map { "\($0.name) \($0.role)" }
      return read == units(pair.0, pair.1) ? nil : "\(pair): \(read)"
    }
  }

  @Test func officesStandBeforeCollectives() {
    #expect(
      misread {
        "（责任单位：\($0)、\($1)）"
      } _: {
        ["\($0) listed", "\($1) listed"]
      } == [])
    #expect(
      misread {
        "（县政府办牵头，\($0)及\($1)配合）"
      } _: {
        ["县政府办 lead", "\($0) cooperate", "\($1) cooperate"]
      } == [])
  }

  @Test func officesStandBehindCollectives() {
    #expect(
      misread {
        "（责任单位：\($1)、\($0)）"
      } _: {
        ["\($1) listed", "\($0) listed"]
      } == [])
    #expect(
      misread {
        "（\($0)牵头，\($1)、县政府办配合）"
      } _: {
        ["\($0) lead", "\($1) cooperate", "县政府办 cooperate"]
      } == [])
  }
}
