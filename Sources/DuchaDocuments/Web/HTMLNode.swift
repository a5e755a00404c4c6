import CLibXML2

/// A node of a parsed web page, valid as long as its tree.
struct HTMLNode {
  private let pointer: xmlNodePtr

  init(_ pointer: xmlNodePtr) {
    self.pointer = pointer
  }

  /// The tag, in lower case; `nil` for what is no element.
  var tag: String? {
    guard pointer.pointee.type == XML_ELEMENT_NODE else { return nil }
    return String(cString: pointer.pointee.name).lowercased()
  }

  /// The characters of a text node; `nil` for other nodes.
  var characters: String? {
    guard pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE,
      let content = pointer.pointee.content
    else { return nil }
    return String(cString: content)
  }

  /// The children in their order.
  var children: some Sequence<HTMLNode> {
    sequence(state: pointer.pointee.children) { (next: inout xmlNodePtr?) in
      defer { next = next?.pointee.next }
      return next.map { HTMLNode($0) }
    }
  }

  /// The value of an attribute, empty for one without a value.
  subscript(attribute: String) -> String? {
    guard let found = xmlHasProp(pointer, attribute) else { return nil }
    return found.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
  }
}
