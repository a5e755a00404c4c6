import DuchaDocuments
import DuchaModel
import DuchaTestSupport
import DuchaUnits
import Testing

@testable import Ducha

/// The registry as a table.
@Suite struct UnitsTableTests {
  private func read(_ csv: String) throws -> [UnitDescription] {
    try UnitsTable.read(try DocumentReader().read(name: "单位.csv", bytes: Array(csv.utf8)))
  }

  @Test func everyColumnIsRead() throws {
    let units = try read(
      """
      名称,别名,挂牌,类别,地区,级别,上级,职责,设立,撤销,集体,成员,待确认
      县教育局,县教委、县教体局,县委教育工委,政府部门,青溪,县,县政府,校园；义务教育,2019-01-01,2024-12-31,,,
      各部门,,,,青溪县,,,,,,是,"县教育局，县财政局",是

      """)
    let county = try #require(Place("青溪县"))
    #expect(
      units == [
        UnitDescription(
          name: "县教育局", aliases: ["县教委", "县教体局"], plates: ["县委教育工委"], system: .department,
          place: Place(name: "青溪", level: .county), parent: "县政府", duties: ["校园", "义务教育"],
          from: Day(2019, 1, 1), until: Day(2024, 12, 31)),
        UnitDescription(
          name: "各部门", place: county, collective: true, provisional: true, members: ["县教育局", "县财政局"]),
      ])
  }

  @Test func everyBadCellIsNamed() {
    let error = #expect(throws: TableError.self) {
      try read(
        "名称,类别,地区,级别,设立,撤销,集体\n甲局,部门,青溪县,村,今年,,不是\n乙局,,景宁,,,13月,\n,企业,,,,,\n丙局,,,,,,\n")
    }
    #expect(
      error?.problems.map { $0.prefix { $0 != "，" } } == [
        "第 2 行“级别”为“村”", "第 2 行“类别”为“部门”", "第 2 行“设立”为“今年”", "第 2 行“集体”为“不是”", "第 3 行“地区”为“景宁”",
        "第 3 行“撤销”为“13月”", "第 4 行没有填“名称”",
      ])
  }

  @Test func aColumnThatIsNotOursIsNamed() {
    let error = #expect(throws: TableError.self) { try read("名称,别称,备注\n县教育局,县教委,核\n") }
    #expect(error?.problems.map { $0.prefix { $0 != "；" } } == ["表头中没有用处的列: 别称"])
  }

  @Test(arguments: 0..<20) func whatIsWrittenReadsBackTheSame(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    // A list in a cell is told apart by 、 and the like, so a name in a table holds none.
    let units = (0..<4).map { _ in RandomUnits.unit(&random, letters: "县局教育\"#[]𠮷") }
    #expect(try read(UnitsTable.csv(units)) == units)
  }
}
