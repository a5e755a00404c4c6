internal import DuchaModel

/// One of a unit's names, taken apart for comparison with others'.
struct ReviewedName {
  /// The name as it is written.
  let text: String
  /// The unit's place; `nil` where the plan did not tell.
  let place: Place?
  /// Whose names it is compared with: those of one place, or those of no known place.
  let scope: String
  /// The name without its own place and without a second name in brackets: 住建局 of 市住建局(市人防办).
  let words: String
  /// The second name, in the same way: 人防办.
  let secondWords: String?
  /// The parts of `words`.
  let parts: UnitName
  /// The usual department it names.
  let department: Department?
  /// The department that took over from it, and the year of that reform.
  let successor: (department: Department, year: Int)?
  /// Whose department it is, by the name alone; empty for the place's own.
  let holder: String

  init(_ name: String, in place: Place?) {
    text = name
    self.place = place
    let (base, second) = Self.split(FoldedName.of(name))
    let key = ScopedName(base, in: place)
    scope = key.scope
    words = Self.asBody(key.words)
    secondWords = second.map { ScopedName($0, in: place).words }
    parts = UnitName(words)
    let found = Department.holder(of: base, in: place) ?? Department.holder(of: words, in: place)
    let former = found == nil ? Department.formerHolder(of: base, in: place) : nil
    department = found?.department
    successor = former?.successor
    holder = found?.holder ?? former?.holder ?? parts.level
  }

  /// Whether the name belongs to the state or to a province by its ending: 教育部, 教育厅.
  var tier: AdministrativeLevel? {
    // 国家税务总局清源县税务局
    if holder.count > 1 && holder != "国家"
      || (place.map { $0.level != .national && words.contains($0.stem) } ?? false)
    {
      return nil
    }
    if Self.stateStarts.contains(where: words.opens(with:)) { return .national }
    if words.closes(with: "总局") || words.closes(with: "总署") { return .national }
    if words.closes(with: "厅") { return .province }
    return words.closes(with: "部") && department?.system == .department ? .national : nil
  }

  private static let stateStarts = ["国家", "中央", "全国", "中国", "中华", "国务院"]

  /// 市住建局(市人防办); (筹) and (街道) are no second names.
  private static func split(_ name: String) -> (base: String, second: String?) {
    guard name.closes(with: ")"), let open = name.lastIndex(of: "("), open != name.startIndex else {
      return (name, nil)
    }
    let second = name[name.index(after: open)...].dropLast()
    guard second.count > 2, !UnitName(String(second)).ending.isEmpty else { return (name, nil) }
    return (String(name[..<open]), String(second))
  }

  /// 经开区 as one who acts is its 管委会.
  private static func asBody(_ words: String) -> String {
    zones.contains(where: words.closes(with:)) ? words + "管委会" : words
  }

  private static let zones = ["经开区", "高新区", "开发区", "园区", "产业园", "科技园", "工业园", "度假区", "保税区", "示范区"]

  /// The ways in which the name is written in full, with its place: 清源县教育局, 清源教育局.
  var fullForms: [String] {
    guard let place, let word = place.levelWord else { return [] }
    let rest = words.opens(with: word + "委") ? words.dropFirst(word.count) : words[...]
    return Set([place.officialName, place.stem, place.stem + word]).map { $0 + rest }
  }
}
