package import DuchaModel

/// A ledger as pages that any web server or shared folder hands out: an overview, every unit, plan and task, the issued
/// bulletins, and a search that needs no server.
///
/// Pages are values: the same ledger gives the same bytes. Only the overview and one small file tell the day, so that from
/// one night to the next only those pages differ of which something changed.
package final class Site: Sendable {
  let stories: TaskStories
  let issues: [Issue]
  // Tasks by their places in the ledger's: they are large, and each stands in many lists.

  /// All of them, the worst first.
  let worstFirst: [Int]
  /// Those of each unit that has a part in any, the worst first.
  let tasksOfUnit: [OrgUnit.ID: [Int]]
  /// Those of each plan, in its order.
  let tasksOfPlan: [PlanID: [Int]]

  /// An issued bulletin.
  package struct Issue: Sendable {
    /// What the ledger knows of it.
    let record: IssueRecord
    /// Prints it as it was frozen.
    let html: @Sendable () throws -> String

    /// Creates an issue.
    package init(record: IssueRecord, html: @escaping @Sendable () throws -> String) {
      self.record = record
      self.html = html
    }
  }

  /// Makes the site of a ledger.
  package init(_ stories: TaskStories, issues: [Issue]) {
    self.stories = stories
    self.issues = issues
    let tasks = stories.ledger.tasks
    let orders = tasks.map(\.annexOrder)
    worstFirst = tasks.indices.sorted { orders[$0] < orders[$1] }
    tasksOfUnit = worstFirst.reduce(into: [:]) { units, index in
      for unit in tasks[index].units { units[unit, default: []].append(index) }
    }
    tasksOfPlan = Dictionary(grouping: tasks.indices) { tasks[$0].id.plan }
  }

  var ledger: SupervisedLedger { stories.ledger }

  /// Every page, made when it is asked for, by whichever thread asks.
  package var pages: [SitePage] {
    [overviewPage, searchPage] + assets + changePages + lightPages + unitPages + planPages + taskPages
      + bulletinPages + searchData
  }

  private var assets: [SitePage] {
    let day: JSONValue = .string(ledger.asOf.chinese)
    return [
      SitePage(path: SitePath.style) { String(decoding: PackageResources.site_css, as: UTF8.self) },
      SitePage(path: SitePath.script) { String(decoding: PackageResources.site_js, as: UTF8.self) },
      SitePage(path: SitePath.day) { "window.ducha = { day: \(day.line) };\n" },
    ]
  }
}
