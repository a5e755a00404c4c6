import DuchaDiagnostics

extension Reading {
  /// Creates the reading of a table row: the cells' words with `|` between them, which stands for no byte.
  ///
  /// Without the marks the words of neighbouring cells would run together: …负责人2026年12月.
  init(cells: [Reading], of source: SourceText) {
    var scalars: [UInt32] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    for cell in cells where cell.count > 0 {
      if let end = ends.last {
        scalars.append(0x7C)
        starts.append(end)
        ends.append(end)
      }
      scalars += cell.scalars
      starts += cell.starts
      ends += cell.ends
    }
    self.init(source: source, scalars: scalars, starts: starts, ends: ends)
  }
}
