/// How large a chart is and where its bars stand, in the units of drawings: 36 000 to the millimetre.
struct ChartLayout {
  let kind: ChartDraft.Kind
  /// How many categories it has.
  let categories: Int

  static let millimetre = 36_000
  /// As wide as the type area.
  static let width = PageLayout.textWidth * 635

  /// As high as its bars want; twenty of them fit on a page with their title.
  var height: Int { (Self.head + plot + foot) * Self.millimetre }

  /// The legend's room.
  private static let head = 11
  /// The room of what stands below the bars: lines of words, or the numbers of the axis.
  private var foot: Int { kind == .stackedColumns ? 20 : 8 }

  private var plot: Int {
    switch kind {
    case .stackedBars: max(categories, 2) * 8
    case .clusteredBars: max(categories, 2) * 14
    // So that the calendar of three months has room on the same page.
    case .stackedColumns: 42
    }
  }

  /// How far the bars begin from the left, in hundredths of the width.
  private var left: Int { kind == .stackedColumns ? 10 : 41 }

  /// How long the longest bar may be, in millimetres.
  var length: Int { kind == .stackedColumns ? plot : (97 - left) * Self.width / Self.millimetre / 100 }

  /// `<c:layout>` of the area of the bars: the same in every program.
  var xml: String {
    let whole = Self.head + plot + foot
    let places = [
      ("x", Double(left) / 100), ("y", Self.share(Self.head, of: whole)), ("w", Double(97 - left) / 100),
      ("h", Self.share(plot, of: whole)),
    ]
    return #"<c:layout><c:manualLayout><c:layoutTarget val="inner"/>"#
      + #"<c:xMode val="edge"/><c:yMode val="edge"/>"#
      + places.map { #"<c:\#($0.0) val="\#($0.1)"/>"# }.joined() + "</c:manualLayout></c:layout>"
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    (Double(part) / Double(whole) * 10_000).rounded() / 10_000
  }
}
