import CLibXML2

/// Walks once through an XML document, from start to end.
///
/// Nothing outside the document is ever loaded, entities are not expanded, and a document that declares any is refused:
/// office files never do.
final class XMLScanner {
  private let reader: xmlTextReaderPtr
  private let memory: UnsafeMutablePointer<CChar>
  private let part: String
  private let kind: String
  private let depthLimit: Int
  /// The number of elements that are open.
  private var depth = 0
  private var pendingEnd = false

  /// What comes next in a document.
  private enum Event {
    case start(XMLElement)
    case end
    case text(String)
    case over
  }

  /// Prepares to scan; `part` and `kind` are how messages call the document and its file.
  init(_ bytes: [UInt8], part: String, kind: String, depthLimit: Int) throws(DocumentError.Reason) {
    try AttributeWork.refuse(in: bytes)
    memory = .allocate(capacity: max(bytes.count, 1))
    for (index, byte) in bytes.enumerated() { memory[index] = CChar(bitPattern: byte) }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    guard let reader = xmlReaderForMemory(memory, Int32(bytes.count), nil, nil, Int32(options)) else {
      memory.deallocate()
      throw .damaged(kind: kind, detail: "无法解析 \(part)")
    }
    self.reader = reader
    self.part = part
    self.kind = kind
    self.depthLimit = depthLimit
  }

  deinit {
    xmlFreeTextReader(reader)
    memory.deallocate()
  }

  /// Returns the root element, which is then open.
  func root() throws(DocumentError.Reason) -> XMLElement {
    while true {
      switch try next() {
      case .start(let element): return element
      case .over: throw .damaged(kind: kind, detail: "\(part) 没有内容")
      case .end, .text: continue
      }
    }
  }

  /// Calls `body` with each child of the element that is open. What `body` leaves of a child is skipped.
  func children(_ body: (XMLElement) throws(DocumentError.Reason) -> Void) throws(DocumentError.Reason) {
    let level = depth
    while true {
      switch try next() {
      case .start(let element):
        try body(element)
        try leave(to: level)
      case .end where depth < level: return
      case .over: return
      case .end, .text: continue
      }
    }
  }

  /// Returns the text directly inside the element that is open.
  func text() throws(DocumentError.Reason) -> String {
    let level = depth
    var text = ""
    while true {
      switch try next() {
      case .text(let piece) where depth == level: text += piece
      case .end where depth < level: return text
      case .over: return text
      default: continue
      }
    }
  }

  private func leave(to level: Int) throws(DocumentError.Reason) {
    while depth > level {
      if case .over = try next() { return }
    }
  }

  private func next() throws(DocumentError.Reason) -> Event {
    if pendingEnd {
      pendingEnd = false
      depth -= 1
      return .end
    }
    while true {
      let status = xmlTextReaderRead(reader)
      guard status >= 0 else { throw .damaged(kind: kind, detail: "无法解析 \(part)") }
      guard status > 0 else { return .over }
      if let event = try event() { return event }
    }
  }

  private func event() throws(DocumentError.Reason) -> Event? {
    switch UInt32(xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      depth += 1
      guard depth <= depthLimit else { throw .tooComplex }
      pendingEnd = xmlTextReaderIsEmptyElement(reader) == 1
      return .start(element())
    case XML_READER_TYPE_END_ELEMENT.rawValue:
      depth -= 1
      return .end
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      return .text(string(xmlTextReaderConstValue(reader)))
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
      throw .damaged(kind: kind, detail: "\(part) 含有不应有的 DTD 声明")
    default:
      return nil
    }
  }

  private func element() -> XMLElement {
    let name = string(xmlTextReaderConstLocalName(reader))
    var attributes: [String: String] = [:]
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard xmlTextReaderIsNamespaceDecl(reader) != 1 else { continue }
      attributes[string(xmlTextReaderConstLocalName(reader))] = string(xmlTextReaderConstValue(reader))
    }
    xmlTextReaderMoveToElement(reader)
    return XMLElement(name: name, attributes: attributes)
  }

  private func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
