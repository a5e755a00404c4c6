import DuchaModel

extension UnitName {
  /// Whether the name stands for several bodies: 各乡镇(街道), 市级有关部门.
  package var isCollective: Bool {
    let name = level + core + ending
    return Self.split(Self.bareKinds).contains(name)
      || Self.split(Self.collectiveWords).contains(where: name.contains)
      || Self.split(Self.collectiveEndings).contains(where: name.closes(with:))
  }

  /// Whether it means only some of them, which the name does not tell: 相关县市区, 有关部门.
  package var isSelective: Bool {
    let name = level + core + ending
    return OrgUnit.selectiveWords.contains(where: name.contains)
  }

  /// Words that only names for several bodies have.
  package static let collectiveWords = "各 相关 有关 所有 全部 其他 其它 全体 所在地 属地 事发地 涉及 两级"
  /// What is no name of one body: the second of 各乡镇人民政府、街道办事处.
  package static let bareKinds =
    "街道办事处 乡镇人民政府 乡镇政府 村委会 村民委员会 居委会 居民委员会"
  /// Endings that only names for several bodies have.
  package static let collectiveEndings = "主管部门 部门 单位 地区 试点城市政府 机构 企业"

  private static func split(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }
}
