import DuchaDiagnostics
import Testing

@testable import DuchaCompiler

struct NormaliserTests {
  private func read(_ text: String) -> Reading {
    Normaliser(simplify: simplified).read(SourceText(name: "plan.txt", text))
  }

  private func words(_ text: String) -> String {
    let reading = read(text)
    return reading.text(0..<reading.count)
  }

  @Test func readsCornerMarksAsQuotationMarks() {
    #expect(words("「一件事」和『服务窗』") == "“一件事”和‘服务窗’")
  }

  @Test func foldsFullWidthFormsAndBrackets() {
    #expect(words("〔２０２５〕３号，【ＡＩ】；") == "(2025)3号,(AI);")
  }

  @Test func expandsEnclosedNumbers() {
    #expect(words("㈠⑵⒊") == "(一)(2)3.")
  }

  @Test func readsEveryLineBreakAsOne() {
    #expect(words("甲\r\n乙\r丙") == "甲\n乙\n丙")
  }

  @Test func keepsTheBytesOfEveryCharacter() {
    let reading = read("（甲）")
    #expect(reading.original(0..<3) == "（甲）")
    #expect(reading.span(1..<2) == SourceSpan(3, 6))
  }

  @Test func takesOutDashedPageMarks() {
    #expect(words("各级行业—12—主管部门") == "各级行业主管部门")
    #expect(words("甲\n- 3 -\n乙") == "甲\n乙")
    #expect(words("（十\n\n— 3 —\n \n  六）") == "(十\n  六)")
    #expect(words("2026—2028—2030年") == "2026—2028—2030年")
  }

  @Test func takesOutWhatTiesPagesTogether() {
    #expect(words("[接上页] 五、分工") == " 五、分工")
    #expect(words("各有关（转下页）\n部门") == "各有关\n部门")
  }

  @Test func joinsThePiecesOfTornLines() {
    let printed = [
      "为落实|《某省人民政府关于推进政务公开的意见》|（省政发", "〔2022〕30号）要求，|结合我县实际，|由县政府办、|县财政局、|县司",
      "法局按职责分工落实。各部门要在预算批复后的二十日内公开预", "（一）|公开预算。|县财政局要在预算批复后，|公开说明、|表格，|细化", "到项目，列明绩效目标，与决算一并公开，接受社会公众的监督",
      "（二）公开规划。|现印发给你们，请认真贯彻执行。", "某某自治州人民政府办公室", "2024年3月5日",
    ].joined(separator: "\n")
    #expect(words(printed.replacing("|", with: "\n")) == words(printed.replacing("|", with: "")))
  }

  @Test func takesOutPageNumbersThatCutWords() {
    let page = String(repeating: "建设平台。", count: 30)
    let reading = read("1、某市方案。\(page)到202\n　　2、6年,\(page)服务能\n3、力提升。").compacted()
    #expect(reading.text(0..<reading.count) == "某市方案。\(page)到2026年,\(page)服务能力提升。")
  }

  @Test func takesOutPageCounters() {
    #expect(words("甲\n第 2 页 共 8 页\n乙\n第3页\n丙") == "甲\n乙\n丙")
    #expect(words("甲\n1 / 12\n乙\n2 / 12\n丙") == "甲\n乙\n丙")
    #expect(words("甲\n1/2\n乙\n3/4") == "甲\n1/2\n乙\n3/4")
  }

  @Test func takesOutWhatAPagePrintsBelow() {
    let plan = "一、甲。\n二、乙。\n三、丙。\n"
    #expect(words("\(plan)打印本页 关闭窗口\n主办：县政府办 版权所有") == plan)
    #expect(words("打印\n\(plan)") == "打印\n\(plan)")
    #expect(words("\(plan)主办：县政府办") == "\(plan)主办:县政府办")
  }

  @Test func takesOutEmptyLinesBetweenAllLines() {
    #expect(words("甲\n\n乙\n \n丙") == "甲\n乙\n丙")
    #expect(words("甲\n\n乙\n丙") == "甲\n\n乙\n丙")
  }

  @Test func takesOutMarksOfBoldType() {
    #expect(words("**一、任务**\n1.甲") == "一、任务\n1.甲")
    #expect(words("带**的为配合单位\n**号") == "带**的为配合单位\n**号")
  }

  @Test func keepsNumberedItemsThatAreSentences() {
    #expect(words("1、甲。\n2、乙。\n3、丙。") == "1、甲。\n2、乙。\n3、丙。")
    #expect(words("1、建设平台\n2、引进人才\n3、培育企业") == "1、建设平台\n2、引进人才\n3、培育企业")
  }

  @Test func takesOutPinyinGlosses() {
    #expect(words("發(fā)展(AI)们(men)") == "发展(AI)们")
  }

  @Test func simplifiesTraditionalTextOnly() {
    #expect(words("建設實驗環境") == "建设实验环境")
    #expect(words("某市建设实验室和环境，责任单位为某某单位，產业") == "某市建设实验室和环境,责任单位为某某单位,產业")
  }

  @Test func takesBackTaiwanWords() {
    let reading = read("最佳化發展環境計畫")
    #expect(reading.text(0..<reading.count) == "优化发展环境计划")
    #expect(reading.original(0..<2) == "最佳化")
  }

  @Test func survivesBytesThatAreNoText() {
    let source = SourceText(name: "x", bytes: [0xE4, 0xB8, 0xFF, 0x41])
    #expect(Array(Normaliser(simplify: nil).read(source)) == [0xFFFD, 0xFFFD, 0xFFFD, 0x41])
  }

  @Test func slicesKeepPointingAtTheSource() {
    let reading = read("甲 乙\n丙").slice(2..<5).compacted()
    #expect(reading.text(0..<2) == "乙丙")
    #expect(reading.span(1..<2) == SourceSpan(8, 11))
  }
}
