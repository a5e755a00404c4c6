import DuchaDiagnostics
import DuchaDocuments
import Testing

struct HTMLReaderTests {
  @Test func makesLinesOfBlocks() throws {
    let page =
      "<!DOCTYPE html><html><body><h1>方案</h1><p>一、<b>重点</b>\n任务<br>（一）甲</p><div>乙&nbsp; 丙</div></body></html>"
    let text = try read(page)
    #expect(text.whole == "方案\n一、重点任务\n（一）甲\n乙 丙\n")
    #expect(text.encoding == .extracted)
  }

  @Test func readsThePartsOfPagesThatContentSystemsKeep() throws {
    #expect(try read("<td class=\"c\"><p>一、任务</p><p>甲</p></td>").whole == "一、任务\n甲\n")
    #expect(try read("<tbody><tr><td><p>甲</p></td></tr></tbody>").whole == "甲\n")
    // A plan may begin with a bracket of this kind.
    #expect(try read("<p1> 甲").whole == "<p1> 甲")
  }

  @Test func leavesOutChrome() throws {
    let page = """
      <html><head><title>网站</title><style>p{}</style></head><body><header>顶部</header><nav>首页</nav>
      <script>alert("x")</script><p style="display: none">隐</p><div class="x breadcrumb">位置</div>
      <article><header>方案</header><p>正文</p></article><footer>备案</footer></body></html>
      """
    #expect(try read(page).whole == "方案\n正文\n")
  }

  @Test func readsTablesWithSpans() throws {
    let page = """
      <table><caption>分解表</caption><tr><th rowspan=2>类别<th colspan=2>单位</tr><tr><td>牵头<td>配合</tr>
      <tr><td rowspan=0>教育<td>县教育局<br>县财政局<td></tr><tr><td>县体育局</table>
      """
    let text = try read(page)
    #expect(
      text.grid == [
        [["类别", "单位", "^"], ["^", "牵头", "配合"], ["教育", "县教育局\n县财政局", ""], ["^", "县体育局"]]
      ])
    #expect(text.whole.hasPrefix("分解表\n类别\t单位\t\n"))
  }

  @Test func countsParagraphsAndCells() throws {
    let text = try read("<p>表<table><tr><td colspan=2>甲<td>乙</table><p>注")
    #expect(text.place("表") == "第1段")
    #expect(text.place("乙") == "表1第1行第3列")
    #expect(text.place("注") == "第2段")
  }

  @Test func takesLayoutTablesApart() throws {
    let page = "<table><tr><td>左<td><table><tr><td>1<td>甲</table></tr></table>"
    let text = try read(page)
    #expect(text.whole == "左\n1\t甲\n")
    #expect(text.grid == [[["1", "甲"]]])
  }

  @Test func numbersOrderedLists() throws {
    #expect(try read("<html><ol start=3><li><p>甲</p><li>乙</ol></html>").whole == "3. 甲\n4. 乙\n")
  }

  @Test func readsPagesInGB18030WhateverTheyDeclare() throws {
    // 任务
    let bytes = Array("<html><meta charset=gb2312><p>".utf8) + [0xC8, 0xCE, 0xCE, 0xF1]
    #expect(try DocumentReader().read(name: "a.html", bytes: bytes).whole == "任务\n")
    #expect(try read("<html><meta charset=gb2312><p>任务").whole == "任务\n")
  }

  @Test func readsPagesInBig5ThatSaySo() throws {
    // 工作
    let bytes = Array("<html><meta charset=\"big5\"><p>".utf8) + [0xA4, 0x75, 0xA7, 0x40]
    #expect(try DocumentReader().read(name: "a.html", bytes: bytes).whole == "工作\n")
  }

  @Test func refusesDeepNestingAndAbsurdSpans() {
    let deep = "<html>" + String(repeating: "<div>", count: 220) + "甲"
    #expect(refusal(Array(deep.utf8)) == .tooComplex)
    let wide = "<table>" + String(repeating: "<tr><td colspan=1000>甲<td>乙", count: 2)
    #expect(refusal(Array(wide.utf8), limits: .init(cells: 1500)) == .tooComplex)
  }

  @Test func neverCrashesOnACutFile() {
    readCutAtEveryByte(
      Array("<html><body><ol><li>甲</ol><table><tr><td rowspan=3>乙<td>丙</table>".utf8), name: "a.html")
  }

  private func read(_ page: String) throws -> SourceText {
    try DocumentReader().read(name: "a.txt", bytes: Array(page.utf8))
  }
}
