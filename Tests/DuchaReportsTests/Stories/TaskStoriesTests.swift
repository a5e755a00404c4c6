import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

/// Stories gathered in one pass are those told one by one.
@Suite struct TaskStoriesTests {
  private func expectSame(_ entries: [Entry], asOf day: Day) {
    let stories = TaskStories(entries, asOf: day)
    for task in stories.tasks {
      let alone = TaskStory(task.id, entries, asOf: day)
      #expect(stories.story(of: task).json() == alone?.json(), "\(task.id) on \(day)")
      #expect(stories.story(of: task).text() == alone?.text(), "\(task.id) on \(day)")
    }
    #expect(Set(stories.tasks.map(\.id)) == Set(LedgerState(folding: entries, asOf: day).tasks.keys))
  }

  @Test(arguments: [(3, 10), (5, 31), (7, 15), (9, 30), (11, 30)])
  func aTaskThatHasBeenThroughEverything(month: Int, day: Int) {
    expectSame(SampleStory.entries, asOf: Sample.day(month, day))
  }

  @Test(arguments: 1...7) func tasksWhoseUnitsWereReformed(month: Int) {
    expectSame(SampleRegistry.entries, asOf: Sample.day(month, 28))
  }

  @Test(arguments: 1...30) func randomHistories(seed: Int) {
    let entries = SampleHistory(seed: UInt64(seed), count: 120).entries.enumerated().map { index, entry in
      var entry = entry
      entry.number = index + 1
      return entry
    }
    for entry in [entries.last, entries.dropLast(entries.count / 2).last].compactMap(\.self) {
      expectSame(entries, asOf: entry.effectiveOn)
    }
  }

  @Test func theTrendIsThatOfTheBulletins() {
    let stories = TaskStories(SampleStory.entries, asOf: SampleStory.asOf)
    let past = LightTrend(before: SampleStory.asOf, SampleStory.entries)
    #expect(Array(stories.monthEnds.trend.points.dropLast()) == past.points)
  }
}
