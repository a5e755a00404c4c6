internal import DuchaModel

/// What speaks for two names being one body's.
struct SameUnitEvidence {
  var kind = SameUnitProposal.Kind.sameBody
  /// From 0 to 1.
  var score: Double
  /// The Chinese line.
  var reason: String
  /// Which of the two names should stay, where the evidence itself tells.
  var keeps: Kept = .either
  /// Whether it tells nothing where it holds with several: 开发区管委会 for two zones.
  var wantsOne = false

  /// Which name stays.
  enum Kept { case first, second, either }

  /// Returns what speaks for two names of one place being one body's; `nil` where nothing does.
  static func of(_ a: ReviewedName, _ b: ReviewedName, on day: Day) -> SameUnitEvidence? {
    secondName(a, b) ?? secondName(b, a)?.turned ?? sameDepartment(a, b) ?? renamed(a, b, on: day)
      ?? renamed(b, a, on: day)?.turned ?? sameWords(a, b) ?? shortForm(a, b) ?? shortForm(b, a)?.turned
      ?? slip(a, b)
  }

  private var turned: SameUnitEvidence {
    var turned = self
    turned.keeps = keeps == .first ? .second : keeps == .second ? .first : .either
    return turned
  }
}

// MARK: - Kinds of evidence

extension SameUnitEvidence {
  /// 市住建局(市人防办) and 市人防办, or 市住建局 alone.
  private static func secondName(_ a: ReviewedName, _ b: ReviewedName) -> SameUnitEvidence? {
    guard let second = a.secondWords, b.secondWords == nil else { return nil }
    if second == b.words {
      return SameUnitEvidence(score: 0.95, reason: "“\(a.text)”括注的另一块牌子就是“\(b.text)”", keeps: .first)
    }
    return a.words == b.words
      ? SameUnitEvidence(score: 0.95, reason: "“\(a.text)”即“\(b.text)”，括注的是另一块牌子", keeps: .second) : nil
  }

  /// 县发改委 and 县发展和改革局
  private static func sameDepartment(_ a: ReviewedName, _ b: ReviewedName) -> SameUnitEvidence? {
    guard let department = a.department, department.id == b.department?.id, a.tier == b.tier,
      haveOneHolder(a, b)
    else { return nil }
    let (short, long) = a.words.count <= b.words.count ? (a, b) : (b, a)
    if short.parts.core == long.parts.core || short.parts.core.isShortForm(of: long.parts.core) {
      return SameUnitEvidence(score: 0.9, reason: "常用简称：“\(short.text)”即“\(long.text)”")
    }
    return SameUnitEvidence(score: 0.7, reason: "“\(short.text)”“\(long.text)”通常是同一部门的不同叫法")
  }

  /// 县环保局 and 县生态环境局
  private static func renamed(_ old: ReviewedName, _ new: ReviewedName, on day: Day) -> SameUnitEvidence? {
    guard let successor = old.successor, successor.department.id == new.department?.id,
      day.year >= successor.year,
      haveOneHolder(old, new)
    else { return nil }
    return SameUnitEvidence(
      kind: .renamed, score: 0.75, reason: "机构改革：“\(old.text)”在\(successor.year)年改革后通常为“\(new.text)”",
      keeps: .second)
  }

  /// 常德经开区 and 常德经开区管委会
  private static func sameWords(_ a: ReviewedName, _ b: ReviewedName) -> SameUnitEvidence? {
    a.words == b.words ? SameUnitEvidence(score: 0.9, reason: "“\(a.text)”“\(b.text)”只是写法不同") : nil
  }

  /// 丽景园管委会 and 丽景民族工业园管委会, 县矿管局 and 县矿产资源管理局
  private static func shortForm(_ short: ReviewedName, _ long: ReviewedName) -> SameUnitEvidence? {
    // A known department whose name goes on is another one: 县财政局, 县财政金融局.
    guard short.parts.abbreviates(long.parts), short.department == nil || long.isZone,
      areOneField(short, long),
      short.isOrgan, short.tier == long.tier
    else { return nil }
    return SameUnitEvidence(
      score: 0.8, reason: "“\(short.text)”像是“\(long.text)”的简称", keeps: .second, wantsOne: true)
  }

  /// 县自然资原局 and 县自然资源局
  private static func slip(_ a: ReviewedName, _ b: ReviewedName) -> SameUnitEvidence? {
    guard a.department == nil || b.department == nil, a.isOrgan, a.parts.isSlip(of: b.parts),
      !a.parts.core.differsInOrder(from: b.parts.core)
    else { return nil }
    return SameUnitEvidence(
      score: 0.5, reason: "“\(a.text)”“\(b.text)”只差一字，核对是否错字",
      keeps: a.department != nil ? .first : b.department != nil ? .second : .either, wantsOne: true)
  }

  /// 教育局 may be 县教育局 where no place tells; 市教育局 is not, nor is that of another place.
  private static func haveOneHolder(_ a: ReviewedName, _ b: ReviewedName) -> Bool {
    if a.holder == b.holder { return true }
    guard a.place == nil, a.parts.ending == b.parts.ending, a.tier == b.tier else { return false }
    return a.holder.isEmpty && b.holder.count == 1 || b.holder.isEmpty && a.holder.count == 1
  }

  private static func areOneField(_ a: ReviewedName, _ b: ReviewedName) -> Bool {
    guard let left = a.department ?? a.successor?.department,
      let right = b.department ?? b.successor?.department
    else { return true }
    return left.id == right.id
  }
}

extension ReviewedName {
  /// The committee of a zone, whose name is often cut at its beginning.
  var isZone: Bool { words.closes(with: "管委会") || words.closes(with: "管理委员会") }

  /// Whether it is one of the few of its kind in a place; of schools and firms many differ by little.
  fileprivate var isOrgan: Bool {
    switch parts.system {
    case .institution, .enterprise, .township: false
    default: true
    }
  }
}

extension String {
  /// 发改 for 发展和改革: the same characters in the same order, from the first on.
  fileprivate func isShortForm(of long: String) -> Bool { first == long.first && isSubsequence(of: long) }

  /// 第一工作组 and 第二工作组 differ in the one character that tells them apart.
  fileprivate func differsInOrder(from other: String) -> Bool {
    zip(self, other).first { $0 != $1 }.map { Self.orderWords.contains($0) && Self.orderWords.contains($1) }
      ?? false
  }

  private static let orderWords = Set("一二三四五六七八九十0123456789东西南北中上下大小新老甲乙丙丁内外前后")
}
