/// Fills one part of a template.
struct TemplateFilling {
  let markup: TemplateMarkup
  let content: TemplateContent
  private(set) var problems: [TemplateError.Problem] = []
  private var edits: [Edit] = []

  /// Bytes that stand in the place of others.
  private struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  /// Looks at every place of a part.
  init(_ markup: TemplateMarkup, _ content: TemplateContent) {
    self.markup = markup
    self.content = content
    let repeated = repeatedRows()
    for paragraph in markup.paragraphs where !stands(paragraph.row, in: Set(repeated.keys)) {
      edits += edit(paragraph, content.words)
    }
    for (row, name) in repeated { repeatRow(row, name) }
  }

  /// The bytes of the filled part; `nil` where nothing is to be filled.
  var bytes: [UInt8]? {
    edits.isEmpty ? nil : Self.apply(edits, to: markup.bytes, within: markup.bytes.indices)
  }

  private static func apply(_ edits: [Edit], to bytes: [UInt8], within range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var offset = range.lowerBound
    // Of a paragraph inside another that is replaced, as in a text box, nothing stays.
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= offset && edit.range.upperBound <= range.upperBound {
      result += bytes[offset..<edit.range.lowerBound]
      result += edit.bytes
      offset = edit.range.upperBound
    }
    return result + bytes[offset..<range.upperBound]
  }

  private mutating func report(_ cause: TemplateError.Cause, _ paragraph: TemplateMarkup.Paragraph) {
    problems.append(.init(place: paragraph.place, cause: cause))
  }
}

// MARK: - Rows

extension TemplateFilling {
  /// The rows that are repeated, with what for; rows that only begin or only end are reported.
  private mutating func repeatedRows() -> [Int: String] {
    var found: [Int: String] = [:]
    let places = markup.paragraphs.map { ($0, placeholders(of: $0)) }
    var ends: [Int: Set<String>] = [:]
    for (paragraph, places) in places {
      guard let row = paragraph.row else { continue }
      ends[row, default: []].formUnion(places.filter { $0.kind == .end }.map(\.name))
    }
    for (paragraph, places) in places {
      for begin in places where begin.kind == .begin {
        guard let row = paragraph.row else {
          report(.outsideTable(begin.name), paragraph)
          continue
        }
        let isClosed = ends[row]?.contains(begin.name) == true
        if content.rows[begin.name] == nil {
          report(unknown(begin.name, among: Array(content.rows.keys)), paragraph)
        } else if !isClosed || found[row] != nil {
          report(.unpaired(begin.name), paragraph)
        } else if stands(markup.rows[row].outer, in: Set(found.keys)) {
          report(.nested(begin.name), paragraph)
        }
        found[row] = begin.name
      }
    }
    return found
  }

  private func stands(_ row: Int?, in repeated: Set<Int>) -> Bool {
    var next = row
    while let row = next {
      if repeated.contains(row) { return true }
      next = markup.rows[row].outer
    }
    return false
  }

  private mutating func repeatRow(_ row: Int, _ name: String) {
    let range = markup.rows[row].range
    let inside = markup.paragraphs.filter { range.contains($0.range.lowerBound) }
    guard let items = content.rows[name] else { return }
    // A table without a row is none: where there is nothing to tell, an empty row stays.
    let told = items.isEmpty ? [[:]] : items
    let names = items.isEmpty ? nil : Set(items.flatMap(\.keys))
    var bytes: [UInt8] = []
    for (index, item) in told.enumerated() {
      let words = content.words.merging(item) { $1 }
      let known = problems
      let edits = inside.flatMap { edit($0, words, repeated: name, isBlank: names == nil) }
      // Each copy of the row has the same mistakes.
      if index > 0 { problems = known }
      bytes += Self.apply(edits, to: markup.bytes, within: range)
    }
    edits.append(Edit(range: range, bytes: bytes))
  }
}

// MARK: - Paragraphs

extension TemplateFilling {
  private func words(of paragraph: TemplateMarkup.Paragraph) -> [UInt8] {
    paragraph.words.flatMap { markup.bytes[$0] }
  }

