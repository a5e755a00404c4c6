import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

@Suite struct LedgerHistoryTests {
  private func numbers(_ filter: HistoryFilter, of entries: [Entry] = SampleStory.entries) -> [Int] {
    LedgerHistory(entries, filter).lines.map(\.number)
  }

  /// What each filter lets through, by what a plain search of the entries finds.
  private func numbers(where takes: (Entry) -> Bool) -> [Int] {
    SampleStory.entries.filter(takes).compactMap(\.number)
  }

  @Test func withoutAFilterEverythingIsTold() {
    #expect(numbers(HistoryFilter()) == Array(1...SampleStory.entries.count))
  }

  @Test func aTaskHasItsPlansEditionsItsOwnEntriesAndTheMergerIntoIt() {
    let told = LedgerHistory(SampleStory.entries, HistoryFilter(task: SampleStory.task)).lines
    #expect(told.count { $0.kind == .planRegistered } == 2)
    #expect(told.count { $0.kind == .taskMerged } == 1)
    #expect(told.allSatisfy { $0.entry.change.plan == SampleStory.task.plan })
    #expect(!told.contains { $0.kind == .taskSplit })
  }

  /// 7 October 2024 is a day off, as those before it: the reminder goes out on 30 September.
  @Test func whatIsToldOfBeforeDaysOffHasItsDay() {
    let task = TaskID(plan: PlanID(1), number: 1)
    let key = Alert.Key(.office, task, .dueToday, measure: .reminder, about: Sample.day(10, 7))
    let alert = Alert(key, fellDue: Sample.day(9, 30), words: "")
    let entry = Sample.entry(
      .noticeIssued(Notice(to: .office, alerts: [alert], channels: [])), on: Sample.day(9, 30))
    let told = LedgerHistory([entry], HistoryFilter()).lines.map(\.sentence.fact)
    #expect(told == ["制发给督查机构的告知：1-01将于2024年10月7日到期（提醒）"])
  }

  @Test func aPartHasTheEntryThatMadeIt() {
    let part = TaskID(plan: PlanID(1), number: 6)
    let kinds = LedgerHistory(SampleStory.entries, HistoryFilter(task: part)).lines.map(\.kind)
    #expect(kinds.contains(.taskSplit))
  }

  @Test func aUnitHasWhatNamesItAndWhatNamesTheOneItTurnedOutToBe() {
    let merger = [
      Sample.entry(.unitAdded(Sample.unit(1, "县教育局"))), Sample.entry(.unitAdded(Sample.unit(2, "县教委"))),
      Sample.entry(.unitAdded(Sample.unit(3, "县财政局"))), Sample.entry(.unitsMerged(.init(2), into: .init(1))),
    ].enumerated().map { index, entry in
      var entry = entry
      entry.number = index + 1
      return entry
    }
    #expect(numbers(HistoryFilter(unit: .init(1)), of: merger) == [1, 2, 4])
    #expect(numbers(HistoryFilter(unit: .init(2)), of: merger) == [1, 2, 4])
  }

  @Test func aPlanHasItsTasksEntriesToo() {
    let told = LedgerHistory(SampleStory.entries, HistoryFilter(plan: PlanID(2))).lines.map(\.kind)
    #expect(told == [.planRegistered, .extensionRequested, .taskCancelled])
  }

  @Test func daysAreThoseOfTheEffectUnlessTheRecordingIsAskedFor() throws {
    let late = Entry(
      number: 1, effectiveOn: Sample.day(6, 30), recordedAt: Moment(milliseconds: 1_720_000_000_000),
      actor: "张三",
      change: .unitConfirmed(.init(1)))
    #expect(late.recordedAt.day == Sample.day(7, 3))
    let june = HistoryFilter(from: Sample.day(6), through: Sample.day(6, 30))
    #expect(numbers(june, of: [late]) == [1])
    var recorded = june
    recorded.byRecording = true
    #expect(numbers(recorded, of: [late]) == [])
    recorded.through = Sample.day(7, 3)
    #expect(numbers(recorded, of: [late]) == [1])
  }

  @Test func anIssuedBulletinIsToldWithItsApprover() {
    let first = IssueNumber(year: 2024, number: 1)
    let issue = Sample.issue(.init(year: 2024, number: 2), asOf: Sample.day(7, 31), corrects: first)
    let entry = Sample.entry(.bulletinIssued(issue), on: Sample.day(8, 2))
    #expect(
      EntrySentence(entry, HistoryTerms([entry])).text
        == "印发2024年第2期：关于2024年7月推进情况的通报，数据截至2024年7月31日，签发人李四，更正2024年第1期")
  }

  @Test func whoRecordedItIsAsked() {
    #expect(numbers(HistoryFilter(actor: "赵敏")) == numbers { $0.actor == "赵敏" })
  }

  @Test(arguments: [
    ("延期", [EntryKind.extensionRequested, .extensionDecided]), ("核验销号", [.taskClosed]),
    ("progressReported", [.progressReported]), ("没有这一类", []), ("", []),
  ])
  func aKindIsNamedByItsWordOrAPartOfIt(_ words: String, _ kinds: [EntryKind]) {
    #expect(EntryKind.named(words) == Set(kinds))
  }

  @Test func everyKindHasAWordOfItsOwn() {
    #expect(Set(EntryKind.allCases.map(\.word)).count == EntryKind.allCases.count)
  }

  /// No entry is told without words, whatever it is, and none by a number where a name is known.
  @Test(arguments: 0..<20) func everyEntryHasASentence(seed: UInt64) {
    let entries = SampleHistory(seed: seed, count: 200).entries
    let terms = HistoryTerms(entries)
    for entry in entries {
      let fact = EntrySentence(entry, terms).fact
      #expect(!fact.isEmpty && !fact.hasPrefix("（"), "seed \(seed): \(EntryKind(entry.change))")
      #expect(fact.firstMatch(of: /U\d/) == nil, "seed \(seed): \(fact)")
    }
  }

  @Test func aUnitIsNamedAsOnTheDayOfTheEntry() throws {
    let told = LedgerHistory(
      SampleStory.entries, HistoryFilter(task: SampleStory.task, kinds: [.progressReported]))
    let names = told.lines.map { String($0.sentence.fact.prefix { $0 != "报" }) }
    #expect(names.prefix(3) == ["县科学技术局", "县科学技术局", "县科学技术局"])
    #expect(Set(names.dropFirst(3)) == ["县科技和数据局"])
  }

  @Test func whatStandsInAReportCannotSteerATerminal() {
    let words = "一\u{1B}[2J\n二"
    let report = Sample.entry(.progressReported(Sample.report(1, 1, words)))
    let text = LedgerHistory([report]).text()
    #expect(!text.contains("\u{1B}") && text.split(separator: "\n").count == 2)
    #expect(LedgerHistory([report]).lines[0].sentence.words == words)
  }
}
