import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

struct FormAnswerTests {
  /// 新建农村公厕, on which two of three townships have reported 60 and 20 per cent, and the office 10 for all of them.
  @Test(arguments: [(2, 60.0), (3, 20), (4, 10)])
  func aMembersFormComesBackWithWhatItSaidItself(unit: Int, percent: Double) throws {
    var state = SampleGroups.state
    let (id, month) = (TaskID(plan: PlanID(1), number: 2), Month(year: 2024, month: 7))
    let ofAll = ProgressReport(task: id, month: month, status: .underway, percent: 10)
    state.tasks[id]?.reports.append(FiledReport(ofAll, on: Sample.day(7, 31), number: 999_999))
    let record = try #require(state.tasks[id])
    #expect(FormAnswer(record, of: OrgUnit.ID(unit), month: month, in: state).report?.percent == percent)
  }
}
