import DuchaModel
import DuchaTestSupport
import Testing

@Suite struct ChangeTests {
  /// Whatever entry changes a task without a reform or a merger of units speaks of the task, by itself.
  @Test(arguments: 0..<20) func whatChangesATaskConcernsIt(seed: UInt64) {
    var state = LedgerState(asOf: .last)
    for entry in SampleHistory(seed: seed, count: 150).entries {
      let before = state.tasks
      state.apply(entry)
      switch entry.change {
      case .unitsReformed, .unitsMerged: continue
      default: break
      }
      for (id, task) in state.tasks where before[id] != task {
        #expect(entry.change.concerns(id), "seed \(seed): \(id) by \(EntryKind(entry.change))")
      }
    }
  }

  @Test(arguments: 0..<20) func whatAnEntryNamesItConcerns(seed: UInt64) {
    for entry in SampleHistory(seed: seed, count: 150).entries {
      #expect(entry.change.tasks.allSatisfy(entry.change.concerns), "seed \(seed)")
      #expect(
        entry.change.plan == nil || entry.change.tasks.allSatisfy { $0.plan == entry.change.plan }
          || EntryKind(entry.change) == .taskMerged, "seed \(seed)")
    }
  }

  @Test func aReformNamesTheUnitsOfBothSides() {
    let reform = UnitReform(kind: .merger, from: [.init(1), .init(2)], into: [.init(3)])
    #expect(Change.unitsReformed(reform).units == [.init(1), .init(2), .init(3)])
  }

  @Test func aStepNamesItsUnitAndThoseOfItsParts() {
    let task = TaskID(plan: PlanID(1), number: 1)
    let part = TaskPart(
      id: TaskID(plan: PlanID(1), number: 2), title: "甲", units: [AssignedUnit(.init(4), .lead)])
    let split = Change.taskStepped(TaskStep(task, .split([part], approver: "李四", reason: "分开")))
    #expect(split.units == [.init(4)] && split.tasks == [task, part.id])
    #expect(Change.taskStepped(TaskStep(task, .accepted(by: .init(7)))).units == [.init(7)])
  }
}
