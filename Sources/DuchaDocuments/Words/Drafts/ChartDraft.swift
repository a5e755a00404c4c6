/// A chart to be written: counts in bars. It is drawn by the program that shows the paper, from the values, so that its words
/// have the reader's fonts and stay sharp; patterns tell its series apart where there are no colours.
package struct ChartDraft: Sendable, Hashable {
  /// How it shows its values.
  package var kind: Kind
  /// What it is called.
  package var title: String
  /// All that it shows, for who cannot see it.
  package var description: String
  /// What the values are of; a line break stays one.
  package var categories: [String]
  /// The values.
  package var series: [Series]
  /// The axis of the values.
  package var axis: Axis

  /// Creates a chart.
  package init(
    _ kind: Kind, title: String, description: String, categories: [String], series: [Series], axis: Axis
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.categories = categories
    self.series = series
    self.axis = axis
  }

  /// How values are shown.
  package enum Kind: Sendable, Hashable {
    /// Bars to the right, the series one behind the other, each with its figures.
    case stackedBars
    /// Columns, the series one above the other, each with its figures.
    case stackedColumns
    /// Bars to the right, the series one below the other.
    case clusteredBars
  }

  /// Values that look alike.
  package struct Series: Sendable, Hashable {
    /// What the legend calls them.
    package var name: String
    /// How their bars look.
    package var fill: Fill
    /// A value for each category; `nil` where there is nothing to draw.
    package var values: [Double?]

    /// Creates a series.
    package init(_ name: String, _ fill: Fill, _ values: [Double?]) {
      self.name = name
      self.fill = fill
      self.values = values
    }
  }

  /// How bars look.
  package struct Fill: Sendable, Hashable {
    /// What is drawn on them.
    package var pattern: Pattern
    /// The colour of the pattern, `RRGGBB`.
    package var ink: String
    /// The colour behind it, `RRGGBB`.
    package var ground: String

    /// Creates a look.
    package init(_ pattern: Pattern, ink: String, ground: String) {
      self.pattern = pattern
      self.ink = ink
      self.ground = ground
    }
  }

  /// What is drawn on bars: lines alone, because LibreOffice draws dots as lines too.
  package enum Pattern: Sendable, Hashable, CaseIterable {
    case slantedLines, uprightLines, levelLines, plain
  }

  /// The axis of the values, from 0.
  package struct Axis: Sendable, Hashable {
    /// What follows each of its numbers.
    package var unit: String
    /// Its largest number.
    package var top: Int
    /// The distance between its numbers.
    package var step: Int

    /// Creates an axis.
    package init(_ unit: String, top: Int, step: Int) {
      self.unit = unit
      self.top = top
      self.step = step
    }
  }
}
