package import DuchaDiagnostics

/// A plan's text as the parsers read it: normalised characters, each of which knows the bytes it came from.
///
/// Everything behind this type works on clean text. Full-width digits and punctuation are half-width here (the list
/// marks 、 and the stops 。 ； and ， are `、` `。` `;` `,`), brackets of every kind are `(` and `)` where they enclose (see
/// ``Normaliser``), Traditional characters are simplified. Spans always point at the original bytes.
package struct Reading: Sendable {
  /// The text that was read.
  package let source: SourceText
  /// The normalised characters, one Unicode scalar each.
  package let scalars: [UInt32]
  /// For each character the offset of the first original byte it stands for.
  package let starts: [UInt32]
  /// For each character the offset behind the last original byte it stands for.
  package let ends: [UInt32]

  package init(source: SourceText, scalars: [UInt32], starts: [UInt32], ends: [UInt32]) {
    self.source = source
    self.scalars = scalars
    self.starts = starts
    self.ends = ends
  }

  /// Returns the original bytes behind a range of characters.
  package func span(_ range: Range<Int>) -> SourceSpan {
    guard !range.isEmpty else {
      let at = range.lowerBound < starts.count ? Int(starts[range.lowerBound]) : source.bytes.count
      return SourceSpan(at, at)
    }
    return SourceSpan(Int(starts[range.lowerBound]), Int(ends[range.upperBound - 1]))
  }

  /// Returns the normalised words of a range of characters.
  package func text(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 3)
    for index in range {
      guard let scalar = Unicode.Scalar(scalars[index]) else { continue }
      bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the document's own words behind a range of characters.
  package func original(_ range: Range<Int>) -> String { source[span(range)] }
}
