/// Puts a chart into the XML of DrawingML: the part that holds its values, and the frame in which the text shows it.
///
/// Values stand in the part itself and in no workbook, so that nothing is asked for and nothing can differ from them.
struct ChartMarkup {
  let chart: ChartDraft
  /// Which of the paper's charts it is, from 1.
  let number: Int

  /// The part, below `word`.
  var part: String { "charts/chart\(number).xml" }
  /// How relationships call the part.
  var id: String { "rIdChart\(number)" }

  private var layout: ChartLayout { ChartLayout(kind: chart.kind, categories: chart.categories.count) }
  private var isStacked: Bool { chart.kind != .clusteredBars }
  private var isUpright: Bool { chart.kind == .stackedColumns }

  private static let drawings = "http://schemas.openxmlformats.org/drawingml/2006"
}

// MARK: - In the text

extension ChartMarkup {
  /// A paragraph that holds the chart.
  var frame: String {
    let (width, height) = (ChartLayout.width, layout.height)
    let title = XMLText.escaped(chart.title)
    return #"<w:p><w:pPr><w:pStyle w:val="\#(ParagraphRole.picture.rawValue)"/></w:pPr><w:r><w:drawing>"#
      + #"<wp:inline xmlns:wp="\#(Self.drawings)/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">"#
      + #"<wp:extent cx="\#(width)" cy="\#(height)"/><wp:effectExtent l="0" t="0" r="0" b="0"/>"#
      + #"<wp:docPr id="\#(number)" name="\#(title)" descr="\#(XMLText.escaped(chart.description))"/>"#
      + #"<wp:cNvGraphicFramePr/><a:graphic xmlns:a="\#(Self.drawings)/main"><a:graphicData uri="\#(Self.drawings)/chart">"#
      + #"<c:chart xmlns:c="\#(Self.drawings)/chart" r:id="\#(id)"/></a:graphicData></a:graphic></wp:inline>"#
      + "</w:drawing></w:r></w:p>"
  }
}

// MARK: - The part

extension ChartMarkup {
  /// The content of the part.
  var xml: String {
    WordParts.declaration
      + #"<c:chartSpace xmlns:c="\#(Self.drawings)/chart" xmlns:a="\#(Self.drawings)/main">"#
      + #"<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>"#
      + #"<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>"# + layout.xml + bars + categoryAxis + valueAxis
      + #"</c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>"#
      + #"<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>"#
      + "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" + Self.letters + "</c:chartSpace>"
  }

  private var bars: String {
    #"<c:barChart><c:barDir val="\#(isUpright ? "col" : "bar")"/>"#
      + #"<c:grouping val="\#(isStacked ? "stacked" : "clustered")"/><c:varyColors val="0"/>"#
      + chart.series.enumerated().map(series).joined()
      + #"<c:gapWidth val="45"/><c:overlap val="\#(isStacked ? 100 : 0)"/>"#
      + #"<c:axId val="1"/><c:axId val="2"/></c:barChart>"#
  }

