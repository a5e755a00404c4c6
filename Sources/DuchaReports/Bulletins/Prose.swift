/// Words in which single figures lead to the tasks behind them.
///
///     let words: Prose = "共有任务\(link(total, .total))项"
package struct Prose: Sendable, Hashable {
  /// The pieces in their order.
  package var runs: [Run]

  /// A piece of text.
  package struct Run: Sendable, Hashable, Decodable {
    /// The words.
    package var text: String
    /// The figure that the words print; `nil` for ordinary words.
    package var figure: FigureID?
  }

  /// The words alone.
  package var text: String { runs.map(\.text).joined() }
}

extension Prose: ExpressibleByStringInterpolation {
  /// Takes plain words.
  package init(_ text: String) { runs = text.isEmpty ? [] : [Run(text: text)] }
  /// Takes plain words.
  package init(stringLiteral value: String) { self.init(value) }
  /// Takes words with figures.
  package init(stringInterpolation: Interpolation) { runs = stringInterpolation.runs }

  /// Puts words together.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    /// Starts without words.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds plain words.
    package mutating func appendLiteral(_ literal: String) { append([Run(text: literal)]) }
    /// Adds plain words.
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendLiteral(value.description)
    }
    /// Adds words with their figures.
    package mutating func appendInterpolation(_ prose: Prose) { append(prose.runs) }

    /// Plain words run together, so that equal words are equal prose.
    private mutating func append(_ new: [Run]) {
      for run in new where !run.text.isEmpty {
        if run.figure == nil, let last = runs.indices.last, runs[last].figure == nil {
          runs[last].text += run.text
        } else {
          runs.append(run)
        }
      }
    }
  }
}

extension [Prose] {
  /// Returns the pieces with words between them.
  func joined(separator: String = "") -> Prose {
    guard let first else { return "" }
    return dropFirst().reduce(first) { "\($0)\(separator)\($1)" }
  }
}
