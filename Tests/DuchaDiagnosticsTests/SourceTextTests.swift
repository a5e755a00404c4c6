import DuchaDiagnostics
import Testing

@Suite struct SourceTextTests {
  @Test func aPlaceCountsCharactersNotBytes() {
    let source = SourceText(name: "plan.txt", "一、总则\n牵头单位：县教育局")
    let offset = "一、总则\n牵头单位：".utf8.count
    #expect(source.location(of: offset) == SourceLocation(line: 2, column: 6))
    #expect(source.location(of: source.bytes.count) == SourceLocation(line: 2, column: 10))
  }

  @Test func aLineIsWithoutItsBreak() {
    let source = SourceText(name: "plan.txt", "甲\r\n乙\n")
    #expect(source.lineCount == 3)
    #expect((1...3).map { source[source.span(ofLine: $0)] } == ["甲", "乙", ""])
  }

  @Test func anEmptyTextHasOneEmptyLine() {
    let source = SourceText(name: "empty.txt", "")
    #expect(source.location(of: 0) == SourceLocation(line: 1, column: 1))
    #expect(source.span(ofLine: 1).isEmpty)
  }
}
