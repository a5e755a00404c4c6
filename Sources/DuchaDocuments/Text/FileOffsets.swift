package import DuchaDiagnostics

/// Tells where a byte of a ``SourceText`` stands in the file as given.
///
/// Spans count bytes of UTF-8. In a file written in GB18030 or UTF-16 the same character stands elsewhere:
///
///     let offsets = FileOffsets(source)
///     offsets.span(of: task.span)  // bytes of the file
///
/// For UTF-8 files, and for texts extracted from structured files, both are the same.
package struct FileOffsets: Sendable {
  /// For each byte of the text, and for its end, the offset in the file; empty where both are the same.
  private let offsets: [UInt32]

  /// Measures a text once.
  package init(_ source: SourceText) {
    self.init(bytes: source.bytes, encoding: source.encoding)
  }

  init(bytes: [UInt8], encoding: SourceEncoding) {
    switch encoding {
    case .utf8, .extracted:
      offsets = []
    case .utf16LittleEndian, .utf16BigEndian:
      // Characters beyond the basic plane, four bytes in UTF-8, are four bytes in UTF-16 too.
      offsets = Self.accumulate(bytes) { lead in lead >= 0xF0 ? 4 : 2 }
    case .gb18030:
      var widths = GB18030Widths(text: bytes)
      offsets = Self.accumulate(bytes) { _ in widths.next() ?? 0 }
    }
  }

  /// Returns the offset in the file of the character that holds this byte of the text.
  package func offset(of offset: Int) -> Int {
    offsets.isEmpty ? offset : Int(offsets[offset])
  }

  /// Returns the bytes of the file behind a span of the text.
  package func span(of span: SourceSpan) -> SourceSpan {
    SourceSpan(offset(of: span.start), offset(of: span.end))
  }

  private static func accumulate(_ bytes: [UInt8], width: (_ lead: UInt8) -> Int) -> [UInt32] {
    var offsets: [UInt32] = []
    offsets.reserveCapacity(bytes.count + 1)
    var start = 0
    var end = 0
    for byte in bytes {
      if byte & 0xC0 != 0x80 {
        start = end
        end += width(byte)
      }
      offsets.append(UInt32(start))
    }
    offsets.append(UInt32(end))
    return offsets
  }
}
