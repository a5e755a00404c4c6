import DuchaDiagnostics
import DuchaTestSupport
import Testing

@testable import DuchaCompiler

/// Plans damaged at random, as scanners, web pages and hurried copying damage them.
@Suite struct RandomEditTests {
  /// Words that steer the parsers, to be strewn in where they do not belong.
  private static let fragments = [
    "（", "）", "（责任单位：", "牵头", "、", "。", "，", "2024年", "底前", "到", "每年", "%", "1.", "（一）", "一、", "\n", "——",
    "第",
    "至", "12", "亿元", "以上", "〔", "下同", "等", "分别", "达到", "“", "\t", "|", "附件", "①", "一是", "专栏1", "\u{FEFF}",
    "5年内",
    "十四五", "清零", "翻一番", "1-2", "以内", "序号\t任务\t责任单位\n", "完成时限：",
  ]

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func noEditMakesTheCompilerFail(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let compiler = PolicyCompiler(simplify: simplified)
    for plan in try examplePlans() {
      for _ in 0..<6 {
        let text = Self.damaged(plan, &random)
        expectSound(compiler.lint(SourceText(name: "seed \(seed)", text)))
      }
    }
  }

  /// Most mistakes at the edges of a text show only where it is nothing but the edge.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func aPlanMayBeginAndEndAnywhere(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let compiler = PolicyCompiler(simplify: simplified)
    let lines = try examplePlans().flatMap { $0.split(separator: "\n") }
    for _ in 0..<400 {
      let line = lines.randomElement(using: &random) ?? ""
      let start = Int.random(in: 0..<line.count, using: &random)
      let mark = ["", "1.", "一、", "（一）", "1.县教育局负责。", "责任单位："].randomElement(using: &random) ?? ""
      let piece = line.dropFirst(start).prefix(Int.random(in: 1...40, using: &random))
      expectSound(compiler.lint(SourceText(name: "seed \(seed)", mark + piece)))
    }
  }

  /// Returns a stretch of the plan after up to forty edits.
  private static func damaged(_ plan: String, _ random: inout SeededGenerator) -> String {
    var text = Array(plan.unicodeScalars)
    let start = Int.random(in: 0..<text.count, using: &random)
    text = Array(text[start..<min(text.count, start + 1500)])
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let place = Int.random(in: 0...text.count, using: &random)
      if Bool.random(using: &random) {
        text.insert(
          contentsOf: fragments.randomElement(using: &random)?.unicodeScalars ?? "、".unicodeScalars, at: place
        )
      } else {
        text.removeSubrange(place..<min(text.count, place + Int.random(in: 1...9, using: &random)))
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    return String(view)
  }
}
