/// Writes papers as docx.
package enum WordWriter {
  /// Returns the file; the same paper makes the same bytes.
  package static func bytes(of draft: WordDraft) -> [UInt8] {
    let office = draft.office
    let charts = draft.sections.flatMap(\.charts).enumerated().map {
      ChartMarkup(chart: $0.element, number: $0.offset + 1)
    }
    var parts = [
      ("[Content_Types].xml", WordParts.contentTypes(hasLetterHead: office != nil, charts: charts)),
      ("_rels/.rels", WordParts.packageRelationships),
      ("word/document.xml", document(draft)),
      (
        "word/_rels/document.xml.rels",
        WordParts.documentRelationships(hasLetterHead: office != nil, charts: charts)
      ),
      ("word/styles.xml", WordParts.styles), ("word/settings.xml", WordParts.settings),
      ("word/fontTable.xml", WordParts.fontTable),
    ]
    parts += PageEdge.allCases.map { ("word/\($0.part)", $0.xml) }
    if let office { parts.append(("word/header1.xml", PageEdge.letterHead(office))) }
    parts += charts.map { ("word/\($0.part)", $0.xml) }
    parts.append(("docProps/core.xml", WordParts.properties(title: draft.title)))
    return ZipWriter.archive(parts.map { ZipWriter.Part(name: $0.0, bytes: Array($0.1.utf8)) })
  }

  /// Returns the main part.
  static func document(_ draft: WordDraft) -> String {
    var text = WordParts.declaration + "<w:document \(WordParts.namespaces)><w:body>"
    var charts = 0
    for (index, section) in draft.sections.enumerated() {
      text += BlockMarkup(manner: .byStyle, page: section.page, chartsBefore: charts).xml(section.blocks)
      charts += section.charts.count
      let properties = SectionMarkup(page: section.page).xml
      // The last section's properties stand by themselves, the others' in a paragraph that ends the section.
      text +=
        index == draft.sections.count - 1
        ? properties : "<w:p><w:pPr>\(BlockMarkup.sectionEnd(properties))</w:pPr></w:p>"
    }
    return text + "</w:body></w:document>"
  }
}

extension WordDraft {
  /// The office whose letter it is.
  fileprivate var office: String? {
    sections.lazy.compactMap { section -> String? in
      if case .letter(let office) = section.page { return office }
      return nil
    }.first
  }
}

extension WordDraft.Section {
  /// Its charts in their order.
  fileprivate var charts: [ChartDraft] {
    blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }
}
