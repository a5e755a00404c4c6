import DuchaModel

/// The lists of all units that have a part in a task, in the registry's order, each made when it is asked for: all of them
/// together say every task several times.
///
/// Groups have no list: their members have, as long as anybody has named them.
package struct TaskLists: Sendable, RandomAccessCollection {
  /// The ledger.
  package let ledger: SupervisedLedger
  /// The units with their tasks.
  private let tasksOfUnits: [(unit: OrgUnit.ID, tasks: [SupervisedTask])]

  /// Finds the tasks of every unit, in one pass over the tasks.
  package init(_ ledger: SupervisedLedger) {
    self.ledger = ledger
    var tasks: [OrgUnit.ID: [SupervisedTask]] = [:]
    for task in ledger.tasks {
      // 会同有关部门 charges nobody, and nobody would read its list.
      for unit in task.units
      where !(task.merelyMentions(unit) && ledger.state.units[unit]?.collective == true) {
        tasks[unit, default: []].append(task)
      }
    }
    tasksOfUnits = tasks.sorted { $0.key < $1.key }.map { (unit: $0.key, tasks: $0.value) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { tasksOfUnits.count }
  package subscript(place: Int) -> TaskList {
    let (unit, tasks) = tasksOfUnits[place]
    return TaskList(ledger, unit: unit, tasks)
  }
}
