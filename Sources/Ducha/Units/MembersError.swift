import DuchaModel

/// Why members are not named. Nothing was recorded.
enum MembersError: Error, CustomStringConvertible {
  /// Those listed so far would no longer be members, and nobody said that they are to go.
  case drops(collective: String, listed: Int, dropped: [String], openTasks: Int)
  /// A member is in no registry; these come near.
  case unknown(String, nearest: [String])

  var description: String {
    switch self {
    case .drops(let collective, let listed, let dropped, let tasks):
      """
      “\(collective)”原列\(listed)个单位，按所给名单将有\(dropped.count)个不再列入：\
      \(dropped.joined(separator: "、"))，涉及未办结任务\(tasks)项；没有登记任何内容。增加成员的，请连同原成员一并写全；\
      确要替换的，加 --replace
      """
    case .unknown(let name, let nearest):
      "单位名录中没有“\(name)”，没有登记任何内容；新单位请先用 ducha units add \(name) 登记"
        + (nearest.isEmpty ? "" : "，写错名称的请核对是否指\(nearest.map { "“\($0)”" }.joined(separator: "、"))")
    }
  }
}

extension LedgerState {
  /// Refuses a list in whose place an earlier one of the same scope stood that has bodies it leaves out.
  func requireKept(by list: MemberList, of unit: OrgUnit, from day: Day) throws(MembersError) {
    let known = (memberLists[unit.id] ?? []).last { $0.on <= day && $0.list.scope == list.scope }
    guard let known else { return }
    let before = bodies(in: known.list, of: unit)
    let dropped = Set(before).subtracting(bodies(in: list, of: unit))
    guard !dropped.isEmpty else { return }
    let names = before.filter(dropped.contains).map(name)
    throw .drops(
      collective: unit.name, listed: before.count, dropped: names, openTasks: openTasks(of: unit, list.scope))
  }

  private func bodies(in list: MemberList, of unit: OrgUnit) -> [OrgUnit.ID] {
    let fitting = list.rule.map { bodies(fitting: $0, of: unit).map(\.id) } ?? []
    return (list.members + fitting).map(current).distinct
  }

  /// How many open tasks a collective has where a list holds.
  private func openTasks(of unit: OrgUnit, _ scope: MemberList.Scope) -> Int {
    tasks.values.count { record in
      guard record.isOpen, record.duties.contains(where: { $0.unit == unit.id }) else { return false }
      switch scope {
      case .everywhere: return true
      case .plan(let plan): return record.id.plan == plan
      case .task(let task): return record.id == task
      }
    }
  }
}
