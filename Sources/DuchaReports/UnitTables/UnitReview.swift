package import DuchaModel
package import DuchaUnits

/// What the registry of units asks a person: units that are probably one, groups without members, units nobody knows.
package struct UnitReview: Sendable {
  private let state: LedgerState
  private let proposals: [SameUnitProposal]
  private let places: [PlanPlaceProposal]
  private let groups: [GroupProposal]
  private let counts: [OrgUnit.ID: Int]
  /// In how many tasks nobody has named the members of a collective name.
  private let openCounts: [OrgUnit.ID: Int]

  /// Puts proposals and open questions of a ledger together.
  package init(_ state: LedgerState, _ questions: RegistryQuestions) {
    self.state = state
    proposals = questions.sameUnits
    places = questions.planPlaces
    groups = questions.groups
    counts = state.tasks.values.reduce(into: [:]) { counts, task in
      for unit in Set(task.duties.map(\.unit)) { counts[unit, default: 0] += 1 }
    }
    openCounts = state.openGroupCounts
  }

  /// The questions for people, best first.
  package func text() -> String {
    let parts = [planPlaces, sameUnits, openGroups, unknown].filter { !$0.isEmpty }
    guard !parts.isEmpty else { return "名册没有待核对的问题。\n" }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var planPlaces: [String] {
    guard !places.isEmpty else { return [] }
    let lines = places.map { proposal in
      let plan = state.plans[proposal.plan]
      let names = proposal.units.map(state.name).joined(separator: "、")
      return """
          方案 \(proposal.plan)《\(plan?.name ?? "")》像是\(proposal.place.name)的：\(proposal.units.count) 个单位同名（\(names)）
              是的用 ducha import \(plan?.document.file ?? "") --place \(proposal.place.name)
        """
    }
    return ["方案未写明是哪里的（\(places.count) 份）："] + lines
  }

  private var sameUnits: [String] {
    guard !proposals.isEmpty else { return [] }
    let lines = proposals.map { proposal in
      let id = "\(proposal.unit)-\(proposal.into)"
      let lines = "  \(id)  \(name(proposal.unit)) → \(name(proposal.into))\n      \(proposal.reason)"
      guard proposal.kind == .renamed else { return lines }
      return lines
        + "\n      沿革要留痕的，改用 ducha units reform merge \(proposal.unit) --into \(proposal.into) --on 日期 --source 文号"
    }
    return [
      "可能是同一单位（\(proposals.count) 组，把握大的在前；是的用 ducha units accept \(example)，不是的用 ducha units reject \(example)）："
    ] + lines
  }

  private var example: String { proposals.first.map { "\($0.unit)-\($0.into)" } ?? "" }

  private var openGroups: [String] {
    let open = state.units.values.filter(isOpen)
      .sorted { (counts[$1.id] ?? 0, $0.id) < (counts[$0.id] ?? 0, $1.id) }
    guard !open.isEmpty else { return [] }
    let lines = open.map { unit in
      let members = groups.first { $0.unit == unit.id }.map { proposal in
        "\n      建议成员 \(proposal.members.count) 个：\(proposal.members.map(state.name).joined(separator: "、"))"
      }
      return "  \(unit.id)  \(name(unit.id))\(members ?? "")"
    }
    return ["集体名称尚未列明成员（\(open.count) 个，用 ducha units members 列明；“相关”“有关”的逐个方案或任务列明，加 --document 或 --task）："]
      + lines
  }

  /// Whether somebody has to say whom a collective name stands for. Where it was said for some tasks, others may be left.
  private func isOpen(_ unit: OrgUnit) -> Bool {
    guard unit.collective, counts[unit.id] != nil else { return false }
    return state.memberLists[unit.id] == nil || openCounts[unit.id] != nil
  }

  private var unknown: [String] {
    let proposed = Set(proposals.flatMap { [$0.unit, $0.into] })
    let unknown = state.units.values.filter { $0.provisional && !$0.collective && !proposed.contains($0.id) }
      .sorted { $0.id < $1.id }
    guard !unknown.isEmpty else { return [] }
    return [
      "方案中出现、名册尚未确认的单位（\(unknown.count) 个，无误的用 ducha units confirm 确认）：",
      "  " + unknown.map { name($0.id) }.joined(separator: "、"),
    ]
  }

  /// `县教育局（青溪县，12 项）`
  private func name(_ unit: OrgUnit.ID) -> String {
    let notes = [
      state.units[unit]?.place?.shortName ?? "未注明地区", counts[unit].map { "\($0) 项任务" },
      state.memberLists[unit] == nil ? nil : openCounts[unit].map { "其中 \($0) 项尚未列明" },
    ].compactMap(\.self)
    return "\(state.name(of: unit))（\(notes.joined(separator: "，"))）"
  }
}
