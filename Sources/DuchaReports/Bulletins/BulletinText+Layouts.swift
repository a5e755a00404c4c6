import DuchaModel
import Mustache

extension BulletinText {
  /// Returns the bulletin as Markdown, on our page or on the office's own.
  package func markdown(_ layout: PageLayout? = nil) -> String {
    (layout?.template ?? BulletinLayout.markdown).render(context(Markdown.escaped))
  }

  /// Returns the bulletin as one HTML file without scripts and without anything fetched from elsewhere: it prints on A4
  /// in the type area of GB/T 9704 and reads on a telephone; or on the office's own page.
  package func html(_ layout: PageLayout? = nil) -> String {
    // The template escapes.
    (layout?.template ?? BulletinLayout.html).render(context { $0 })
  }

  /// Every name that a page can use.
  static let templateNames: Set<String> = [
    "hasPictures", "pictures", "svg",
    "masthead", "issue", "issuer", "date", "title", "mark", "recipients", "correction", "opening", "sections",
    "heading", "blocks", "paragraph", "subheading", "unit", "item", "number", "table", "runs", "text",
    "anchor",
    "caption", "header", "name", "rows", "row", "cells", "value", "light", "hasNotes", "notes", "note",
    "imprint",
    "annex", "hasFigures", "figures", "words", "count", "tasks", "more", "id", "lead", "state",
  ]
}

/// The templates of bulletins, parsed once.
enum BulletinLayout {
  /// Markdown.
  static let markdown = parsed(PackageResources.bulletin_md_mustache)
  /// HTML.
  static let html = parsed(PackageResources.bulletin_html_mustache)
  /// The leader's page in Markdown.
  static let leaderMarkdown = parsed(PackageResources.leader_md_mustache)
  /// The leader's page in HTML.
  static let leaderHTML = parsed(PackageResources.leader_html_mustache)

  private static func parsed(_ bytes: [UInt8]) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    } catch {
      // The templates are part of the program and a test renders each of them.
      preconditionFailure("a template of ours does not parse: \(error)")
    }
  }
}

// MARK: - What templates see

extension BulletinText {
  /// The text as a template sees it, the words of others passed through `escape`.
  ///
  /// A name that is missing would render as nothing; a test compares the names of the templates with these.
  func context(_ escape: @escaping (String) -> String) -> [String: Any] {
    let (anchors, lines) = (anchors, lines)
    let rows = annex.rows.compactMap { $0.count > 1 ? TaskID($0[1].words.text) : nil }
    let page = BulletinPage(anchors: anchors, rows: Set(rows), escape: escape)
    return [
      "masthead": escape(masthead), "issue": escape(issue), "issuer": escape(issuer), "date": escape(date),
      "title": escape(title), "mark": page.optional(mark), "recipients": escape(recipients),
      "correction": page.optional(correction), "opening": escape(opening),
      "sections": sections.map { section in
        ["heading": escape(section.heading), "blocks": section.blocks.map(page.context)] as [String: Any]
      },
      "hasNotes": !notes.isEmpty,
      "notes": notes.enumerated().map {
        ["number": $0.offset + 1, "note": escape($0.element)] as [String: Any]
      },
      "imprint": page.optional(imprint),
      "annex": annex.rows.isEmpty ? [] : [page.context(annex)],
      "hasPictures": pictures != nil,
      "pictures": pictures.map { $0.all.enumerated().map(page.context) } ?? [],
      "hasFigures": !anchors.isEmpty,
      "figures": figures.filter { anchors[$0.id] != nil }.map { page.context($0, lines) },
    ]
  }

  /// What the figures that the words print are called inside a page: names of units are no anchors.
  private var anchors: [FigureID: String] {
    let blocks = sections.flatMap(\.blocks)
    let printed = Set(blocks.flatMap(\.prose).flatMap(\.runs).compactMap(\.figure))
    let told = figures.enumerated().filter { printed.contains($0.element.id) && !$0.element.figure.isEmpty }
    return Dictionary(told.map { ($0.element.id, "f\($0.offset + 1)") }) { first, _ in first }
  }
}

