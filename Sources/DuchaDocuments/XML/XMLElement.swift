/// The start of an element: its name and attributes, without namespaces.
///
/// Office files come in two sets of namespaces (transitional and strict) with the same local names.
struct XMLElement: Equatable {
  /// The local name: `p` for `<w:p>`.
  var name: String
  /// The values by local name: `val` for `w:val`.
  var attributes: [String: String]

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// Whether a switch such as `<w:b/>` or `<w:b w:val="0"/>` is on.
  var isOn: Bool { !["0", "false", "off", "none"].contains(self["val"] ?? "1") }
}
