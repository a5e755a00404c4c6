package import DuchaModel

/// Why a change to the registry of units cannot be made.
package enum UnitError: Error, Sendable, Hashable {
  /// No unit has this name; `nearest` are up to three that come near.
  case unknown(name: String, nearest: [String])
  /// Units of several places have this name.
  case ambiguous(name: String, [OrgUnit])
  /// The name already stands for a unit.
  case taken(name: String, by: OrgUnit)
  /// Both names stand for the same unit.
  case same(OrgUnit)
  /// A unit answers to itself, directly or through others.
  case superiorOfItself(String)
  /// The name is empty.
  case nameMissing
}

extension UnitError: CustomStringConvertible {
  /// What is wrong and what to do, in one Chinese line.
  package var description: String { "\(message)；\(help)" }

  /// What is wrong.
  package var message: String {
    switch self {
    case .unknown(let name, _): "单位名录中没有“\(name)”"
    case .ambiguous(let name, let units): "有\(units.count)个单位叫“\(name)”"
    case .taken(let name, let unit):
      name == unit.name ? "“\(name)”已在单位名录中（\(unit.id)）" : "“\(name)”已是“\(unit.name)”（\(unit.id)）的名称"
    case .same(let unit): "两个名称都是“\(unit.name)”（\(unit.id)）"
    case .superiorOfItself(let name): "“\(name)”的上级最终是它自己"
    case .nameMissing: "单位名称为空"
    }
  }

  /// What to do about it.
  package var help: String {
    switch self {
    case .unknown(_, let nearest) where nearest.isEmpty: "请用 `ducha units add` 登记该单位"
    case .unknown(_, let nearest): "是否指\(nearest.map { "“\($0)”" }.joined(separator: "、"))"
    case .ambiguous(_, let units):
      "请写全名或用编号指明："
        + units.prefix(5).map { "\($0.id)（\($0.place?.name ?? "未注明地区")，\($0.name)）" }.joined(separator: "、")
        + (units.count > 5 ? "等" : "")
    case .taken: "无需重复登记；两个单位实为一个时用 `ducha units merge`"
    case .same: "无需合并"
    case .superiorOfItself: "请核对“上级”一栏"
    case .nameMissing: "请写明名称"
    }
  }
}
