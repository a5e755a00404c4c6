/// How a cell looks, and whether it can be changed in a protected sheet.
package struct CellStyle: Sendable, Hashable {
  /// The size of the letters in points.
  package var size: Double
  /// Whether the letters are bold.
  package var isBold: Bool
  /// Whether the words stand in the middle, and not at the left.
  package var isCentred: Bool
  /// Whether it has lines around it.
  package var isFramed: Bool
  /// Whether it can be changed.
  package var isOpen: Bool
  /// The colour behind the words, `0xRRGGBB`.
  package var fill: Int?
  /// The colour of the words, `0xRRGGBB`.
  package var colour: Int?
  /// How numbers are shown, `0%`.
  package var numberFormat: String?

  /// Creates a style.
  package init(
    size: Double = 10, isBold: Bool = false, isCentred: Bool = false, isFramed: Bool = false,
    isOpen: Bool = false, fill: Int? = nil, colour: Int? = nil, numberFormat: String? = nil
  ) {
    self.size = size
    self.isBold = isBold
    self.isCentred = isCentred
    self.isFramed = isFramed
    self.isOpen = isOpen
    self.fill = fill
    self.colour = colour
    self.numberFormat = numberFormat
  }
}
