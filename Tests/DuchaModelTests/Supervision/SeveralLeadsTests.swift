import DuchaModel
import DuchaTestSupport
import Testing

/// Tasks that several bodies lead in their own names, 牵头单位：2镇、5镇: each answers for itself, the task goes by the
/// slowest. As in ``GroupSupervisionTests`` the year is half over.
struct SeveralLeadsTests {
  private typealias Group = GroupSupervisionTests

  private static func task(_ reports: [ProgressReport], steps: [TaskAction] = []) throws -> SupervisedTask {
    try Group.task([(2, .lead), (5, .lead), (6, .cooperate)], reports: reports, steps: steps)
  }

  @Test func eachHasALightOfItsOwn() throws {
    let task = try Self.task([Group.report(2, 60), Group.report(5, 30), Group.report(6, 0)])
    #expect(task.answerable.map { $0.unit?.number } == [2, 5])
    #expect(task.answerable.map(\.assessment.standing) == [.ahead, .behind])
    #expect(task.assessment(for: .init(2)).light == .green)
    #expect(task.standing == .behind)
  }

  @Test func whoIsSilentIsMissedWhateverTheOtherSays() throws {
    let task = try Self.task([Group.report(2, 100)])
    #expect(task.answerable.map(\.assessment.standing) == [.completed, .unreported])
    #expect(task.standing == .unreported)
    #expect(task.reportIsMissing)
  }

  /// What the office records without a unit is said of all.
  @Test func theOfficeSpeaksForWhoIsSilent() throws {
    let task = try Self.task([Group.report(2, 100), Group.report(nil, 100)])
    #expect(task.standing == .completed)
  }

  @Test func oneSubmissionIsNotThatOfAll() throws {
    let submitted = TaskAction.submitted(by: .init(2), person: "张三", text: "")
    let task = try Self.task([Group.report(5, 55)], steps: [submitted])
    #expect(task.answerable.map(\.assessment.standing) == [.submitted, .onPace])
    #expect(task.standing == .onPace)
  }

  /// The task has one date, whoever asked for another.
  @Test func moreTimeForOneIsForAll() throws {
    let later = Sample.day(9, 30)
    let asked = TaskAction.extensionRequested(
      by: .init(2), from: Sample.day(12, 31), to: later, reason: "汛期")
    let granted = TaskAction.extensionDecided(to: later, approver: "县长", reason: "同意")
    let task = try Self.task([], steps: [asked, granted])
    #expect(task.answerable.map(\.assessment.nextDue) == [later, later])
  }

  /// 牵头单位：2镇、有关部门. Whom nobody has named can say nothing.
  @Test func aNameWithoutMembersIsNotWaitedFor() throws {
    let task = try Group.task([(1, .lead), (2, .lead)], members: [], reports: [Group.report(2, 50)])
    #expect(task.answerable.map { $0.unit?.number } == [2])
    #expect(task.standing == .onPace)
    #expect(task.isNotFullyAssigned)
  }
}
