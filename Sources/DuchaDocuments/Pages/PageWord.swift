/// A word on a printed page, in points from the page's upper left corner.
struct PageWord: Equatable {
  var text: String
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var centre: PagePoint { PagePoint(x: (left + right) / 2, y: (top + bottom) / 2) }

  /// The width that a Chinese character takes, judged by the word itself.
  var em: Double {
    let characters = text.unicodeScalars
    let isWide = characters.allSatisfy { $0.value >= 0x2E80 }
    return isWide ? (right - left) / Double(max(1, characters.count)) : (bottom - top) * Self.emOfHeight
  }

  /// Fonts for Chinese text are about so much higher than wide.
  private static let emOfHeight = 0.77

  /// Returns the words of each page, as `pdftotext -tsv` lists them:
  ///
  ///     level  page  paragraph  block  line  word  left  top  width  height  confidence  text
  static func pages(_ list: [UInt8]) -> [[PageWord]] {
    var pages: [[PageWord]] = []
    for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count == 12, fields[0] == "5", let page = Int(fields[1]), page > 0, page <= mostPages,
        let left = Double(fields[6]), let top = Double(fields[7]), let width = Double(fields[8]),
        let height = Double(fields[9])
      else { continue }
      while pages.count < page { pages.append([]) }
      pages[page - 1].append(
        PageWord(text: String(fields[11]), left: left, top: top, right: left + width, bottom: top + height))
    }
    return pages
  }

  private static let mostPages = 10_000
}

/// A point on a page.
struct PagePoint: Equatable {
  var x: Double
  var y: Double
}
