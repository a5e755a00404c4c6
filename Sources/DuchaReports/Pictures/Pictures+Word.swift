import DuchaDiagnostics
import DuchaDocuments
import DuchaModel

extension Pictures {
  /// The pictures in a paper, each between its caption and its notes.
  var paper: [WordDraft.Block] {
    all.enumerated().flatMap { index, picture -> [WordDraft.Block] in
      let notes = [picture.legend, picture.notes].compactMap(\.self)
      let told = notes.isEmpty ? [] : [WordDraft.Block.paragraph(.note, "注：\(notes.joined(separator: "；"))。")]
      return [.paragraph(.caption, "图\(index + 1)　\(picture.caption)"), picture.draft] + told
    }
  }
}

extension Picture {
  /// Returns a chart that is called and described as the picture is.
  fileprivate func chart(
    _ kind: ChartDraft.Kind, of categories: [String], _ series: [ChartDraft.Series], _ axis: ChartDraft.Axis
  ) -> WordDraft.Block {
    .chart(
      ChartDraft(
        kind, title: caption, description: words, categories: categories, series: series, axis: axis))
  }

  /// A series for each light; lights that nothing shows take no room for a figure.
  fileprivate func series(_ counts: [LightCounts]) -> [ChartDraft.Series] {
    Light.worstFirst.map { light in
      ChartDraft.Series(light.word, light.fill, counts.map { $0[light] > 0 ? Double($0[light]) : nil })
    }
  }

  fileprivate func axis(_ counts: [LightCounts]) -> ChartDraft.Axis {
    let scale = LinearScale(upTo: counts.map(\.total).max() ?? 0, length: 1)
    return ChartDraft.Axis("项", top: scale.top, step: scale.step)
  }
}

extension LightsByUnit {
  var draft: WordDraft.Block {
    let counts = rows.map(\.counts)
    let names = rows.map {
      "\($0.name.shortened(toWidth: 24))　红\($0.counts.red) 黄\($0.counts.yellow) 共\($0.counts.total)"
    }
    return chart(.stackedBars, of: names, series(counts), axis(counts))
  }

  var legend: String? { rest.map { "其余\($0.units)个单位：\($0.counts.words)" } }
}

extension LightTrend {
  /// Red and yellow stand in figures under each month, whatever room its column has; the year under the first of it.
  var draft: WordDraft.Block {
    let counts = points.map(\.counts)
    let months = points.enumerated().map { index, point in
      let year = index == 0 || point.month.month == 1 ? "\n\(point.month.year)年" : ""
      return "\(point.month.month)月\n红\(point.counts.red)\n黄\(point.counts.yellow)" + year
    }
    return chart(.stackedColumns, of: months, series(counts), axis(counts))
  }
}

extension TargetsAgainstPace {
  /// Bars end at the goal; what is beyond it stands in words.
  var draft: WordDraft.Block {
    func percent(_ tenths: Int) -> Double { Double(min(tenths, 1000)) / 10 }
    let results = rows.map { row in
      let standing = [row.expectedShare, row.verdict.word].compactMap(\.self).joined(separator: "，")
      return "\(row.task) \(row.target)".shortened(toWidth: 34)
        + "\n" + "已达\(row.value)（\(row.reachedShare)）".shortened(toWidth: 34) + "\n\(standing)"
    }
    return chart(
      .clusteredBars, of: results,
      [
        .init(
          "已达比例", .init(.slantedLines, ink: "1F4E79", ground: "9DC3E6"), rows.map { percent($0.reached) }),
        .init("应达进度", .white, rows.map { $0.expected.map(percent) }),
      ], .init("%", top: 100, step: 25))
  }
}

extension Light {
  /// How bars look, in the colours of SVG.
  fileprivate var fill: ChartDraft.Fill {
    switch self {
    case .red: fill(.slantedLines)
    case .yellow: fill(.uprightLines)
    case .green: fill(.levelLines)
    case .none: .white
    }
  }

  private func fill(_ pattern: ChartDraft.Pattern) -> ChartDraft.Fill {
    .init(pattern, ink: String(ink.dropFirst()), ground: String(ground.dropFirst()))
  }
}

extension ChartDraft.Fill {
  fileprivate static let white = ChartDraft.Fill(.plain, ink: "000000", ground: "FFFFFF")
}
