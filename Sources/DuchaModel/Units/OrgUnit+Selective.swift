extension OrgUnit {
  /// Whether the name takes only some bodies and leaves open which: 各相关部门, 有关乡镇. Nothing but a person's word
  /// for the plan or the task says whom it means there.
  public var isSelective: Bool { collective && Self.selectiveWords.contains(where: name.contains) }

  /// Words by which a name takes only some of several.
  package static let selectiveWords = ["相关", "有关", "涉及", "有条件", "试点"]

  /// What is open where nobody has said whom the name stands for, behind the name: “各有关部门”所指单位尚未按方案或任务列明.
  package var openMembersWords: String { isSelective ? "所指单位尚未按方案或任务列明" : "尚未列明成员单位" }
}
