/// How the government of a town is called: 北坪镇, 北坪镇政府 and 北坪镇人民政府 are one body, as are 南溪街道, 南溪街道办 and
/// 南溪街道办事处.
package enum TownName {
  /// Returns the other names of a town's government; none where the name is not one's.
  package static func others(of name: String) -> [String] {
    for forms in ends {
      guard let end = forms.first(where: name.hasSuffix) else { continue }
      let stem = name.dropLast(end.count)
      return stem.isEmpty ? [] : forms.filter { $0 != end }.map { stem + $0 }
    }
    return []
  }

  /// The longest of each first.
  private static let ends = [
    ["镇人民政府", "镇政府", "镇"], ["乡人民政府", "乡政府", "乡"], ["街道办事处", "街道办", "街道"],
  ]
}
