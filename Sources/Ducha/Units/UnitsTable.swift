import DuchaDiagnostics
import DuchaModel
import DuchaReports
import DuchaUnits

/// The registry of units as a table: 名称, 别名, 挂牌, 类别, 地区, 级别, 上级, 职责, 设立, 撤销, 集体, 成员, 待确认.
enum UnitsTable {
  /// Reads a table; every cell that makes no sense is named.
  static func read(_ source: SourceText) throws(TableError) -> [UnitDescription] {
    let table = try HeadedTable(source, needing: ["名称"], known: header + notes)
    var problems: [String] = []
    let units = table.rows.compactMap { unit($0, &problems) }
    guard problems.isEmpty else { throw TableError(file: source.name, problems: problems) }
    return units
  }

  /// Returns a registry as a CSV file that ``read(_:)`` takes.
  static func csv(_ units: [UnitDescription]) -> String {
    CSVTable(header: header, rows: units.map(cells)).text()
  }

  private static let header = [
    "名称", "别名", "挂牌", "类别", "地区", "级别", "上级", "职责", "设立", "撤销", "集体", "成员", "待确认",
  ]

  /// Columns of clerks' own tables: what they say beyond ours is for people.
  private static let notes = ["性质", "序号", "编号", "备注"]

  private static func cells(_ unit: UnitDescription) -> [String] {
    [
      unit.name, joined(unit.aliases), joined(unit.plates), unit.system?.word ?? "", unit.place?.name ?? "",
      unit.place?.level.word ?? "", unit.parent ?? "", joined(unit.duties), unit.from?.description ?? "",
      unit.until?.description ?? "", unit.collective ? "是" : "", joined(unit.members),
      unit.provisional ? "是" : "",
    ]
  }

  private static func joined(_ names: [String]) -> String { names.joined(separator: "、") }

  private static func unit(_ row: HeadedTable.Row, _ problems: inout [String]) -> UnitDescription? {
    guard let name = row["名称"] else {
      problems.append("第 \(row.number) 行没有填“名称”")
      return nil
    }
    func read<Value>(_ column: String, _ expected: String, _ read: (String) -> Value?) -> Value? {
      guard let text = row[column] else { return nil }
      let value = read(text)
      if value == nil { problems.append("第 \(row.number) 行“\(column)”为“\(text)”，\(expected)") }
      return value
    }
    let level = read("级别", levelWords) { AdministrativeLevel(word: $0) }
    return UnitDescription(
      name: name, aliases: row.names("别名"), plates: row.names("挂牌"),
      system: read("类别", systemWords) { UnitSystem(word: $0) },
      place: read("地区", placeWords) { Place($0, level: level) }, parent: row["上级"], duties: row.names("职责"),
      from: read("设立", dayWords) { Day($0) }, until: read("撤销", dayWords) { Day($0) },
      collective: read("集体", "应填“是”或留空") { ["是", "集体"].contains($0) ? true : nil }
        ?? (row["性质"].map { $0.contains("集体") || $0.contains("集合") } ?? false),
      provisional: read("待确认", "应填“是”或留空") { $0 == "是" ? true : nil } ?? false,
      members: row.names("成员"))
  }

  static let levelWords = "应为\(AdministrativeLevel.allCases.map(\.word).joined(separator: "、"))之一"
  static let systemWords = "应为\(UnitSystem.allCases.map(\.word).joined(separator: "、"))之一"
  static let placeWords = "看不出是哪一级，请写全（如青溪县），或另填级别"
  static let dayWords = "应写成 2024-03-01 这样的日期"
}
