import DuchaDiagnostics
import Testing

@testable import DuchaCompiler

/// Numbers, brackets, words of other levels and totals, wherever they stand in the plan.
@Suite struct TextDraftTests {
  @Test func numbersMayGoOnUnderTheNextHeading() {
    let text = "一、甲\n（一）建成甲馆。\n（二）建成乙馆。\n二、乙\n（三）建成丙馆。\n三、丙\n（一）建成丁馆。"
    #expect(lint(text, for: MissingNumber.code).isEmpty)
    #expect(lint(text, for: RepeatedNumber.code).isEmpty)
  }

  @Test func aGapAtTheStartAndAGapInside() {
    let text = "一、甲\n1.建成甲馆。\n2.建成乙馆。\n4.建成丙馆。\n二、乙\n7.建成丁馆。"
    #expect(
      lint(text, for: MissingNumber.code).map(\.message) == ["`2.` 之后是 `4.`，缺1个编号", "开头是 `7.`，缺2个编号"])
  }

  @Test(arguments: [
    ("一、建成甲馆。\n三、建成乙馆。\n三、建成丙馆。", "一、建成甲馆。\n二、建成乙馆。\n三、建成丙馆。"),
    ("一、建成甲馆。\n二、建成乙馆。\n二、建成丙馆。\n四、建成丁馆。", "一、建成甲馆。\n二、建成乙馆。\n三、建成丙馆。\n四、建成丁馆。"),
  ])
  func aNumberThatIsFreeIsOfferedAndNoGapIsTold(_ text: String, _ mended: String) {
    #expect(lint(text, for: MissingNumber.code).isEmpty)
    #expect(fixed(text, by: lint(text, for: RepeatedNumber.code).first?.fix) == mended)
  }

  @Test func aSecondOneIsNoNewList() {
    #expect(lint("一、建成甲馆。\n一、建成乙馆。\n二、建成丙馆。", for: RepeatedNumber.code).count == 1)
  }

  @Test func aNumberThatIsTakenIsNotOffered() {
    let text = "一、建成甲馆。\n二、建成乙馆。\n二、建成丙馆。\n三、建成丁馆。"
    #expect(lint(text, for: RepeatedNumber.code).map { $0.fix == nil } == [true])
  }

  @Test(arguments: [
    "一、建成科技馆。（责任单位：县科协、\n县财政局）", "一、建成科技馆（含附属用房）：\n1）选址。\n2）施工。",
    "一、建成科技馆。（责任单位：各县（市、区）\n\n政府）", "一、建成科技馆。（责任单位：县科协。\n）",
  ])
  func bracketsMayCloseOnTheNextLine(_ text: String) {
    #expect(lint(text, for: UnbalancedBracket.code).isEmpty)
  }

  @Test func aClosingBracketGetsItsPartnerBeforeTheLabel() {
    let text = "一、建成科技馆。责任单位：县科协）"
    #expect(
      fixed(text, by: lint(text, for: UnbalancedBracket.code).first?.fix) == "一、建成科技馆。（责任单位：县科协）")
  }

  @Test func aTitleMarkIsMissed() {
    let found = lint("一、落实《科普条例，建成科技馆。（县科协牵头）", for: UnbalancedBracket.code)
    #expect(found.map(\.message) == ["`《` 没有对应的 `》`"])
  }

  @Test(arguments: [
    "排名进入全市前列", "到2025年，全市排名保持前三", "对标全市先进", "建成安全市场", "全县域推进", "发挥我市优势",
  ])
  func aPlanMayLookUp(_ words: String) {
    #expect(lint("青溪县科普行动方案\n一、目标\n\(words)。\n二、建成科技馆。", for: WordOfOtherLevel.code).isEmpty)
  }

  @Test func aLowerLevelsWordIsCopied() {
    let text = "临江市人民政府关于印发科普行动方案的通知\n一、推动全县科普场馆建设。（市科协牵头）"
    let fix = lint(text, for: WordOfOtherLevel.code).first?.fix
    #expect(fixed(text, by: fix).contains("推动全市科普"))
  }

  @Test func onesOwnRealityIsNotAnothersPlaces() {
    let text = "青溪县科普行动方案\n一、结合我市实际，发挥我省优势，建成科技馆。"
    #expect(lint(text, for: WordOfOtherLevel.code).map(\.message) == ["本方案是县级方案，此处写作“我市”"])
  }

  @Test(arguments: ["开发区", "示范区", "市场"])
  func aTitleWithoutAPlaceTellsNoLevel(_ word: String) {
    #expect(lint("\(word)科普行动方案\n一、推动全县场馆建设。", for: WordOfOtherLevel.code).isEmpty)
  }

  @Test(arguments: ["共3项任务", "共安排30项任务"])
  func aCountThatFitsOrMeansSomethingElse(_ words: String) {
    #expect(lint("\(words)。\n一、建成甲馆。\n二、建成乙馆。\n三、建成丙馆。", for: WrongCount.code).isEmpty)
  }

  @Test func decimalsAddUpExactly() {
    let table = "序号\t任务\t责任单位\t投资\n1\t改造小区\t县住建局\t0.1\n2\t改造管网\t县水利局\t0.2\n\t合计\t\t"
    #expect(lint(table + "0.3", for: WrongTotal.code).isEmpty)
    #expect(lint(table + "0.35", for: WrongTotal.code).first?.message == "合计写作0.35，各行相加为0.3")
  }

  @Test func aTableWithSectionsAddsUpInItsOwnWay() {
    let table = "序号\t任务\t责任单位\t投资\n一\t住房\t县住建局\t3\n1\t改造小区\t县住建局\t3\n2\t改造管网\t县水利局\t2\n\t合计\t\t5"
    #expect(lint(table, for: WrongTotal.code).isEmpty)
  }

  @Test func aCellOfAFilesOwnTableIsAParagraph() throws {
    let rows = [["任务", "责任单位"], ["建成科技馆（二期", "县科协"], ["建成体育馆", "县体育局）"], ["建成文化馆", "县文旅局"]]
    var text = ""
    let cells = rows.map { row in
      row.map { words in
        let start = text.utf8.count
        text += words + "\t"
        return SourceCell(span: SourceSpan(start, start + words.utf8.count))
      }
    }
    let table = SourceTable(span: SourceSpan(0, text.utf8.count), rows: cells)
    let found = lint(text, for: UnbalancedBracket.code, tables: [table])
    #expect(found.map { fixed(text, by: $0.fix).contains("（二期）") } == [true, false])
  }

  @Test func aColumnWithWordsIsNotSummed() {
    let table = "序号\t任务\t责任单位\t投资\n1\t改造小区\t县住建局\t约1\n2\t改造管网\t县水利局\t2\n\t合计\t\t5"
    #expect(lint(table, for: WrongTotal.code).isEmpty)
  }
}