extension BulletinText.Block {
  fileprivate var prose: [Prose] {
    switch self {
    case .paragraph(let words), .unit(let words), .item(_, let words): [words]
    case .subheading: []
    case .table(let table): table.rows.flatMap { $0.map(\.words) }
    }
  }
}

/// What is the same for all of a page.
private struct BulletinPage {
  /// Where the tasks behind a figure stand.
  let anchors: [FigureID: String]
  /// The tasks that have a row in the annex.
  let rows: Set<TaskID>
  /// What makes words of others harmless.
  let escape: (String) -> String

  /// Words that may be missing; `false` is what a template takes for nothing.
  func optional(_ text: String?) -> Any { text.map { escape($0) as Any } ?? false }

  /// The pieces of words, each with its anchor.
  func context(_ words: Prose) -> [[String: Any]] {
    words.runs.map { run in
      ["text": escape(run.text), "anchor": run.figure.flatMap { anchors[$0] }.map { $0 as Any } ?? false]
    }
  }

  /// One name for each kind of block; the others are false, so that no name of an outer context shines through.
  func context(_ block: BulletinText.Block) -> [String: Any] {
    var context: [String: Any] = [
      "paragraph": false, "subheading": false, "unit": false, "item": false, "number": 0, "table": false,
      "runs": [[String: Any]](),
    ]
    func say(_ name: String, _ words: Prose) {
      context[name] = escape(words.text)
      context["runs"] = self.context(words)
    }
    switch block {
    case .paragraph(let words): say("paragraph", words)
    case .subheading(let text): context["subheading"] = escape(text)
    case .unit(let words): say("unit", words)
    case .item(let number, let words):
      say("item", words)
      context["number"] = number
    case .table(let table): context["table"] = [self.context(table)]
    }
    return context
  }

  /// A table; a row of the annex is where its task is found.
  func context(_ table: BulletinText.Table) -> [String: Any] {
    [
      "caption": escape(table.caption),
      "header": table.header.map { ["name": escape($0)] },
      "rows": table.rows.map { row in
        [
          "row": rowAnchor(row.count > 1 ? TaskID(row[1].words.text) : nil),
          "cells": zip(table.header, row).map { name, cell in
            [
              "name": escape(name), "value": escape(cell.words.text), "runs": context(cell.words),
              "light": cell.light.map { $0 as Any } ?? false,
            ] as [String: Any]
          },
        ] as [String: Any]
      },
    ]
  }

  /// A figure with its tasks.
  func context(_ figure: TracedFigure, _ lines: [TaskID: BulletinText.TaskLine]) -> [String: Any] {
    [
      "anchor": anchors[figure.id] ?? "", "words": escape(figure.words), "count": figure.figure.count,
      "tasks": figure.figure.ids.prefix(Self.tasksListed).compactMap { lines[$0] }.map { line in
        [
          "id": "\(line.id)", "row": rowAnchor(line.id), "title": escape(line.title),
          "lead": escape(line.lead), "state": escape(line.state),
        ] as [String: Any]
      },
      "more": figure.figure.count > Self.tasksListed ? figure.figure.count - Self.tasksListed as Any : false,
    ]
  }

  /// As many tasks as a page lists behind a figure; the command that traces figures lists all.
  private static let tasksListed = 500

  /// A picture with its number; it has escaped its words itself.
  func context(_ picture: (offset: Int, element: any Picture)) -> [String: Any] {
    [
      "number": picture.offset + 1, "caption": escape(picture.element.caption),
      "svg": picture.element.svg(isFile: false),
      "note": optional(picture.element.notes),
    ]
  }

  private func rowAnchor(_ task: TaskID?) -> Any {
    task.flatMap { rows.contains($0) ? "t\($0)" : nil }.map { $0 as Any } ?? false
  }
}
