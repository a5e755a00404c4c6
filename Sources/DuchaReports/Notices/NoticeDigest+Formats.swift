import DuchaModel
import Mustache

extension NoticeDigest {
  /// Returns the message as plain text.
  package func text() -> String {
    var lines = ["\(addressee)：", "", opening]
    for (index, section) in sections.enumerated() {
      lines += ["", "\(chineseNumeral(index + 1))、\(section.heading)"]
      for (number, line) in section.lines.enumerated() {
        lines += ["\(number + 1). \(line.task)", "   \(line.words)"]
      }
    }
    if !closing.isEmpty { lines += ["", closing] }
    if !remarks.isEmpty { lines += [""] + remarks.map { "注：\($0)。" } }
    return (lines + ["", issuer, date]).joined(separator: "\n") + "\n"
  }

  /// Returns the message as a page of its own, without scripts and without anything fetched from elsewhere.
  package func html() -> String { Self.page.render(context) }

  /// Returns the message for programs.
  package var json: JSONValue {
    [
      "addressee": .string(addressee), "subject": .string(subject),
      "sections": .array(
        sections.map { section in
          [
            "heading": .string(section.heading),
            "lines": .array(
              section.lines.map { ["task": .string($0.task), "words": .string($0.words)] as JSONValue }),
          ]
        }),
      "remarks": .array(remarks.map(JSONValue.string)),
    ]
  }

  private var context: [String: Any] {
    [
      "subject": subject, "addressee": addressee, "opening": opening, "closing": closing, "issuer": issuer,
      "date": date, "remarks": remarks,
      "sections": sections.enumerated().map { index, section in
        [
          "number": chineseNumeral(index + 1), "heading": section.heading,
          "lines": section.lines.map { ["task": $0.task, "words": $0.words] },
        ] as [String: Any]
      },
    ]
  }

  private static let page: MustacheTemplate = {
    do {
      return try MustacheTemplate(
        string: String(decoding: PackageResources.notice_html_mustache, as: UTF8.self))
    } catch {
      // The template is part of the program and a test renders it.
      preconditionFailure("a template of ours does not parse: \(error)")
    }
  }()
}
