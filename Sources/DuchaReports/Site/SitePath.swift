import DuchaModel

/// Where pages lie. Folders hold a hundred tasks or units each: folders of very many files are slow to list and to copy.
enum SitePath {
  static let overview = "index.html"
  static let search = "search.html"
  static let changes = "changes.html"
  static let units = "units/index.html"
  static let plans = "plans/index.html"
  static let bulletins = "bulletins/index.html"
  static let style = "assets/site.css"
  static let script = "assets/site.js"
  static let day = "data/day.js"
  static let searchIndex = "data/index.js"

  static func task(_ id: TaskID) -> String { "tasks/\(id.plan)/\(id.number / 100)/\(id).html" }
  static func unit(_ id: OrgUnit.ID) -> String { "units/\(id.number / 100)/\(id.number).html" }
  static func plan(_ id: PlanID) -> String { "plans/\(id).html" }
  static func light(_ light: Light) -> String { "lights/\(light.rawValue).html" }
  static func bulletin(_ id: IssueNumber) -> String { "bulletins/\(id.year)-\(id.number).html" }
  static func chunk(_ plan: PlanID, _ number: Int) -> String { "data/\(plan)-\(number).js" }

  /// Returns where a further page of a list lies: `plans/3.html`, `plans/3-2.html`.
  static func page(_ number: Int, of path: String) -> String {
    number == 1 ? path : path.dropLast(".html".count) + "-\(number).html"
  }

  /// Returns what leads from a page to the site's folder: `../../`.
  static func root(from path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}
