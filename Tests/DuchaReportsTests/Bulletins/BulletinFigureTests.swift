import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

/// Every figure has a name and its tasks, and every whole is the sum of its parts.
struct BulletinFigureTests {
  /// A random ledger's bulletin, compared with that of another random ledger of the same tasks' numbers.
  private static func bulletin(_ seed: Int) -> Bulletin {
    var ledgers = RandomLedger(seed: UInt64(seed))
    let before = Bulletin(ledgers.next(), month: Month(year: 2024, month: 6))
    let state = ledgers.next()
    return Bulletin(
      state, month: state.asOf.month,
      edition: .init(number: 2, issuedOn: state.asOf, last: SampleIssues.past(before)))
  }

  @Test(arguments: 1...200) func wholesAreTheSumsOfTheirParts(seed: Int) throws {
    let bulletin = Self.bulletin(seed)
    let known = bulletin.tracedTasks
    func parts(where holds: (String) -> Bool) -> [TaskID] {
      bulletin.figures.filter { holds($0.id.rawValue) }.flatMap(\.figure.ids).sorted()
    }
    let total = bulletin.total.ids
    #expect(known[.total]?.ids == total)
    #expect(parts { $0.hasPrefix("standing.") } == total, "seed \(seed)")
    #expect(parts { $0.hasPrefix("light.") } == total, "seed \(seed)")
    #expect(parts { $0.hasPrefix("plan:") && !$0.contains(".") } == total, "seed \(seed)")
    #expect(Set(parts { $0.hasPrefix("unit:") && !$0.contains(".") }) == Set(total), "seed \(seed)")
    #expect(parts { ["reports-received", "unreported"].contains($0) } == known[.reportsDue]?.ids)
    let lights = Set(Light.allCases.map(\.rawValue))
    for whole in bulletin.figures where whole.id.rawValue.contains(":") && whole.id.parts == nil {
      let own = bulletin.figures.filter { $0.id.parts?.whole == whole.id }
      let byLight = own.filter { lights.contains($0.id.parts?.part ?? "") }
      #expect(byLight.flatMap(\.figure.ids).sorted() == whole.figure.ids, "seed \(seed)")
      let byStanding = own.filter { !lights.contains($0.id.parts?.part ?? "") }
      #expect(byStanding.isEmpty || byStanding.flatMap(\.figure.ids).sorted() == whole.figure.ids)
    }
    #expect(Set(bulletin.figures.map(\.id)).count == bulletin.figures.count, "names are not given twice")
  }

  /// A number that is printed as a figure counts just the tasks of that figure.
  @Test(arguments: 1...200) func whatIsPrintedIsWhatIsCounted(seed: Int) throws {
    let text = Self.bulletin(seed).text
    let known = Dictionary(uniqueKeysWithValues: text.figures.map { ($0.id, $0.figure) })
    let words = text.sections.flatMap(\.blocks).flatMap { block -> [Prose] in
      switch block {
      case .paragraph(let words), .unit(let words), .item(_, let words): [words]
      case .subheading: []
      case .table(let table): table.rows.flatMap { $0.map(\.words) }
      }
    }
    for run in words.flatMap(\.runs) {
      guard let id = run.figure else { continue }
      #expect(run.text == known[id].map { "\($0.count)" }, "\(id), seed \(seed)")
    }
  }

  /// What an issue freezes reads back as what was printed.
  @Test(arguments: 1...100) func theFrozenWordsReadBackTheSame(seed: Int) throws {
    let bulletin = Self.bulletin(seed)
    #expect(try BulletinText(frozen: Array(bulletin.json().utf8)) == bulletin.text, "seed \(seed)")
  }

  @Test func theTotalsOfAnOfficeAreLinked() {
    let linked = Set(
      SampleIssues.july.text.sections.flatMap(\.blocks).flatMap { block -> [FigureID] in
        if case .paragraph(let words) = block { words.runs.compactMap(\.figure) } else { [] }
      })
    let names = [
      "total", "standing.overdue", "light.red", "unreported", "due-soon", "without-lead",
      "unit:县水利局.unreported",
    ]
    for name in names { #expect(linked.contains(FigureID(rawValue: name)), "\(name)") }
  }

  /// 1-03 is overdue; its second lead has said that it is done.
  @Test func whatAUnitLeadsWithOthersIsItsAsItStandsForIt() throws {
    let task = TaskID(plan: PlanID(1), number: 3)
    let bulletin = BulletinTests.sample { state in
      state.tasks[task]?.duties.append(
        Duty(unit: OrgUnit.ID(2), assignment: Sample.assignment("县行政审批服务局")))
      let report = ProgressReport(
        task: task, unit: OrgUnit.ID(2), month: Month(year: 2024, month: 6), status: .completed)
      state.tasks[task]?.reports.append(report.filed)
    }
    let known = bulletin.tracedTasks
    func words(_ name: String) -> String? { known[FigureID(rawValue: name)]?.words }
    #expect(words("unit:县发展和改革局.red") == "1-03")
    #expect(words("unit:县行政审批服务局.completed") == "1-03")
    #expect(words("unit:县发展和改革局、县行政审批服务局") == "1-03")
    let trace = FigureTrace(bulletin.text)
    #expect(trace.tasks(of: "unit:县行政审批服务局.completed")?.contains("所列状态以进展最慢的单位为准") == true)
    #expect(trace.tasks(of: "unit:县发展和改革局.red")?.contains("注：") == false)
  }

  @Test func unitsOfOneNameAreToldApart() throws {
    let bulletin = BulletinTests.sample { state in
      for id in state.units.keys { state.units[id]?.name = "县教育局" }
    }
    let names = bulletin.figures.map(\.id.rawValue).filter { $0.hasPrefix("unit:县教育局#3") }
    #expect(names.contains("unit:县教育局#3"))
    #expect(Set(bulletin.figures.map(\.id)).count == bulletin.figures.count)
  }

  // MARK: Tracing

  @Test func aPartOfAUnitThatIsEmptyIsNoughtAndNotUnknown() throws {
    let trace = FigureTrace(SampleIssues.july.text)
    #expect(try #require(trace.tasks(of: "unit:县财政局.red")).contains("县财政局红灯　0项"))
    #expect(trace.tasks(of: "unit:县财政局.blue") == nil)
    #expect(trace.tasks(of: "unit:县气象局.red") == nil)
  }

  @Test func namesAreThoseOfTheDayOfIssue() throws {
    let frozen = try BulletinText(frozen: Array(SampleIssues.july.json().utf8))
    let text = try #require(FigureTrace(frozen).tasks(of: "unit:县财政局.yellow"))
    #expect(text.contains("1-04  黄灯·进展滞后  县财政局（推定牵头）  清理拖欠企业账款"))
  }
}
