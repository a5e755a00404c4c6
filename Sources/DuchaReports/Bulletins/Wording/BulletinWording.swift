/// How an office words its bulletins: title, opening, and the parts with their headings, in the office's own order.
///
///     标题：关于{{月份}}重点任务推进情况的通报
///     开头：现将截至{{截至日}}的有关情况通报如下。
///     ## 总体情况
///     任务共{{任务数}}项，已完成{{已完成数}}项。
///     {{工作要求}}
package struct BulletinWording: Sendable, Hashable {
  /// The title.
  let title: WordingText
  /// On what the bulletin rests.
  let opening: WordingText
  /// The parts, in order; what is left out is not printed.
  let parts: [Part]

  /// A part.
  struct Part: Sendable, Hashable {
    /// Its heading, without a number.
    var heading: WordingText
    /// Its paragraphs.
    var lines: [WordingText]
  }

  /// Ours.
  package static let ours: BulletinWording = {
    do {
      return try BulletinWording(text, name: "措辞")
    } catch {
      // It is part of the program and a test reads it.
      preconditionFailure("our own wording does not read: \(error)")
    }
  }()

  /// Ours as a file to begin with.
  package static let text = String(decoding: PackageResources.wording_mustache, as: UTF8.self)
}

// MARK: - Reading

extension BulletinWording {
  /// Reads a file of wording; everything in it that cannot be used is told.
  package init(_ text: String, name file: String) throws(BulletinTemplateError) {
    var reader = Reader()
    for (index, line) in Self.withoutRemarks(text).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    )
    .enumerated() { reader.take(line.trimmingSpaces, number: index + 1) }
    guard let title = reader.title, let opening = reader.opening, !reader.parts.isEmpty,
      reader.problems.isEmpty
    else { throw BulletinTemplateError(file: file, problems: reader.problems + reader.missing) }
    self.title = title
    self.opening = opening
    parts = reader.parts
  }

  /// Remarks in `{{! }}` go, their line breaks stay, so that lines keep their numbers.
  private static func withoutRemarks(_ text: String) -> String {
    var (result, rest) = ("", text[...])
    while let open = rest.firstRange(of: "{{!"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      result += rest[..<open.lowerBound]
      result += rest[open.upperBound..<close.lowerBound].filter(\.isNewline)
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  private struct Reader {
    var title: WordingText?
    var opening: WordingText?
    var parts: [Part] = []
    var problems: [String] = []

    /// What has to be there and is not.
    var missing: [String] {
      [
        title == nil ? "没有“标题：”一行" : nil, opening == nil ? "没有“开头：”一行" : nil,
        parts.isEmpty ? "没有任何一节，每节以“## 标题”开头" : nil,
      ].compactMap(\.self)
    }

    mutating func take(_ line: Substring, number: Int) {
      guard !line.isEmpty else { return }
      if let words = line.content(after: "标题") {
        title = read(words, number)
      } else if let words = line.content(after: "开头") {
        opening = read(words, number)
      } else if line.hasPrefix("##") {
        guard let heading = read(line.drop { $0 == "#" }.trimmingSpaces, number) else { return }
        parts.append(Part(heading: heading, lines: []))
      } else if parts.isEmpty {
        problems.append("第\(number)行：第一节以“## 标题”开头，此前只能有“标题：”“开头：”")
      } else if let text = read(line, number, inPart: true) {
        parts[parts.count - 1].lines.append(text)
      }
    }

    private mutating func read(_ words: Substring, _ number: Int, inPart: Bool = false) -> WordingText? {
      do throws(WordingProblem) {
        let text = try WordingText(words)
        for name in text.names { check(name, number, stands: inPart && text.onlyName == name) }
        return text
      } catch {
        problems.append("第\(number)行：\(error.words)")
        return nil
      }
    }

    /// Refuses a name that nothing has, and one of several paragraphs inside a line.
    private mutating func check(_ name: String, _ number: Int, stands isAlone: Bool) {
      guard let known = WordingName.all[name] else {
        let nearest = WordingName.nearest(to: name, among: WordingName.all.keys)
        problems.append("第\(number)行：没有名为“\(name.prefix(40))”的内容\(nearest.map { "，是否指“\($0)”" } ?? "")")
        return
      }
      if known.isBlocks, !isAlone { problems.append("第\(number)行：{{\(name)}}有多段，要单独成行，不能放在句中") }
    }
  }
}

extension Substring {
  /// What follows a word and a colon, either kind; `nil` where the line begins with something else.
  fileprivate func content(after word: String) -> Substring? {
    guard hasPrefix(word) else { return nil }
    let rest = dropFirst(word.count)
    return rest.first.map { "：:".contains($0) } ?? false ? rest.dropFirst().trimmingSpaces : nil
  }
}
