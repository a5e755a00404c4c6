import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

/// Plans that nobody writes: read to their end, in proportion to their length, without exhausting the stack.
struct HostilePlanTests {
  private static let depth = 20_000

  @Test(arguments: [
    String(repeating: "（", count: depth), String(repeating: "（", count: depth) + "县教育局负责",
    String(repeating: "）", count: depth), String(repeating: "“", count: depth),
  ])
  func bracketsInsideBrackets(brackets: String) {
    let compilation = PolicyCompiler(simplify: nil).compile(SourceText(name: "方案.txt", "一、建设平台\(brackets)\n"))
    #expect(compilation.tasks.count <= 1)
  }

  @Test func headingsBelowHeadings() {
    let number = Array(repeating: "1", count: Self.depth).joined(separator: ".")
    let compilation = PolicyCompiler(simplify: nil).compile(
      SourceText(name: "方案.txt", "一、建设平台\n\(number) 引进人才。（县教育局负责）\n"))
    #expect(compilation.tasks.count <= 2)
  }

  @Test(arguments: ["县教\u{200B}育局", "县教育局\u{FEFF}", "\u{202E}县教育局\u{202C}", "县\u{2066}教育局\u{2069}"])
  func hiddenCharactersVanish(name: String) {
    let compilation = compile("一、建设平台。（责任单位：县财政局、\(name)、县科技局）")
    #expect(compilation.units("一").map { $0.prefix { $0 != " " } } == ["县财政局", "县教育局", "县科技局"])
  }
}
