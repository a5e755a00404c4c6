/// What a file is, told by its first bytes.
enum DocumentFormat: Equatable {
  case plainText
  case csv
  case html
  case pdf
  case zip

  /// Recognises a file; the name only tells csv from other text.
  init(name: String, bytes: [UInt8]) throws(DocumentError.Reason) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .zip
    } else if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil {
      self = .pdf
    } else if let refusal = ForeignFormat.refusal(of: bytes) {
      throw refusal
    } else if HTMLSniffer.isHTML(bytes) {
      self = .html
    } else {
      let name = name.lowercased()
      self = name.hasSuffix(".csv") || name.hasSuffix(".tsv") ? .csv : .plainText
    }
  }
}
