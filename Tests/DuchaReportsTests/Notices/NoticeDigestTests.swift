import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

/// What one addressee is told at one time.
@Suite struct NoticeDigestTests {
  /// A notice to 县行政审批服务局 as of 31 July 2024: a rung of the ladder with two that were missed, and a report.
  private static func digest(_ day: Day = Sample.day(7, 31)) -> NoticeDigest {
    let ledger = SupervisedLedger(SampleLedger.state(asOf: day))
    let (task, unit) = (TaskID(plan: PlanID(1), number: 3), OrgUnit.ID(1))
    let due = Sample.day(6, 30)
    func alert(_ cause: Alert.Cause, _ measure: Measure.Kind?, _ step: Int, _ fell: Day, _ words: String)
      -> Alert
    {
      Alert(
        Alert.Key(.unit(unit), task, unit: unit, cause, measure: measure, step: step, about: due),
        fellDue: fell,
        words: words)
    }
    let late = "应于2024年6月30日前完成，已逾期31天（23个工作日）"
    let notice = Notice(
      to: .unit(unit),
      alerts: [
        alert(.dueSoon, .reminder, 3, Sample.day(6, 25), late),
        alert(.overdue, .urging, 1, Sample.day(7, 8), late),
        alert(.overdue, .urging, 2, day, late), alert(.unreported, nil, 0, day, "未报送2024年6月进展"),
      ], documents: [NoticeNumber(.urging, year: 2024, number: 12)], channels: ["邮件"])
    return NoticeDigest(notice, in: ledger, mark: ledger.state.alertMark)
  }

  @Test func goldens() throws {
    let digest = Self.digest()
    let outputs = [
      "digest.txt": digest.text(), "digest.html": digest.html(), "digest.json": digest.json.text(),
    ]
    #expect(try Golden("reports/digest").problems(outputs) == [])
  }

  @Test func stepsAboutOneDateStandInOneLine() throws {
    let late = try #require(Self.digest().sections.first)
    #expect(late.heading == "已逾期（1项）")
    #expect(late.lines.count == 1)
    #expect(late.lines[0].words.hasSuffix("催办；2024年6月25日、2024年7月8日应告知的一并补告"))
  }

  /// 城关镇人民政府 is the seventh unit; the office is told of it as well.
  @Test func lowerGovernmentsAreAskedForNothingAndNobodyIsNamedToHimself() {
    let ledger = SupervisedLedger(SampleLedger.state(asOf: Sample.day(7, 31)))
    let (task, unit, day) = (TaskID(plan: PlanID(2), number: 2), OrgUnit.ID(7), Sample.day(7, 31))
    func digest(_ addressee: Alert.Addressee) -> NoticeDigest {
      let key = Alert.Key(addressee, task, unit: unit, .unaccepted, about: day)
      let alert = Alert(key, fellDue: day, words: "城关镇人民政府应于2024年7月30日前签收或提出异议，尚未回复")
      return NoticeDigest(Notice(to: addressee, alerts: [alert], channels: ["邮件"]), in: ledger, mark: nil)
    }
    let own = digest(.unit(unit))
    #expect(own.sections[0].lines[0].words == "应于2024年7月30日前签收或提出异议，尚未回复")
    #expect(own.closing == "谨此提醒，供统筹安排工作时参考，进展情况可在月度填报时一并反映。")
    #expect(digest(.office).sections[0].lines[0].words.hasPrefix("城关镇人民政府应于"))
  }

  @Test func measuresThatWereApprovedTogetherAreAllTold() {
    let ledger = SupervisedLedger(SampleLedger.state(asOf: Sample.day(7, 31)))
    let (task, unit) = (TaskID(plan: PlanID(1), number: 3), OrgUnit.ID(1))
    let alerts = [(Measure.Kind.criticism, Sample.day(7, 12)), (.talk, Sample.day(7, 26))].map { kind, fell in
      let key = Alert.Key(.unit(unit), task, unit: unit, .overdue, measure: kind, about: Sample.day(6, 30))
      return Alert(key, fellDue: fell, words: "已逾期31天")
    }
    let notice = Notice(to: .unit(unit), approver: "周县长", alerts: alerts, channels: ["邮件"])
    let words = NoticeDigest(notice, in: ledger, mark: nil).sections[0].lines.map(\.words)
    #expect(words == ["已逾期31天；经周县长批准，通报批评；经周县长批准，约谈有关负责同志"])
  }

  /// 城关镇人民政府 gets no paper on which it is blamed, and no reminder that speaks of arranging its work at leisure.
  @Test func aLowerGovernmentThatIsBlamedIsTold() {
    let ledger = SupervisedLedger(SampleLedger.state(asOf: Sample.day(7, 31)))
    let (task, unit) = (TaskID(plan: PlanID(2), number: 2), OrgUnit.ID(7))
    let key = Alert.Key(
      .unit(unit), task, unit: unit, .overdue, measure: .criticism, about: Sample.day(6, 30))
    let alert = Alert(key, fellDue: Sample.day(7, 31), words: "已逾期31天")
    let notice = Notice(to: .unit(unit), approver: "周县长", alerts: [alert], channels: ["邮件"])
    #expect(NoticeDigest(notice, in: ledger, mark: nil).closing.hasPrefix("谨此告知。约谈、通报由有权机关按程序办理"))
  }

  @Test func tasksThatWaitForTheMembersOfOneNameStandInOneLine() {
    let ledger = SupervisedLedger(SampleGroups.state)
    let alerts = ledger.state.alerts(ledger.tasks).filter {
      $0.key.cause == .unsettled && $0.key.unit == OrgUnit.ID(6)
    }
    let digest = NoticeDigest(Notice(to: .office, alerts: alerts, channels: ["邮件"]), in: ledger, mark: nil)
    #expect(digest.sections.map(\.heading) == ["责任未落实（2项）"])
    #expect(
      digest.sections[0].lines == [
        NoticeDigest.Line(
          task: "“各有关部门”（2项：1-03、1-06）",
          words: "所指单位尚未按方案或任务列明；列明成员单位：ducha units members U6 成员单位… --document 1")
      ])
  }
}
