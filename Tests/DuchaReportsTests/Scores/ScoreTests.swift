import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

struct ScoreTests {
  static let july = SampleLedger.state(asOf: Month(year: 2024, month: 7).lastDay)

  static func sheet(_ change: (inout LedgerState) -> Void = { _ in }) -> ScoreSheet {
    var state = july
    change(&state)
    return ScoreSheet(SupervisedLedger(state))
  }

  static func score(_ unit: Int, _ change: (inout LedgerState) -> Void = { _ in }) throws -> UnitScore {
    try #require(sheet(change).score(of: OrgUnit.ID(unit)))
  }

  // MARK: Sums

  @Test(arguments: 1...300)
  func pointsAddUpAndRestOnTheUnitsTasks(seed: Int) {
    var ledgers = RandomLedger(seed: UInt64(seed))
    var state = ledgers.next()
    state.rules.score.cooperateWeight = 0.3
    state.rules.score.perTasks = seed % 3 * 7
    state.rules.score.minimumTasks = 1
    state.rules.score.minimumUnits = 2
    let sheet = ScoreSheet(SupervisedLedger(state))
    for score in sheet.scores {
      let sum = score.lines.reduce(score.base.hundredths + score.rounding.hundredths) {
        $0 + $1.points.hundredths
      }
      #expect(score.score.hundredths == sum, "seed \(seed)")
      let exact = score.lines.reduce(0) { $0 + $1.exactPoints }
      #expect(sum == ScorePoints(score.base.number + exact).hundredths, "seed \(seed)")
      #expect(Set(score.lines.map(\.task)) == Set(score.tasks.ids), "seed \(seed)")
      #expect(Set(score.tasks.ids).isDisjoint(with: score.apart.ids), "seed \(seed)")
      #expect(
        score.lines.allSatisfy { ledgers.has($0.task, of: score.unit, in: sheet.ledger) }, "seed \(seed)")
    }
    #expect(
      sheet.rankings.flatMap { $0.ranked.map(\.score) + $0.silent + $0.tooFew }.count == sheet.scores.count)
  }

  @Test func halvesAreRoundedUpAsTheyArePrinted() {
    let line = { (points: Double) in
      ScoreLine(
        task: TaskID(plan: PlanID(1), number: 1), title: "", part: .lead, item: .overdue, rulePoints: points,
        weight: 1, scale: .init(target: 1, tasks: 1), reason: "")
    }
    let none = Figure([TaskID]())
    let score = UnitScore(
      unit: OrgUnit.ID(1), name: "", kind: .departments, base: ScorePoints(100),
      lines: [-8.75, 0.625].map(line),
      tasks: none, led: none, apart: none, reportsDue: none, reportsReceived: none)
    #expect(["\(score.score)", "\(score.gained)", "\(score.lost)"] == ["91.88", "0.63", "-8.75"])
  }

  @Test(arguments: 1...300)
  func nobodyWhoMeetsItsTargetsIsNamedLast(seed: Int) {
    var ledgers = RandomLedger(seed: UInt64(seed))
    var state = ledgers.next()
    state.rules.score.minimumTasks = 1
    state.rules.score.minimumUnits = 2
    for ranking in ScoreSheet(SupervisedLedger(state)).rankings {
      let (first, last) = (ranking.first.map(\.score.unit), ranking.last.map(\.score.unit))
      #expect(ranking.last.allSatisfy { !$0.score.meetsTargets }, "seed \(seed)")
      let points = ranking.ranked.map(\.score.score.hundredths)
      #expect(points == points.sorted(by: >), "seed \(seed)")
      #expect(Set(first).isDisjoint(with: last), "seed \(seed)")
      #expect(ranking.ranked.allSatisfy { !$0.score.isSilent }, "seed \(seed)")
    }
  }

  // MARK: What counts

  @Test func aTaskCountsForItsLead() throws {
    // 1-03 is overdue, 1-05 has no lead; two units of which one leads no task that counts.
    let score = try Self.score(1) { $0.rules.score.perTasks = 0 }
    #expect(score.lines.map(\.item) == [.overdue])
    #expect("\(score.score)" == "98.00")
    #expect(Self.sheet().score(of: OrgUnit.ID(6)) == nil)
  }

  @Test func cooperatingUnitsCountWhereTheRulesSaySo() throws {
    let score = try Self.score(2) {
      $0.rules.score.cooperateWeight = 0.5
      $0.rules.score.perTasks = 0
    }
    let cooperating = score.lines.filter { $0.part == .cooperate }
    #expect(cooperating.map(\.item) == [.doneInTime, .overdue])
    #expect(cooperating.map { "\($0.points)" } == ["0.50", "-1.00"])
  }

  @Test func pointsAreConvertedForTheNumberOfTasks() throws {
    let score = try Self.score(1)
    #expect(score.lines.map(\.sum) == ["-2 × 牵头1 × 10÷1 = -20.00"])
  }

  @Test func whatCannotBeJudgedByTimeStandsApart() throws {
    let score = try Self.score(2)
    #expect(score.apart.words == "1-06")
    #expect(score.tasks.words == "1-01")
  }

  @Test func aTaskDoneInAnEarlierYearCountsNoMore() throws {
    let now = try Self.score(5).tasks.words
    #expect(now == "1-02")
    #expect(Self.sheet { $0.asOf = $0.asOf.adding(days: 200) }.score(of: OrgUnit.ID(5)) == nil)
  }

  @Test func eventsOfTheYearCountForTheUnitTheyName() throws {
    let state = SampleStory.state(asOf: SampleStory.asOf)
    let sheet = ScoreSheet(SupervisedLedger(state))
    let science = try #require(sheet.score(of: OrgUnit.ID(1)))
    let own = science.lines.filter { $0.task == SampleStory.task }.map(\.item)
    #expect(
      own == [.doneLate, .extended, .supervision, .returned]
        || own == [.doneInTime, .extended, .supervision, .returned])
    let next = ScoreSheet(SupervisedLedger(SampleStory.state(asOf: SampleStory.asOf.adding(days: 60))))
    #expect(next.score(of: OrgUnit.ID(1))?.lines.contains { $0.task == SampleStory.task } != true)
  }

  @Test func whatWasDoneToAUnitAndToTheOneItWentIntoCountsOnce() throws {
    let (task, day) = (TaskID(plan: PlanID(1), number: 2), Sample.day(7, 1))
    func urgings(_ units: [Int]) throws -> Int {
      var state = SampleGroups.state
      for (number, unit) in units.enumerated() {
        let step = TaskAction.measured(Measure(.urging, unit: OrgUnit.ID(unit), text: ""))
        state.tasks[task]?.steps.append(TakenStep(step, on: day, number: 900 + number))
      }
      let merger = UnitReform(kind: .merger, from: [.init(4)], into: [.init(3)], source: "方案")
      state.apply(Sample.entry(.unitsReformed(merger), on: Sample.day(7, 30)))
      let score = try #require(ScoreSheet(SupervisedLedger(state)).score(of: OrgUnit.ID(3)))
      return score.lines.count { $0.item == .urging }
    }
    #expect(try urgings([3]) == 1)
    #expect(try urgings([3, 4]) == 1)
  }

  /// A town that would be urged gets a 提醒函: ledger, bulletin and score call it 提醒, and nothing is taken off.
  @Test func whatWentOutAsAReminderIsOne() throws {
    let (task, town) = (TaskID(plan: PlanID(2), number: 2), OrgUnit.ID(7))
    var state = Self.july
    let key = Alert.Key(
      .unit(town), task, unit: town, .overdue, measure: .urging, about: Sample.day(7, 10))
    let alert = Alert(key, fellDue: Sample.day(7, 11), words: "已逾期")
    let papers = [NoticeNumber(.reminder, year: 2024, number: 1)]
    let notice = Notice(to: .unit(town), alerts: [alert], documents: papers, channels: [])
    state.apply(Sample.entry(.noticeIssued(notice), on: Sample.day(7, 11)))
    let score = try #require(ScoreSheet(SupervisedLedger(state)).score(of: town))
    let line = try #require(score.lines.first { $0.task == task && $0.reason.contains("7月11日") })
    #expect(line.item == .reminder && line.reason == "2024年7月11日提醒" && line.points.hundredths == 0)
    let bulletin = Bulletin(state, month: Month(year: 2024, month: 7))
    #expect(bulletin.measures.map(\.kind) == [.reminder])
  }

  @Test func whoWasCalledUponHasNotMetItsTargets() throws {
    let urged = try Self.score(5) { state in
      let step = TaskAction.measured(Measure(.urging, unit: OrgUnit.ID(5), text: ""))
      state.tasks[TaskID(plan: PlanID(1), number: 2)]?.steps.append(
        TakenStep(step, on: Sample.day(7, 1), number: 900))
    }
    #expect(!urged.meetsTargets && urged.times(.urging) == 1)
    #expect(try Self.score(5).meetsTargets)
  }

  @Test func tablesTellAllThatWasTakenOffAndWhyTasksAreLeftOut() throws {
    let urging = TaskAction.measured(Measure(.urging, unit: OrgUnit.ID(5), text: ""))
    let sheet = Self.sheet { state in
      for number in [900, 901] {
        state.tasks[TaskID(plan: PlanID(1), number: 2)]?.steps.append(
          TakenStep(urging, on: Sample.day(7, 1), number: number))
      }
    }
    let head = try #require(
      sheet.text().split(separator: "\n").first { $0.contains("位次") && $0.contains("催办次数") })
    #expect(head.contains("不计分"))
    #expect(sheet.csv().contains("催办次数"))
    let score = try #require(sheet.score(of: OrgUnit.ID(2)))
    #expect(sheet.explanation(of: score).contains("不按时限计分的任务1项：1-06（长期推进）"))
  }

  // MARK: Ranking

  @Test func fewTasksAreNotRanked() {
    let ranking = Self.sheet().rankings.first { $0.peers.kind == .departments }
    #expect(ranking?.ranked.isEmpty == true)
  }

  @Test func peersStandApart() {
    let sheet = Self.sheet { $0.rules.score.minimumTasks = 1 }
    #expect(sheet.rankings.map(\.peers.kind) == [.townships, .departments])
  }

  @Test(arguments: [
    ("城关镇人民政府", PeerGroup.Kind.townships), ("青溪县人民政府", .governments), ("经济开发区管委会", .parks),
    ("县委网信办", .outside), ("县城投集团有限公司", .enterprises), ("县教育局", .departments),
  ])
  func peersAreToldByName(name: String, peers: PeerGroup.Kind) {
    #expect(PeerGroup.Kind(OrgUnit(id: OrgUnit.ID(1), name: name)) == peers)
  }

  @Test func theRegistrySystemComesBeforeTheName() {
    let unit = OrgUnit(id: OrgUnit.ID(1), name: "县供电公司", facts: UnitFacts(system: .vertical))
    #expect(PeerGroup.Kind(unit) == .vertical)
  }

  @Test func bodiesOfTwoLevelsStandApart() {
    let rankings = Self.sheet {
      $0.units[OrgUnit.ID(1)]?.place = Place(name: "安澜市", level: .city)
      $0.units[OrgUnit.ID(2)]?.place = Place(name: "青禾县", level: .county)
    }.rankings
    #expect(rankings.map(\.peers.word) == ["乡镇（街道）", "市级部门和事业单位", "县级部门和事业单位", "部门和事业单位"])
  }

  @Test func bodiesOfTwoPlacesAreNotComparedWithEachOther() {
    let rankings = Self.sheet {
      $0.units[OrgUnit.ID(1)]?.place = Place(name: "青禾县", level: .county)
      $0.units[OrgUnit.ID(2)]?.place = Place(name: "白石县", level: .county)
    }.rankings
    #expect(rankings.map(\.peers.word) == ["乡镇（街道）", "青禾县部门和事业单位", "白石县部门和事业单位", "部门和事业单位"])
    #expect(rankings.map(\.peers.name)[1] == "departments-county-青禾县")
  }

  @Test func whoReportedNothingStandsApartFromTheSlow() {
    let ranking = Self.sheet {
      $0.rules.score.minimumTasks = 1
      for id in $0.tasks.keys { $0.tasks[id]?.reports.removeAll { $0.report.unit == OrgUnit.ID(1) } }
    }.rankings.first { $0.peers.kind == .departments }
    #expect(ranking?.silent.map(\.name) == ["县发展和改革局"])
  }

  // MARK: In bulletins

  static func bulletin(ranking: Bool) -> Bulletin {
    var state = july
    state.rules.bulletin.ranking = ranking
    state.rules.score.minimumTasks = 1
    return Bulletin(state, month: Month(year: 2024, month: 7))
  }

  @Test func bulletinsRankOnlyWhereTheRulesSaySo() {
    #expect(!Self.bulletin(ranking: false).text.markdown().contains("得分排名情况"))
    #expect(Self.bulletin(ranking: true).text.markdown().contains("得分排名情况"))
  }

  @Test func rankingsAreFrozenWithTheirFigures() throws {
    let bulletin = Self.bulletin(ranking: true)
    let frozen = try BulletinText(frozen: Array(bulletin.json().utf8))
    #expect(frozen == bulletin.text)
    let trace = FigureTrace(frozen)
    #expect(trace.tasks(of: "score:县发展和改革局.overdue")?.contains("1-03") == true)
  }
}

extension RandomLedger {
  /// Whether a task of the ledger is one of a unit's.
  fileprivate func has(_ task: TaskID, of unit: OrgUnit.ID, in ledger: SupervisedLedger) -> Bool {
    ledger.tasks.contains { $0.id == task && $0.units.contains(unit) }
  }
}
