import CLibXML2

/// A parsed web page.
final class HTMLTree {
  private let document: htmlDocPtr

  /// Parses a page given in UTF-8. Pages are hardly ever well-formed, so that nothing is refused but an
  /// empty one and one that would take for ever.
  init(_ bytes: [UInt8]) throws(DocumentError.Reason) {
    try AttributeWork.refuse(in: bytes)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      return htmlReadMemory(start, Int32(bytes.count), nil, "utf-8", Int32(options))
    }
    guard let document else { throw .damaged(kind: "HTML", detail: "无法解析") }
    self.document = document
  }

  deinit { xmlFreeDoc(document) }

  /// Calls `body` with the outermost element; the node must not outlive the call.
  func withRoot<Value>(
    _ body: (HTMLNode?) throws(DocumentError.Reason) -> Value
  ) throws(DocumentError.Reason) -> Value {
    try body(xmlDocGetRootElement(document).map { HTMLNode($0) })
  }
}
