import DuchaDiagnostics
import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

@Suite struct TaskStoryTests {
  private func story(asOf day: Day = SampleStory.asOf, of number: Int = 1) throws -> TaskStory {
    let task = TaskID(plan: PlanID(1), number: number)
    return try #require(TaskStory(task, SampleStory.entries, asOf: day))
  }

  @Test func aTaskThatIsNotThereYetHasNoStory() {
    #expect(TaskStory(SampleStory.task, SampleStory.entries, asOf: Sample.day(3, 7)) == nil)
  }

  @Test func whoAnswersIsToldWithTheEntryThatMadeItSo() throws {
    let held = try story().trail.holdings.map { ($0.duty.unit.number, $0.entry.effectiveOn) }
    #expect(held.map(\.0) == [1, 4, 3])
    #expect(held.map(\.1) == [Sample.day(3, 8), Sample.day(3, 18), Sample.day(3, 8)])
  }

  @Test func aReformThatHandsATaskOverIsPartOfItsStory() throws {
    let registered = Sample.registered(1, 1, Sample.task("一", "建站", [Sample.assignment("县科协")]), units: [1])
    let merger = UnitReform(kind: .merger, from: [.init(1)], into: [.init(2)], source: "机构改革方案")
    let entries = [
      Sample.entry(.unitAdded(Sample.unit(1, "县科协"))), Sample.entry(.unitAdded(Sample.unit(2, "县科技局"))),
      Sample.entry(.planRegistered(Sample.edition(1, 1, [registered]))),
      Sample.entry(.unitsReformed(merger), on: Sample.day(4)),
    ]
    let told = try #require(TaskStory(registered.id, entries, asOf: Sample.day(5)))
    #expect(told.trail.entries.map { EntryKind($0.change) } == [.planRegistered, .unitsReformed])
    #expect(told.trail.holdings.map(\.entry.effectiveOn) == [Sample.day(4)])
    #expect(told.text().contains("方案写明，机构改革由县科协转来"))
  }

  @Test func theLettersThatMeasureATaskArePartOfItsStory() throws {
    let registered = Sample.registered(1, 1, Sample.task("一", "建站", [Sample.assignment("甲镇")]), units: [1])
    func notice(_ unit: Int, _ measure: Measure.Kind, _ paper: Measure.Kind, by approver: String?) -> Change {
      let key = Alert.Key(
        .unit(.init(unit)), registered.id, unit: .init(unit), .overdue, measure: measure, about: Sample.day(3)
      )
      return .noticeIssued(
        Notice(
          to: .unit(.init(unit)), approver: approver,
          alerts: [Alert(key, fellDue: Sample.day(4), words: "已逾期")],
          documents: [NoticeNumber(paper, year: 2024, number: 7)], channels: ["邮件"]))
    }
    let entries = [
      Sample.entry(.unitAdded(Sample.unit(1, "甲镇"))),
      Sample.entry(.planRegistered(Sample.edition(1, 1, [registered]))),
      Sample.entry(notice(1, .urging, .urging, by: nil), on: Sample.day(4)),
      Sample.entry(notice(1, .supervision, .reminder, by: "李四"), on: Sample.day(5)),
    ]
    let told = try #require(TaskStory(registered.id, entries, asOf: Sample.day(6))).text()
    #expect(told.contains("2024-04-01 催办甲镇（催办〔2024〕7号）"))
    #expect(told.contains("2024-05-01 督办甲镇（以提醒函发出，提醒〔2024〕7号，批准人李四）"))
  }

  @Test func aTaskThatWasLeftOutIsCitedFromTheEditionThatHasIt() throws {
    let units = [Sample.entry(.unitAdded(Sample.unit(1, "县科协")))]
    let registered = Sample.registered(1, 1, Sample.task("一", "建站", [Sample.assignment("县科协")]), units: [1])
    var (first, second) = (Sample.edition(1, 1, [registered]), Sample.edition(1, 2, []))
    (first.document.documentNumber, second.document.documentNumber) = ("青政发〔2024〕1号", "青政发〔2024〕9号")
    let entries =
      units + [
        Sample.entry(.planRegistered(first), on: Sample.day(2)),
        Sample.entry(.planRegistered(second), on: Sample.day(6)),
      ]
    let told = try #require(TaskStory(registered.id, entries, asOf: Sample.day(7)))
    #expect(told.text().contains("〔2024〕1号") && !told.text().contains("〔2024〕9号"))
  }

