import DuchaDiagnostics
import DuchaDocuments

extension SourceText {
  /// The whole text.
  var whole: String { String(decoding: bytes, as: UTF8.self) }

  /// The words of every cell, by table and row; `^` for a covered cell.
  var grid: [[[String]]] {
    tables.map { table in table.rows.map { row in row.map { $0.continues ? "^" : self[$0.span] } } }
  }

  /// The place of the first occurrence of some words, as people write it.
  func place(_ words: String) -> String? {
    bytes.firstRange(of: Array(words.utf8)).flatMap { place(of: $0.lowerBound)?.description }
  }
}

/// Returns why bytes are refused, or `nil` where they are read.
func refusal(
  _ bytes: [UInt8], name: String = "a", limits: DocumentReader.Limits = .default
) -> DocumentError.Reason? {
  do {
    _ = try DocumentReader(limits: limits).read(name: name, bytes: bytes)
    return nil
  } catch {
    return error.reason
  }
}

/// Reads every beginning of a file. Nothing is expected of them but an end.
func readCutAtEveryByte(_ bytes: [UInt8], name: String) {
  for count in 0..<bytes.count {
    _ = try? DocumentReader().read(name: name, bytes: Array(bytes[..<count]))
  }
}