  private func placeholders(of paragraph: TemplateMarkup.Paragraph) -> [Placeholder] {
    Placeholder.find(in: words(of: paragraph)).found
  }

  /// Returns what changes in a paragraph.
  private mutating func edit(
    _ paragraph: TemplateMarkup.Paragraph, _ words: [String: String], repeated: String? = nil,
    isBlank: Bool = false
  ) -> [Edit] {
    let all = self.words(of: paragraph)
    let (found, isUnclosed) = Placeholder.find(in: all)
    if isUnclosed { report(.unclosed, paragraph) }
    if found.count == 1, let blocks = content.blocks[found[0].name], found[0].kind == .words {
      let rest = all[..<found[0].range.lowerBound] + all[found[0].range.upperBound...]
      if rest.allSatisfy({ $0 == UInt8(ascii: " ") }) { return [replace(paragraph, with: blocks)] }
    }
    return found.flatMap { placeholder -> [Edit] in
      guard let value = value(of: placeholder, words, repeated, isBlank: isBlank, in: paragraph) else {
        return []
      }
      return put(value, at: placeholder.range, of: paragraph)
    }
  }

  private mutating func value(
    of placeholder: Placeholder, _ words: [String: String], _ repeated: String?, isBlank: Bool,
    in paragraph: TemplateMarkup.Paragraph
  ) -> String? {
    let name = placeholder.name
    switch placeholder.kind {
    case .begin: return ""
    case .end where name == repeated: return ""
    case .end:
      report(.unpaired(name), paragraph)
      return nil
    case .words:
      if let value = words[name] { return value }
      if isBlank { return "" }
      report(misplaced(name) ?? unknown(name, among: Array(words.keys)), paragraph)
      return nil
    }
  }

  /// What is wrong with a name that stands for something in another place.
  private func misplaced(_ name: String) -> TemplateError.Cause? {
    if content.blocks[name] != nil { return .notAlone(name) }
    let rows = content.rows.filter { $0.value.contains { $0[name] != nil } }.keys.min()
    return rows.map { .outsideRow(name, of: $0) }
  }

  /// A name that shares half of its letters is perhaps what was meant.
  private func unknown(_ name: String, among known: [String]) -> TemplateError.Cause {
    let shared = known.map { (name: $0, letters: Set($0).intersection(name).count) }
      .filter { 2 * $0.letters >= max(2, min($0.name.count, name.count)) }
    let nearest = shared.min { ($1.letters, $0.name.count, $0.name) < ($0.letters, $1.name.count, $1.name) }
    return .unknown(name, nearest: nearest?.name)
  }

  /// Puts words where a placeholder begins, and takes its letters away wherever the program has split them to.
  private func put(_ value: String, at range: Range<Int>, of paragraph: TemplateMarkup.Paragraph) -> [Edit] {
    var edits: [Edit] = []
    var passed = 0
    for segment in paragraph.words {
      let here = range.clamped(to: passed..<passed + segment.count)
      if !here.isEmpty {
        let start = segment.lowerBound + here.lowerBound - passed
        edits.append(
          Edit(
            range: start..<start + here.count,
            bytes: edits.isEmpty ? Array(BlockMarkup.inline(value).utf8) : []))
      }
      passed += segment.count
    }
    return edits
  }

  /// Puts paragraphs and tables in the place of a paragraph, whose looks they take over. One that ends a section stays,
  /// empty, for the section's sake.
  private func replace(_ paragraph: TemplateMarkup.Paragraph, with blocks: [WordDraft.Block]) -> Edit {
    let pattern = ParagraphPattern(
      paragraphProperties: String(decoding: markup.bytes[paragraph.properties], as: UTF8.self),
      runProperties: String(decoding: markup.bytes[paragraph.runProperties], as: UTF8.self))
    let xml = BlockMarkup(manner: .like(pattern), page: .upright).xml(blocks)
    let end = pattern.endsSection ? "<w:p>\(pattern.paragraphProperties)</w:p>" : ""
    return Edit(range: paragraph.range, bytes: Array((xml + end).utf8))
  }
}