  /// Who stands for a group holds for all time, and is told so.
  @Test(arguments: [([2], "承办中"), ([2, 3], "已提交待核")])
  func aTaskOfSeveralMembersIsSubmittedWhenAllAreDone(done: [Int], stage: String) throws {
    let task = Sample.task("一", "建站", [Sample.assignment("各乡镇人民政府")])
    let members = MemberList(unit: .init(1), members: [.init(2), .init(3)], source: "乡镇名录")
    let units =
      [OrgUnit(id: .init(1), name: "各乡镇人民政府", collective: true)] + [
        Sample.unit(2, "甲镇"), Sample.unit(3, "乙镇"),
      ]
    let entries =
      units.map { Sample.entry(.unitAdded($0)) } + [
        Sample.entry(.planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, task, units: [1])]))),
        Sample.entry(.membersNamed(members), on: .first),
      ]
      + done.map {
        Sample.entry(.progressReported(Sample.report(1, 1, unit: $0, status: .completed)), on: Sample.day(6))
      }
    let told = try #require(TaskStory(TaskID(plan: PlanID(1), number: 1), entries, asOf: Sample.day(6, 30)))
    #expect(told.standingWords.hasSuffix("，\(stage)"))
    #expect(told.text().contains("自始 ") && !told.text().contains("0001"))
  }

  @Test func whichValuesMakeTheSumIsTold() throws {
    var task = Sample.task("一", "引进项目", [Sample.assignment("县科协"), Sample.assignment("县财政局", .cooperate)])
    task.targets = [
      Target(text: "引进项目12个", subject: "引进项目", comparator: .atLeast, value: 12, unit: "个", span: task.span)
    ]
    task.deadlines = [Deadline(text: "年底前", end: Sample.day(12, 31), kind: .by, span: task.span)]
    func told(_ unit: Int, _ month: Int, _ value: Double) -> Entry {
      var report = Sample.report(1, 1, unit: unit, month: month)
      report.values = [ReportedValue(target: "引进项目12个", value: value, unit: "个")]
      return Sample.entry(.progressReported(report), on: Sample.day(month, 20))
    }
    let entries =
      [(1, "县科协"), (2, "县财政局")].map { Sample.entry(.unitAdded(Sample.unit($0, $1))) } + [
        Sample.entry(.planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, task, units: [1, 2])]))),
        told(1, 5, 5), told(2, 5, 2), told(2, 6, 3),
      ]
    let story = try #require(TaskStory(TaskID(plan: PlanID(1), number: 1), entries, asOf: Sample.day(6, 30)))
    let rows = story.text().split(separator: "\n").filter { $0.contains("不计入合计") }
    #expect(rows.count == 2)
    #expect(rows.first?.contains("县科协5个；配合单位所报（不计入合计）：县财政局2个") == true, "\(rows)")
    #expect(rows.last?.contains("沿用以前月份所报：县科协5个；配合单位所报（不计入合计）：县财政局3个") == true, "\(rows)")
  }

  @Test func aReportForTheSameMonthTakesTheFirstOnesPlace() throws {
    let may = try story().reports.filter { $0.filed.report.month.month == 5 }
    #expect(may.map(\.supersededBy) == [may[1].filed.number, nil])
  }

  @Test func figuresAreSetBesidePaceMonthByMonth() throws {
    let result = try #require(try story(asOf: Sample.day(7, 31)).results.first)
    #expect(result.months.map(\.asOf.month.month) == [4, 5, 6, 7])
    #expect(result.months.map(\.value) == [8, 11, 15, 29])
    #expect(result.progress?.value == 29)
  }

  @Test func lightsRunFromTheFirstMonthToTheDay() throws {
    let months = try story(asOf: Sample.day(9, 20)).months
    #expect(months.map(\.month.month) == [3, 4, 5, 6, 7, 8, 9])
    #expect(months.last?.standing == .completed)
  }

  /// A story tells of the task what all reports tell, on its day and at the end of each month.
  @Test(arguments: 0..<10) func everyMonthIsWhatItsBulletinSays(seed: UInt64) {
    // As a ledger gives them: what undid a report is known by its entry's number.
    let entries = SampleHistory(seed: seed, count: 150).entries.enumerated().map { index, entry in
      var entry = entry
      entry.number = index + 1
      return entry
    }
    func judged(_ day: Day) -> [TaskID: SupervisedTask] {
      // The bulletin of a whole month looks for that month's reports.
      let month = day == day.month.lastDay ? day.month : nil
      let tasks = LedgerState(folding: entries, asOf: day).supervisedTasks(reportingMonth: month)
      return Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, $0) })
    }
    let day = Sample.day(9, 15)
    let months = (1...12).map { month in judged(min(Month(year: 2024, month: month).lastDay, day)) }
    for (id, task) in judged(day) {
      let story = TaskStory(id, entries, asOf: day)
      #expect(story?.task == task, "seed \(seed)")
      for end in story?.months ?? [] where end.ended == nil {
        let judged = months[end.month.month - 1][id]?.assessment
        #expect(judged?.light == end.light, "seed \(seed): \(id) \(end.month)")
        #expect(judged?.standing == end.standing, "seed \(seed): \(id) \(end.month)")
      }
    }
  }

  @Test func aTaskThatWasSplitShowsNoLightAfterwards() throws {
    let months = try story(of: 5).months
    #expect(months.map(\.month.month) == [3, 4, 5])
    #expect(months.map { $0.ended == nil } == [true, true, false])
  }

  @Test func whatWasSeenEndsBeforeTheFirstEntryThatTakesEffectLater() throws {
    let entries = SampleStory.entries
    #expect(try story().seen == entries.count)
    let later = try #require(
      entries.first { $0.effectiveOn > Sample.day(6, 19) && $0.change.concerns(SampleStory.task) }?.number)
    #expect(try story(asOf: Sample.day(6, 19)).seen == later - 1)
  }

  @Test func aTurnIsMetByAReportOfItsMonths() throws {
    let told = try story(of: 2)
    let met = told.task.assessment.schedule.turns.map { told.task.meets($0) }
    #expect(met.first == false && met.count == 4)
    #expect(met.count { $0 } == 1)
  }

  @Test func linesWrapAtTheirWidthWithoutLosingACharacter() {
    let text = "实施“一企一策”辅导，2024年6月底前新增高新技术企业40家以上（含GXJS-2024批次）；建立台账。"
    for width in 12...60 {
      let lines = text.wrapped(toWidth: width)
      #expect(lines.joined() == text)
      #expect(lines.allSatisfy { !"，。；）”".contains($0.first ?? "，") && !"（“".contains($0.last ?? "（") })
      // A closing mark stands at the end of a full line.
      #expect(width < 20 || lines.allSatisfy { $0.displayWidth <= width + 4 })
    }
  }
}
