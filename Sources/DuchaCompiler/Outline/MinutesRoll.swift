/// Finds the lines behind the items of minutes that tell who was there and who gets the paper: they belong to no item.
enum MinutesRoll {
  /// roll = word ( ":" | blank ) names        // 出席:韩冬(县财政局)、李文; 记  录:张三; 参加会议人员:…
  ///
  /// 参加:县财政局 may name those who take part in a task: such a word counts where persons stand behind it or the line
  /// beside it is of a roll for sure.
  static func opens(_ plan: Reading, _ lines: PlanLines, _ number: Int) -> Bool {
    guard let (word, names) = opening(plan, lines.trimmed(number)) else { return false }
    if word == .ofRoll || namesPersons(names) { return true }
    let below = lines.filled(behind: number)
    let above = (0..<number).last { !lines.trimmed($0).isEmpty }
    return [above, below].contains { line in
      line.flatMap { opening(plan, lines.trimmed($0)) }?.word == .ofRoll
    }
  }

  private enum Word {
    /// No label of a task reads so: 出席.
    case ofRoll
    /// A label of a task may read so: 参加.
    case perhapsOfTask
  }

  /// Returns the word of a roll that a line begins with, and the names behind it.
  private static func opening(_ plan: Reading, _ line: Range<Int>) -> (word: Word, names: ItemText)? {
    let text = ItemText(plan, [line])
    guard let match = words.match(in: text.reading, at: 0, before: text.count) else { return nil }
    let end = match.length
    if end < text.count, text.reading[end] == Mark.colon {
      return (match.value, text.slice(end + 1..<text.count))
    }
    // 出席  韩冬  李文: a blank stands for the colon where no other word reads so.
    guard match.value == .ofRoll, end < text.count, text.followsGap(end) else { return nil }
    return (match.value, text.slice(end..<text.count))
  }

  /// Whether the first of the names is that of a person: 韩冬、李文, 李 文; not 县财政局.
  private static func namesPersons(_ names: ItemText) -> Bool {
    let reading = names.reading
    let end = names.all.first { at in
      nameEnds.contains(reading[at]) || at > 1 && names.followsGap(at)
    }
    let name = 0..<(end ?? names.count)
    return (2...longestName).contains(name.count) && name.allSatisfy { reading[$0].isHan }
      && !UnitWords.isUnit(reading, name)
  }

  private static let longestName = 3
  private static let nameEnds: CharacterFilter = "、,;。()"
  private static let words = KeywordTable<Word>([
    """
    出席 列席 缺席 请假 参会 与会 出席人员 列席人员 缺席人员 请假人员 参会人员 与会人员 参加人员 出席会议 列席会议 参加会议 出席会议人员 列席会议人员 参加会议人员 出席会议的有
    列席会议的有 参加会议的有 出席单位 列席单位 参会单位 与会单位 参加单位 出席领导 列席领导 参会领导 参加领导 未出席 因事请假 主持人 会议主持 会议主持人 记录人 会议记录 会议记录人 记录整理
    整理人 签发 签发人 拟稿 拟稿人 核稿 核稿人 校对 校对人 分送 分发 抄送 抄报 抄发 印送 主送
    """: .ofRoll,
    "参加 主持 记录 整理 审核 审签 报送 发送 报 送 发": .perhapsOfTask,
  ])
}