  private func series(_ index: Int, _ series: ChartDraft.Series) -> String {
    let values = series.values.enumerated().compactMap { index, value in
      value.map { #"<c:pt idx="\#(index)"><c:v>\#(Self.number($0))</c:v></c:pt>"# }
    }
    return #"<c:ser><c:idx val="\#(index)"/><c:order val="\#(index)"/>"#
      + "<c:tx><c:v>\(XMLText.escaped(series.name))</c:v></c:tx>"
      + "<c:spPr>\(series.fill.xml)\(Self.outline)</c:spPr>" + #"<c:invertIfNegative val="0"/>"#
      + labels(series) + categories + "<c:val><c:numLit><c:formatCode>General</c:formatCode>"
      + #"<c:ptCount val="\#(series.values.count)"/>"# + values.joined() + "</c:numLit></c:val></c:ser>"
  }

  private var categories: String {
    let names = chart.categories.enumerated().map {
      #"<c:pt idx="\#($0.offset)"><c:v>\#(XMLText.escaped($0.element))</c:v></c:pt>"#
    }
    return #"<c:cat><c:strLit><c:ptCount val="\#(names.count)"/>"# + names.joined() + "</c:strLit></c:cat>"
  }

  /// The figures on stacked bars, on white, wherever one has the room.
  private func labels(_ series: ChartDraft.Series) -> String {
    guard isStacked else { return "" }
    let narrow = series.values.enumerated().filter { $0.element.map(isNarrow) ?? false }
    return "<c:dLbls>"
      + narrow.map { #"<c:dLbl><c:idx val="\#($0.offset)"/><c:delete val="1"/></c:dLbl>"# }.joined()
      + "<c:spPr>\(Self.white)</c:spPr>" + Self.letters
      + #"<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>"#
      + #"<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>"#
  }

  /// A line of words needs 4 mm, and so does a figure of two places.
  private func isNarrow(_ value: Double) -> Bool {
    value * Double(layout.length) < 4 * Double(chart.axis.top)
  }

  private static func number(_ value: Double) -> String {
    value.rounded() == value ? "\(Int(value))" : "\(value)"
  }
}

// MARK: - Axes

extension ChartMarkup {
  /// The first category is the uppermost.
  private var categoryAxis: String {
    #"<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="\#(isUpright ? "minMax" : "maxMin")"/></c:scaling>"#
      + #"<c:delete val="0"/><c:axPos val="\#(isUpright ? "b" : "l")"/>"#
      + #"<c:numFmt formatCode="General" sourceLinked="0"/>"# + Self.ticks
      + "<c:spPr>\(Self.outline)</c:spPr>"
      + Self.letters
      + #"<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>"#
      // No name is left out for want of room.
      + #"<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>"#
  }

  private var valueAxis: String {
    let format = XMLText.escaped("0\"\(chart.axis.unit)\"")
    return
      #"<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="\#(chart.axis.top)"/>"#
      + #"<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="\#(isUpright ? "l" : "b")"/>"#
      + "<c:majorGridlines><c:spPr>\(Self.line("BBBBBB"))</c:spPr></c:majorGridlines>"
      + #"<c:numFmt formatCode="\#(format)" sourceLinked="0"/>"# + Self.ticks
      + "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>" + Self.letters + #"<c:crossAx val="1"/>"#
      // Below the last category, which is the lowest.
      + #"<c:crosses val="\#(isUpright ? "autoZero" : "max")"/><c:crossBetween val="between"/>"#
      + #"<c:majorUnit val="\#(chart.axis.step)"/></c:valAx>"#
  }

  private static let ticks =
    #"<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>"#
}

// MARK: - Looks

extension ChartMarkup {
  private static let white = #"<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>"#
  private static let outline = line("333333")

  private static func line(_ colour: String) -> String {
    #"<a:ln w="6350"><a:solidFill><a:srgbClr val="\#(colour)"/></a:solidFill></a:ln>"#
  }

  /// Black letters of 9 pt that lie level.
  private static let letters =
    #"<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0">"#
    + #"<a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="\#(WordFont.hei.latin)"/>"#
    + #"<a:ea typeface="\#(WordFont.hei.rawValue)"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>"#
}

extension ChartDraft.Fill {
  fileprivate var xml: String {
    guard let preset = pattern.preset else {
      return #"<a:solidFill><a:srgbClr val="\#(ground)"/></a:solidFill>"#
    }
    return #"<a:pattFill prst="\#(preset)"><a:fgClr><a:srgbClr val="\#(ink)"/></a:fgClr>"#
      + #"<a:bgClr><a:srgbClr val="\#(ground)"/></a:bgClr></a:pattFill>"#
  }
}

extension ChartDraft.Pattern {
  /// What DrawingML calls it; `nil` for none.
  fileprivate var preset: String? {
    switch self {
    case .slantedLines: "wdUpDiag"
    case .uprightLines: "ltVert"
    case .levelLines: "ltHorz"
    case .plain: nil
    }
  }
}
