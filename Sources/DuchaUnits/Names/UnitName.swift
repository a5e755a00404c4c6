internal import DuchaModel

/// The parts of a unit's name: 县 + 发展改革 + 局.
///
/// The parts tell what a name says by itself; which unit is meant is for the registry.
package struct UnitName {
  /// The level, the party's or the government's: 县, 市委, 省政府; empty where none is printed.
  package let level: String
  /// What the unit is for; what tells it from others of its level.
  package let core: String
  /// What sort of body it is: 局, 办公室.
  package let ending: String

  /// Takes a name apart.
  package init(_ name: String) {
    var rest = Substring(name)
    level =
      Self.lookalikes.contains(where: rest.opens(with:))
      ? "" : Self.levels.first(where: rest.opens(with:)) ?? ""
    rest = rest.dropFirst(level.count)
    ending = Self.endings.first { rest.closes(with: $0) } ?? ""
    core = String(rest.dropLast(ending.count))
  }

  /// Returns whether this name is the other one written shorter.
  ///
  /// The short core's characters stand in the long one in the same order, from the first on, as 发改 does in 发展改革, and
  /// both are bodies of one sort at one level. Of banks, firms and schools many differ in just such words.
  package func abbreviates(_ full: UnitName) -> Bool {
    guard !ending.isEmpty, Self.sort(ending) == Self.sort(full.ending), core.count >= 2 else { return false }
    if core == full.core {
      return level.isEmpty != full.level.isEmpty && ending == full.ending || isSpelledOut(full)
    }
    guard level == full.level, core.count < full.core.count else { return false }
    // 开发区管委会, 青溪经济开发区管委会: of a zone's name its end may stand for all of it.
    if Self.sort(ending) == Self.zoneBody { return core.isSubsequence(of: full.core) }
    return core.first == full.core.first && core.isSubsequence(of: full.core)
  }

  /// 县委人才办, 县委人才办公室
  private func isSpelledOut(_ full: UnitName) -> Bool { level == full.level && ending != full.ending }

  private static let zoneBody = "管委会"

  private static func sort(_ ending: String) -> String { sorts[ending] ?? ending }

  private static let levels = [
    "省政府", "市政府", "县政府", "区政府", "省委", "市委", "县委", "区委", "省", "市", "县", "区", "州", "旗", "国家",
  ]
  /// 市场监管局, 区域合作办: words that begin as a level does.
  private static let lookalikes = ["市场", "市容", "区域", "县域"]
  private static let endings = [
    "领导小组办公室", "管理委员会", "委员会", "办公室", "管委会", "办事处", "分局", "局", "厅", "委", "办", "部", "署", "中心", "总队", "支队",
    "大队",
  ]
  private static let sorts = [
    "管理委员会": "管委会", "委员会": "委", "办公室": "办", "领导小组办公室": "办",
  ]
}
