/// Whom a request addresses; it decides the words.
///
/// A leading group and its office may not direct lower governments (《整治形式主义为基层减负若干规定》, 2024): there the
/// bulletin only reminds (提醒).
enum Addressee {
  /// A department or another body of the same government.
  case department
  /// A lower government or what stands for one.
  case lowerGovernment

  /// Tells by the name: 城关镇人民政府, 各县（市、区）政府, 开发区管委会.
  init(name: String) {
    let endings = ["人民政府", "政府", "街道办事处", "街道办", "街道", "管委会", "管理委员会", "乡镇", "镇", "乡"]
    self = endings.contains { name.hasSuffix($0) } ? .lowerGovernment : .department
  }
}
