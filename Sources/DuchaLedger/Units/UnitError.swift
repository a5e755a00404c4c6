package import DuchaModel

/// Why a change to the registry of units cannot be made.
package enum UnitError: Error, Sendable, Hashable {
  /// No unit has this name; `nearest` are up to three that come near.
  case unknown(name: String, nearest: [String])
  /// The alias that a unit is to have was given before the unit's name.
  case aliasFirst(alias: String, of: OrgUnit, asWritten: String)
  /// Units of several places have this name.
  case ambiguous(name: String, [OrgUnit])
  /// The name already stands for a unit.
  case taken(name: String, by: OrgUnit)
  /// The names that a row gives to one unit stand for several.
  case namesOfSeveral([OrgUnit])
  /// Both names stand for the same unit.
  case same(OrgUnit)
  /// A unit answers to itself, directly or through others.
  case superiorOfItself(String)
  /// A unit would have ended before it began.
  case periodReversed(String)
  /// Members are named of a unit that is one body.
  case noCollective(String)
  /// Members are named for every plan of a name that means others in each: 县级有关部门.
  case openToEachPlan(String)
  /// The name is empty.
  case nameMissing
  /// The unit is called so already.
  case unchangedName(OrgUnit)
}

extension UnitError: CustomStringConvertible {
  /// What is wrong and what to do, in one Chinese line.
  package var description: String { "\(message)；\(help)" }

  /// What is wrong.
  package var message: String {
    switch self {
    case .unknown(let name, _): "单位名录中没有“\(name)”"
    case .aliasFirst(let alias, let unit, _): "单位名录中没有“\(alias)”，有“\(unit.name)”（\(unit.id)）"
    case .ambiguous(let name, let units): "有\(units.count)个单位叫“\(name)”"
    case .taken(let name, let unit):
      name == unit.name ? "“\(name)”已在单位名录中（\(unit.id)）" : "“\(name)”已是“\(unit.name)”（\(unit.id)）的名称"
    case .namesOfSeveral(let units):
      "名称和别名分属\(units.count)个单位："
        + units.map { "“\($0.name)”（\($0.id)）" }.joined(separator: "、")
    case .same(let unit): "两个名称都是“\(unit.name)”（\(unit.id)）"
    case .superiorOfItself(let name): "“\(name)”的上级最终是它自己"
    case .periodReversed(let name): "“\(name)”的撤销日期早于设立日期"
    case .noCollective(let name): "“\(name)”不是集体名称，不能列成员"
    case .openToEachPlan(let name): "“\(name)”在各个方案、任务中所指不同，成员不能笼统列明"
    case .nameMissing: "单位名称为空"
    case .unchangedName(let unit): "\(unit.id) 现在就叫“\(unit.name)”"
    }
  }

  /// What to do about it.
  package var help: String {
    switch self {
    case .unknown(_, let nearest) where nearest.isEmpty: "请用 `ducha units add` 登记该单位"
    case .unknown(_, let nearest): "是否指\(nearest.map { "“\($0)”" }.joined(separator: "、"))"
    case .aliasFirst(let alias, _, let name):
      "先写名录中的名称、后写别名：`ducha units alias \(name) \(alias)`"
    case .ambiguous(_, let units):
      "请写全名或用编号指明："
        + units.prefix(5).map { "\($0.id)（\($0.place?.name ?? "未注明地区")，\($0.name)）" }.joined(separator: "、")
        + (units.count > 5 ? "等" : "")
    case .taken: "无需重复登记；两个单位实为一个时用 `ducha units merge`，不是一个的请用地区全称区别"
    case .namesOfSeveral: "请核对；确是一个单位的先用 `ducha units merge` 合并"
    case .same: "无需合并"
    case .superiorOfItself: "请核对“上级”一栏"
    case .periodReversed: "请核对两个日期"
    case .noCollective: "请核对"
    case .openToEachPlan(let name):
      "请用 `ducha units members \(name)` 逐个方案或任务列明，加 --document 方案 或 --task 任务"
    case .nameMissing: "请写明名称"
    case .unchangedName: "无需更名"
    }
  }
}

/// A row of a registry file that cannot be taken. Nothing of the file was.
package struct UnitRowError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The unit's name in the file.
  package let row: String
  /// Why not.
  package let reason: UnitError

  /// Which row it is, what is wrong and what to do.
  package var description: String { "“\(row)”一项：\(reason)；名册没有改动" }
}
