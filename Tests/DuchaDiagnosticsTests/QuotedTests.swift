import DuchaDiagnostics
import Testing

@Suite struct QuotedTests {
  @Test(arguments: [
    ("建成", "“建成”"), ("开展“两癌”筛查", "“开展‘两癌’筛查”"), ("“一‘二’三”", "“‘一“二”三’”"), ("一”二“三”", "“一’二‘三’”"), ("", "“”"),
  ])
  func quotationMarksInsideTakeTurns(_ text: String, _ quoted: String) { #expect(text.quoted == quoted) }
}
