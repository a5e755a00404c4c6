import Mustache

extension BulletinText {
  /// Returns the bulletin as Markdown.
  package func markdown() -> String {
    BulletinLayout.markdown.render(context(Markdown.escaped))
  }

  /// Returns the bulletin as one HTML file without scripts and without anything fetched from elsewhere: it prints on A4
  /// in the type area of GB/T 9704 and reads on a telephone.
  package func html() -> String {
    // The template escapes.
    BulletinLayout.html.render(context { $0 })
  }
}

/// The templates of bulletins, parsed once.
enum BulletinLayout {
  /// Markdown.
  static let markdown = parsed(PackageResources.bulletin_md_mustache)
  /// HTML.
  static let html = parsed(PackageResources.bulletin_html_mustache)

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
  func context(_ escape: (String) -> String) -> [String: Any] {
    [
      "masthead": escape(masthead), "issue": escape(issue), "issuer": escape(issuer), "date": escape(date),
      "title": escape(title), "recipients": escape(recipients), "opening": escape(opening),
      "sections": sections.map { section in
        ["heading": escape(section.heading), "blocks": section.blocks.map { $0.context(escape) }]
          as [String: Any]
      },
      "hasNotes": !notes.isEmpty,
      "notes": notes.enumerated().map {
        ["number": $0.offset + 1, "note": escape($0.element)] as [String: Any]
      },
      "annex": annex.rows.isEmpty ? [] : [annex.context(escape)],
    ]
  }
}

extension BulletinText.Block {
  /// One name for each kind of block; the others are false, so that no name of an outer context shines through.
  fileprivate func context(_ escape: (String) -> String) -> [String: Any] {
    var context: [String: Any] = [
      "paragraph": false, "subheading": false, "unit": false, "item": false, "number": 0, "table": false,
    ]
    switch self {
    case .paragraph(let text): context["paragraph"] = escape(text)
    case .subheading(let text): context["subheading"] = escape(text)
    case .unit(let text): context["unit"] = escape(text)
    case .item(let number, let text):
      context["item"] = escape(text)
      context["number"] = number
    case .table(let table): context["table"] = [table.context(escape)]
    }
    return context
  }
}

extension BulletinText.Table {
  fileprivate func context(_ escape: (String) -> String) -> [String: Any] {
    [
      "caption": escape(caption),
      "header": header.map { ["name": escape($0)] },
      "rows": rows.map { row in
        [
          "cells": zip(header, row).map { name, cell in
            [
              "name": escape(name), "value": escape(cell.text),
              "light": cell.light.map { $0 as Any } ?? false,
            ]
              as [String: Any]
          }
        ]
      },
    ]
  }
}
