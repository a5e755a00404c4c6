import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

@Suite struct FigureInvariantTests {
  /// Every production of both parsers, with names, brackets and quotes left open where the text is cut.
  static let item = """
    (一)系统推进。落实《某某方案(2023-2025年)》,到2026年,每年新增智能工厂10家以上、示范车间20个;2024年6月至12月,\
    “十四五”期间,力争三年内实现“全覆盖”,人均收入达到全省平均水平。众创空间、孵化器分别达到9家和5家,比2020年翻一番。\
    自2024年起,用3年时间,印发之日起30日内,每月5日前,定期通报;全年压缩至2个工作日以内,进入前10位。\
    指标(万人)|9.9|14|(市科技局牵头,12月底前完成)
    """

  @Test func cuttingAnywhereNeverFails() {
    let characters = Array(Self.item.unicodeScalars)
    for end in characters.indices {
      for text in [characters[..<end], characters[end...]] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        _ = parsedTargets(String(view))
        _ = parsedTargets(String(view), in: undatedPlan)
      }
    }
  }

  @Test(arguments: 0..<60)
  func aTextWithoutStopsIsReadInPieces(offset: Int) {
    let phrase = "力争达到1,000家每年新增不少于20个由7%提高到10%比2020年翻一番达到全市平均水平"
    let text = String(repeating: "新", count: offset) + String(repeating: phrase, count: 40)
    #expect(!parsedTargets(text).isEmpty)
  }

  /// Phrases of every production, to be thrown together in any order with characters lost.
  static let phrases = [
    "到2026年,", "力争三年内", "每年新增", "不少于", "达到", "由7%提高到10%", "比2020年", "翻一番", "实现“全覆盖”", "“十四五”期间",
    "2024年6月至12月",
    "全市平均水平", "分别", "10家、20家", "12,500人以上", "的企业", "(市科技局牵头)", "、", "和", "。", ",", "完成时限:", "长期坚持", "年底前",
    "1-2个",
    "《方案(2023-2025年)》", "前10位", "百分之八十", "压缩至3个工作日", "至少", "到2026、2027年分别", "下月5日前", "第一、二季度", "10月20日(星期日)前",
    "压减一半", "三分之一", "印发后10个工作日内",
    "从2024年的80万吨提高到2026年的120万吨", "5.5%—6%", "亿元以上项目", "破零",
  ]

  @Test(arguments: 1...80)
  func scrambledTextNeverFails(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var text = (0..<40).map { _ in Self.phrases[next(Self.phrases.count)] }.joined()
    for _ in 0..<8 { text.remove(at: text.index(text.startIndex, offsetBy: next(text.count))) }
    _ = parsedTargets(text)
    _ = parsedTargets(text, in: undatedPlan)
  }

  @Test func everySpanCoversTheWordsItClaims() {
    let item = itemReading(Self.item)
    let deadlines = DeadlineParser(scope: samplePlan).parse(item).deadlines
    for deadline in deadlines { #expect(item.source[deadline.span] == deadline.text) }
    for target in TargetParser(scope: samplePlan).parse(item, deadlines: deadlines).targets {
      #expect(item.source[target.span] == target.text)
    }
    #expect(!deadlines.isEmpty)
  }

  @Test func parsingIsDeterministic() {
    #expect(parsedTargets(Self.item) == parsedTargets(Self.item))
  }
}
