import Mustache

/// An office's own page for bulletins, in HTML or Markdown: a Mustache template that is checked before it prints anything.
package struct PageLayout: Sendable {
  let template: MustacheTemplate

  /// Ours in HTML, as a file to begin with.
  package static let html = String(decoding: PackageResources.bulletin_html_mustache, as: UTF8.self)
  /// Ours in Markdown.
  package static let markdown = String(decoding: PackageResources.bulletin_md_mustache, as: UTF8.self)

  /// What a page is written in.
  package enum Format: Sendable { case html, markdown }

  /// Takes a template. Refuses names that a bulletin has not, which would print as nothing; one that leaves out what
  /// every bulletin says; and names without escapes, or where escapes do not help, through which words of plans could
  /// become markup.
  package init(_ text: String, name file: String, _ format: Format) throws(BulletinTemplateError) {
    let tags = Self.tags(in: text)
    let used = tags.map { $0.drop { "#^/&{".contains($0) }.trimmingSpaces }.map(String.init)
    let unknown = Set(used).subtracting(BulletinText.templateNames).sorted().map { name in
      let nearest = WordingName.nearest(to: name, among: BulletinText.templateNames)
      return
        "没有名为“\(name.prefix(40))”的内容\(nearest.map { "，是否指“\($0)”" } ?? "")；可用的有：\(BulletinText.templateNames.sorted().joined(separator: "、"))"
    }
    let missing = Self.required.filter { !used.contains($0) }.map { "缺少{{\($0)}}，印出的通报不完整" }
    // Pictures are markup of ours, and have escaped their words themselves.
    let unescaped = tags.filter { $0.hasPrefix("{") || ($0.hasPrefix("&") && $0 != "&svg") }
    let bare = unescaped.isEmpty ? [] : ["请只用{{名称}}，不用{{{名称}}}和{{&名称}}（图片{{&svg}}除外）"]
    let flaws =
      unknown + missing + bare + Self.flaws(of: text, format)
      + (format == .html ? Self.dangers(in: text) : [])
    guard flaws.isEmpty else { throw BulletinTemplateError(file: file, problems: flaws) }
    do {
      template = try MustacheTemplate(string: text)
    } catch {
      throw BulletinTemplateError(file: file, problems: ["不是有效的模板，常见的是{{#名称}}与{{/名称}}不成对"])
    }
  }

  /// Settings by which words would not be escaped, and parts inside themselves: a list in a list in a list never ends.
  private static func flaws(of text: String, _ format: Format) -> [String] {
    let isPlain = format == .html && text.firstRange(of: #/\{\{\s*%/#) != nil
    var (open, inside) = ([Substring](), Set<Substring>())
    for tag in tags(in: text).map(\.trimmingSpaces) {
      let name = tag.dropFirst().trimmingSpaces
      if tag.first == "/" { _ = open.popLast() }
      guard let mark = tag.first, "#^".contains(mark) else { continue }
      if open.contains(name) { inside.insert(name) } else { open.append(name) }
    }
    return (isPlain ? ["网页模板不能有{{% %}}设置，否则方案中的文字会变成网页代码"] : [])
      + inside.sorted().map { "{{#\($0)}}里不能再有{{#\($0)}}" }
  }

  /// Words of plans in places of a page where they would be code.
  private static func dangers(in text: String) -> [String] {
    var (place, end) = (PagePlace(), text.startIndex)
    let dangers = marks(in: text).compactMap { mark -> String? in
      place.read(text[end..<text.utf8.index(mark.startIndex, offsetBy: -2)])
      end = text.utf8.index(mark.endIndex, offsetBy: 2)
      guard let first = mark.first, !"#^/!%".contains(first) else { return nil }
      return place.danger.map { "{{\(mark)}}不能放在\($0)，否则方案中的文字会变成代码" }
    }
    return Set(dangers).sorted()
  }

  /// What every bulletin says.
  private static let required = [
    "masthead", "issue", "date", "title", "opening", "sections", "heading", "annex",
  ]

  /// The tags, without settings and remarks.
  private static func tags(in text: String) -> [Substring] {
    marks(in: text).filter { $0.first.map { !"%!".contains($0) } ?? false }
  }

  /// What stands in double braces.
  private static func marks(in text: String) -> [Substring] {
    var (marks, rest) = ([Substring](), text[...])
    while let open = rest.firstRange(of: "{{") {
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { break }
      marks.append(rest[..<close.lowerBound])
      rest = rest[close.upperBound...]
    }
    return marks
  }
}
