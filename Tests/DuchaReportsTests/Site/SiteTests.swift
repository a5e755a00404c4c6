import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaReports

/// The pages of a ledger, as values.
@Suite struct SiteTests {
  private static let hostile = "<script>alert(1)</script>&\"'"

  private static func site(_ entries: [Entry] = SampleStory.entries, asOf day: Day = SampleStory.asOf) -> Site
  {
    let issues = [SampleIssues.june, SampleIssues.july].map { issue in
      Site.Issue(record: SampleIssues.record(issue)) { issue.text.html() }
    }
    return Site(TaskStories(entries, asOf: day), issues: issues)
  }

  private static func contents(_ site: Site) throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try site.pages.map { ($0.path, try $0.content()) })
  }

  /// The sample with hostile words wherever people write some.
  private static var hostileEntries: [Entry] {
    SampleStory.entries.map { entry in
      var entry = entry
      switch entry.change {
      case .planRegistered(var edition):
        edition.document.title = hostile
        for index in edition.tasks.indices {
          edition.tasks[index].task.title = hostile
          edition.tasks[index].task.text = hostile
        }
        entry.change = .planRegistered(edition)
      case .unitAdded(var unit):
        unit.name = hostile
        entry.change = .unitAdded(unit)
      case .progressReported(var report):
        report.text = hostile
        entry.change = .progressReported(report)
      default: break
      }
      return entry
    }
  }

  @Test func aTurnThatIsDoneIsListedWithItsDay() throws {
    var task = Sample.task("一", "对接", [Sample.assignment("县局")])
    task.deadlines = [
      Deadline(text: "每季度", end: nil, kind: .recurring, recurrence: .quarterly, span: task.span)
    ]
    let report = Sample.report(1, 1, unit: 1, month: 3, status: .completed)
    let changes: [(Change, Day)] = [
      (.unitAdded(Sample.unit(1, "县局")), Sample.day(1)),
      (.planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, task, units: [1])])), Sample.day(1)),
      (.progressReported(report), Sample.day(3, 25)),
    ]
    let state = LedgerState(folding: changes.map { Sample.entry($0.0, on: $0.1) }, asOf: Sample.day(3, 30))
    let judged = try #require(state.supervisedTask(TaskID(plan: PlanID(1), number: 1)))
    #expect(judged.assessment.dueWords == "2024-03-31（2024年第一季度）")
  }

  @Test func goldens() throws {
    let pages = try Self.contents(Self.site())
    let outputs = ["index.html", "tasks/1/0/1-01.html", "units/0/1.html", "data/1-0.js"].map { path in
      (path.split(separator: "/").last.map(String.init) ?? path, pages[path] ?? "")
    }
    #expect(try Golden("reports/site").problems(Dictionary(uniqueKeysWithValues: outputs)) == [])
  }

  @Test func everyPageHasAStrictPolicyAndNoScriptOfItsOwn() throws {
    for (path, html) in try Self.contents(Self.site()) where path.hasSuffix(".html") {
      let head = html.replacingOccurrences(of: "&#39;", with: "'").prefix(400)
      #expect(head.contains("\"Content-Security-Policy\" content=\"default-src 'none'; "), "\(path)")
      #expect(!html.contains("http://") && !html.contains("https://"), "\(path)")
      #expect(!html.contains(" style=") && !html.contains(" onclick="), "\(path)")
      let scripts = html.components(separatedBy: "<script").dropFirst()
      for script in scripts { #expect(script.hasPrefix(" src=") && script.contains("></script>"), "\(path)") }
    }
  }

  @Test func wordsOfOthersStayWords() throws {
    var seen = 0
    for (path, html) in try Self.contents(Self.site(Self.hostileEntries)) where path.hasSuffix(".html") {
      #expect(!html.contains("<script>"), "\(path)")
      if html.contains("&lt;script&gt;") { seen += 1 }
    }
    #expect(seen > 10)
  }

  @Test func everyLinkLeadsToAPage() throws {
    let pages = try Self.contents(Self.site())
    for (path, html) in pages where path.hasSuffix(".html") {
      let folder = path.split(separator: "/").dropLast().map(String.init)
      for name in ["href", "src", "action"] {
        for piece in html.components(separatedBy: " \(name)=\"").dropFirst() {
          let target = String(piece.prefix { $0 != "\"" }.prefix { $0 != "#" })
          if target.isEmpty { continue }
          var parts = folder
          for part in target.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
          }
          #expect(pages[parts.joined(separator: "/")] != nil, "\(path) leads to \(target)")
        }
      }
    }
  }

  @Test func aChangedTaskChangesOnlyItsPages() throws {
    let before = try Self.contents(Self.site())
    let task = try #require(Self.site().ledger.tasks.first { $0.standing != .completed })
    let report = ProgressReport(
      task: task.id, unit: task.leadership.units.first, month: SampleStory.asOf.month, status: .underway,
      percent: 90, text: "又有进展。")
    var entry = Sample.entry(.progressReported(report), on: SampleStory.asOf)
    entry.number = SampleStory.entries.count + 1
    let after = try Self.contents(Self.site(SampleStory.entries + [entry]))
    let changed = Set(after.keys.filter { after[$0] != before[$0] })
    let others = changed.filter { $0.hasPrefix("tasks/") }
    #expect(others == [SitePath.task(task.id)])
    let units = changed.filter { $0.hasPrefix("units/") && $0 != SitePath.units }
    #expect(units.isSubset(of: task.units.map(SitePath.unit)))
    #expect(!changed.contains(SitePath.search) && !changed.contains(SitePath.bulletins))
  }

  @Test func whatIsSettledIsNotWrittenAgainTheNextDay() throws {
    let tomorrow = Self.site(asOf: SampleStory.asOf.adding(days: -1))
    let (before, after) = (try Self.contents(tomorrow), try Self.contents(Self.site()))
    #expect(before["data/day.js"] != after["data/day.js"])
    let same = Self.site().stories.tasks.filter { task in
      before[SitePath.task(task.id)] == after[SitePath.task(task.id)]
    }
    #expect(same.count > 2)
  }

  @Test func longListsGoOverPages() {
    let pages = SiteList(path: "plans/3.html", elements: Array(1...450)).pages { path, rows, pager in
      var page = Markup()
      pager.write(to: &page)
      return "\(path) \(rows.first ?? 0)-\(rows.last ?? 0) \(page.text)"
    }
    #expect(pages.map(\.path) == ["plans/3.html", "plans/3-2.html", "plans/3-3.html"])
    let last = (try? pages[2].content()) ?? ""
    #expect(last.hasPrefix("plans/3-3.html 401-450 ") && last.contains("第3页，共3页"))
    #expect(last.contains("<a href=\"../plans/3-2.html\">上一页</a>"))
  }
}
