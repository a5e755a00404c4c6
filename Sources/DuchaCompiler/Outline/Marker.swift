/// The numeral that opens an item, such as `(一)` or `3.`.
struct Marker: Sendable, Hashable {
  /// The systems of numbering, from the outermost inwards.
  enum Kind: Int, Sendable, Comparable {
    /// 第一章
    case chapter
    /// 第一节
    case section
    /// 第一条
    case article
    /// 1, without any mark
    case decimal
    /// 1.1
    case decimal2
    /// 1.1.1
    case decimal3
    /// 1.1.1.1
    case decimal4
    /// 一、
    case chinese
    /// 问题一, 任务1
    case named
    /// (一)
    case bracketedChinese
    /// 1.
    case arabic
    /// (1)
    case bracketedArabic
    /// ①
    case circled
    /// 一是
    case ordinal
    /// 专栏1
    case box

    /// Whether it belongs to a decimal outline.
    var isDecimal: Bool { self >= .decimal && self <= .decimal4 }

    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  var kind: Kind
  var number: Int
  /// Where the numeral stands, with its punctuation.
  var range: Range<Int>
  /// The numeral as paths print it.
  var label: String
  /// Whether it opens a line.
  var opensLine: Bool
  /// Whether what stands before it is complete, so that a new item may well begin.
  var followsEnd: Bool
  /// Whether a figure stands right behind its dot, as in a decimal: 8.100%完成整改.
  var isBeforeFigure = false
}
