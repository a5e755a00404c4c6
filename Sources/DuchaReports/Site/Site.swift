package import DuchaModel

/// A ledger as pages that any web server or shared folder hands out: an overview, every unit, plan and task, the issued
/// bulletins, and a search that needs no server.
///
/// Pages are values: the same ledger gives the same bytes. Only the overview and one small file tell the day, so that from
/// one night to the next only those pages differ of which something changed.
package final class Site: Sendable {
  let stories: TaskStories
  let issues: [Issue]
  /// The tasks, the worst first.
  let worstFirst: [SupervisedTask]
  /// Those of each unit that has a part in any, the worst first.
  let tasksOfUnit: [OrgUnit.ID: [SupervisedTask]]
  /// Those of each plan, in its order.
  let tasksOfPlan: [PlanID: [SupervisedTask]]

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
    worstFirst = stories.ledger.tasks.worstFirst
    tasksOfUnit = worstFirst.reduce(into: [:]) { units, task in
      for unit in task.units { units[unit, default: []].append(task) }
    }
    tasksOfPlan = Dictionary(grouping: stories.ledger.tasks, by: \.id.plan)
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
