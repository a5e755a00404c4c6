import Ducha
import DuchaModel
import Testing

/// Names that look like others and are not, by characters that nobody sees.
@Suite struct LookalikeTests {
  private static let hidden = "县教育\u{200B}局"
  private static let words = "单位名称“县教育局”里有看不见的字符：第4个字符是 U+200B（零宽空格）"

  @Test func areNotRegistered() throws {
    let office = try Office()
    _ = try office.workspace.addUnit("县科技局", aliases: [], place: nil, collective: false)
    refused(Self.words) {
      _ = try office.workspace.addUnit(Self.hidden, aliases: [], place: nil, collective: false)
    }
    refused(Self.words) { _ = try office.workspace.aliasUnit("县科技局", Self.hidden) }
    for (name, text) in [
      ("单位.toml", "[[unit]]\nname = \"\(Self.hidden)\"\n"), ("单位.csv", "名称,别名\n县教体局,\(Self.hidden)\n"),
    ] {
      let file = try office.file(name, text)
      refused(Self.words) { _ = try office.workspace.importUnits(file) }
    }
  }

  @Test(arguments: ["县教\u{200B}育局", "县教育\u{202E}局\u{202C}"])
  func inAPlanAreTheUnitAndAreTold(name: String) throws {
    let office = try Office()
    let unit = try office.workspace.addUnit("县教育局", aliases: [], place: nil, collective: false)
    _ = try office.workspace.importPlan(office.plan(["建站。2024年12月底前建成。（\(name)牵头）"]))
    let state = try office.workspace.state(asOf: .last)
    #expect(state.tasks.values.flatMap(\.duties).map(\.unit) == [unit.id])
    #expect(state.units.count == 1)
  }
}
