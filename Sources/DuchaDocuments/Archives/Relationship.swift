/// Where one part of an office file points at another.
struct Relationship: Equatable {
  /// The name that the pointing part uses.
  var id: String
  /// The last word of the type: `worksheet`, `styles`.
  var type: String
  /// The name of the part that is pointed at, from the root of the package.
  var target: String

  /// Reads a `<Relationship>`; `nil` for what lies outside the package, which is never followed.
  init?(_ element: XMLElement, folder: String) {
    guard element["TargetMode"] != "External", let type = element["Type"], let target = element["Target"]
    else {
      return nil
    }
    id = element["Id"] ?? ""
    self.type = type.split(separator: "/").last.map(String.init) ?? ""
    self.target = Self.resolve(target, in: folder)
  }

  private static func resolve(_ target: String, in folder: String) -> String {
    var steps: [Substring] = []
    for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
