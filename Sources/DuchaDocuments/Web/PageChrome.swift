/// What surrounds the document on a web page.
enum PageChrome {
  private static let tags: Set<String> = [
    "script", "style", "head", "nav", "noscript", "iframe", "object", "svg", "template", "button", "select",
    "input",
    "textarea",
  ]

  /// Tags that are chrome around an article, but may hold its title or notes inside one.
  private static let outerTags: Set<String> = ["header", "footer", "aside"]

  private static let names: Set<String> = [
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "footer",
    "copyright",
    "sidebar", "share", "toolbar", "pagination",
  ]

  /// Whether an element and all inside it are to be left out.
  static func holds(_ node: HTMLNode, tag: String, insideArticle: Bool) -> Bool {
    if tags.contains(tag) || (outerTags.contains(tag) && !insideArticle) { return true }
    if node["hidden"] != nil { return true }
    if let style = node["style"]?.lowercased().filter({ $0 != " " }), style.contains("display:none") {
      return true
    }
    let given = "\(node["id"] ?? "") \(node["class"] ?? "")".lowercased()
    return given.split(separator: " ").contains { names.contains(String($0)) }
  }
}
