import DuchaModel

/// A figure of a bulletin by its name, with the tasks behind it.
package struct TracedFigure: Sendable, Hashable {
  /// The name.
  package let id: FigureID
  /// What it counts.
  package let words: String
  /// The tasks.
  package let figure: Figure
}

extension Bulletin {
  /// Returns every figure by its name. Those of one kind that stand together divide the figure above them: standings,
  /// lights and plans the total; the standings and lights of a unit its tasks. Units do not: a task that several lead is
  /// among those of each.
  static func figures(of bulletin: Bulletin) -> [TracedFigure] {
    let whole = TracedFigure(id: .total, words: "任务总数", figure: bulletin.total)
    let standings = bulletin.standings.map {
      TracedFigure(id: .standing($0.key), words: $0.key.word, figure: $0.figure)
    }
    let lights = bulletin.lights.map {
      TracedFigure(id: .light($0.key), words: $0.key.word, figure: $0.figure)
    }
    return [whole] + standings + lights + bulletin.reportFigures + bulletin.openFigures
      + bulletin.measureFigures + bulletin.changeFigures + bulletin.planFigures + bulletin.unitFigures
      + bulletin.rankingFigures
  }

  private var reportFigures: [TracedFigure] {
    [
      TracedFigure(id: .reportsDue, words: "应报送进展", figure: reportsDue),
      TracedFigure(id: .reportsReceived, words: "已报送", figure: reportsReceived),
      TracedFigure(id: .unreported, words: "应报未报", figure: reportsMissing),
      TracedFigure(id: .partlyReported, words: "部分牵头单位已报送", figure: partlyReported),
      TracedFigure(id: .doubted, words: "报完成而数值未达标", figure: doubted),
      TracedFigure(id: .exceeded, words: "所报数值突破上限", figure: exceeded),
    ]
  }

  private var openFigures: [TracedFigure] {
    [
      TracedFigure(id: .withoutLead, words: "未明确牵头单位且未完成", figure: Figure(withoutLead.map(\.id))),
      TracedFigure(id: .notFullyAssigned, words: "未完全落实到单位", figure: notFullyAssigned),
      TracedFigure(id: .dueSoon, words: "临近到期", figure: dueSoon),
      TracedFigure(id: .fallenDue, words: "本月到期", figure: fallenDue.all),
      TracedFigure(id: .fallenDueDone, words: "本月到期，已报送完成", figure: fallenDue.done),
      TracedFigure(id: .fallenDueOverdue, words: "本月到期，已逾期", figure: fallenDue.overdue),
      TracedFigure(id: .fallenDueOpen, words: "当日到期，未报送完成", figure: fallenDue.open),
    ]
  }

  private var measureFigures: [TracedFigure] {
    measures.map {
      TracedFigure(id: .measure($0.kind), words: "上期以来\($0.kind.proposalWords)", figure: $0.figure)
    }
  }

  private var changeFigures: [TracedFigure] {
    guard let change else { return [] }
    let kinds = BulletinChange.Kind.allCases.flatMap { kind -> [TracedFigure] in
      let (words, id) = ("与上期相比\(kind.word)", FigureID.change(kind))
      let whole = TracedFigure(id: id, words: words, figure: change.figures[kind] ?? Figure([]))
      let red = TracedFigure(id: id.of(.red), words: "\(words)，上期为红灯", figure: change.fromRed(kind))
      return kind.mixesLights ? [whole, red] : [whole]
    }
    return [TracedFigure(id: .lastRed, words: "上期红灯", figure: change.lastRed)] + kinds
      + [
        TracedFigure(id: .toGreen, words: "与上期相比转为绿灯", figure: change.toGreen),
        TracedFigure(id: .undone, words: "上期列为已完成、现重新办理", figure: change.undone),
      ]
  }

  private var planFigures: [TracedFigure] {
    plans.flatMap { portion in
      let id = FigureID.plan(portion.plan.id)
      return [TracedFigure(id: id, words: portion.plan.citation, figure: portion.total)]
        + portion.lights.map {
          TracedFigure(id: id.of($0.key), words: "\(portion.plan.citation)\($0.key.word)", figure: $0.figure)
        }
    }
  }

  /// Those of units, without the many parts that are empty: of every unit all tasks it leads, alone or with others, each
  /// as it stands for that unit; beside them the tasks that several lead together, or a group.
  private var unitFigures: [TracedFigure] {
    var led: [OrgUnit.ID: [LedTask]] = [:]
    for task in ledger.tasks {
      for answerable in task.answerable {
        guard let unit = answerable.unit, !task.openGroups.contains(unit) else { continue }
        led[unit, default: []].append(LedTask(id: task.id, assessment: answerable.assessment))
      }
    }
    let units = led.sorted { $0.key < $1.key }.flatMap { unit, tasks in
      figures(of: figureName([unit]), ledger.state.name(of: unit), tasks)
    }
    let groups = ledger.groupedByLead(ledger.tasks).filter { group in
      group.units.count != 1 || group.units.contains { led[$0] == nil }
    }
    return units
      + groups.flatMap { group in
        figures(
          of: figureName(group), group.name,
          group.tasks.map { LedTask(id: $0.id, assessment: $0.assessment) })
      }
  }

  /// A task as it stands for one of those that lead it.
  private struct LedTask {
    var id: TaskID
    var assessment: Assessment
  }

  private func figures(of name: String, _ words: String, _ tasks: [LedTask]) -> [TracedFigure] {
    let id = FigureID.unit(name)
    func part(_ id: FigureID, _ word: String, where holds: (Assessment) -> Bool) -> TracedFigure {
      TracedFigure(
        id: id, words: words + word, figure: Figure(tasks.filter { holds($0.assessment) }.map(\.id)))
    }
    let lights = Light.allCases.map { light in part(id.of(light), light.word) { $0.light == light } }
    let standings = Standing.told.map { standing in
      part(id.of(standing), standing.word) { $0.standing == standing }
    }
    return [TracedFigure(id: id, words: words, figure: Figure(tasks.map(\.id)))]
      + (lights + standings).filter { !$0.figure.isEmpty }
  }

  /// The name of a group of leads; two places may each have a 县教育局, which their numbers then tell apart.
  private func figureName(_ group: LeadGroup) -> String {
    group.units.isEmpty ? group.name : figureName(group.units)
  }

  private func figureName(_ units: [OrgUnit.ID]) -> String {
    units.map { unit in
      let name = ledger.state.name(of: unit)
      return sharedNames.contains(name) ? "\(name)#\(unit.number)" : name
    }.joined(separator: "、")
  }

  /// Returns the names that several units bear.
  static func sharedNames(_ state: LedgerState) -> Set<String> {
    Set(Dictionary(grouping: state.units.values, by: \.name).filter { $0.value.count > 1 }.keys)
  }
}

// MARK: - Printing

extension Bulletin {
  /// Returns a figure's count that leads to its tasks, where the figure of that name counts just these.
  func link(_ figure: Figure, _ id: FigureID) -> Prose {
    Prose(runs: [.init(text: "\(figure.count)", figure: tracedTasks[id] == figure ? id : nil)])
  }

  /// Returns the count of those of a unit's tasks that have a standing.
  func link(_ tasks: [SupervisedTask], of group: LeadGroup, _ standing: Standing) -> Prose {
    link(Figure(tasks), .unit(figureName(group)).of(standing))
  }
}
