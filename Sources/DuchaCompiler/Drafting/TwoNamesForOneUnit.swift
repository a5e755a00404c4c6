import DuchaDiagnostics
import DuchaModel
import DuchaUnits

/// One unit is written in two ways: 丽景园管委会, 丽景民族工业园管委会.
enum TwoNamesForOneUnit: DraftCheck {
  static let code = DiagnosticCode(
    "D0106", "TwoNamesForOneUnit",
    Explanation(
      what: "检查同一单位在方案里是否有全称、简称两种写法，或者有的写了“县”“市”有的没写",
      why: "台账和清单按名称归集，两种写法会变成两个单位，各领一半任务",
      example:
        "一、2025年6月底前建成科技馆。（县发展改革局牵头，县财政局配合）\n二、2025年9月底前印发人才办法。（县人社局牵头，县发展改革局配合）\n三、2025年10月底前上线服务平台。（县工信局牵头，县发展改革局配合）\n四、2025年底前举办招商活动3场。（县商务局牵头，县发改局配合）",
      instead:
        "一、2025年6月底前建成科技馆。（县发展改革局牵头，县财政局配合）\n二、2025年9月底前印发人才办法。（县人社局牵头，县发展改革局配合）\n三、2025年10月底前上线服务平台。（县工信局牵头，县发展改革局配合）\n四、2025年底前举办招商活动3场。（县商务局牵头，县发展改革局配合）"
    ))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    let pairs = PrintedUnits(plan).compare(abbreviation)
    // A short name that could stand for two long ones tells nothing.
    return pairs.filter { pair in pairs.count { $0.short.text == pair.short.text } == 1 }.map { pair in
      let (rare, common) =
        pair.short.count <= pair.long.count ? (pair.short, pair.long) : (pair.long, pair.short)
      return diagnostic(rare, common, pair.lacksLevel ? .note : .warning)
    }
  }

  private typealias Pair = (short: PrintedUnits.Name, long: PrintedUnits.Name, lacksLevel: Bool)

  private static func abbreviation(_ a: PrintedUnits.Name, _ b: PrintedUnits.Name) -> Pair? {
    let (short, long) = a.text.count <= b.text.count ? (a, b) : (b, a)
    guard short.parts.abbreviates(long.parts) else { return nil }
    let lacksLevel = short.parts.level != long.parts.level
    return lacksLevel && !short.opensClause ? nil : (short, long, lacksLevel)
  }

  private static func diagnostic(
    _ rare: PrintedUnits.Name, _ common: PrintedUnits.Name, _ severity: Severity
  ) -> Diagnostic {
    Diagnostic(
      code, severity, "`\(rare.text)`（\(rare.count)处）和 `\(common.text)`（\(common.count)处）像是同一单位的两种写法",
      at: rare.mentions[0].span, path: rare.path, help: "统一为一种写法；确是两个单位的，不必修改",
      labels: rare.mentions.dropFirst().map { .init($0.span, "也写作 `\(rare.text)`") }
        + [.init(common.mentions[0].span, "此处写作 `\(common.text)`")],
      fix: isCertain(rare, common) ? fix(rare, common) : nil)
  }

  /// Everywhere else the plan writes the other name.
  private static func isCertain(_ rare: PrintedUnits.Name, _ common: PrintedUnits.Name) -> Bool {
    common.count >= 3 && common.count >= rare.count * 3
  }

  private static func fix(_ rare: PrintedUnits.Name, _ common: PrintedUnits.Name) -> Fix {
    Fix(
      "统一写作 `\(common.text)`", rare.mentions.map { Fix.Edit($0.span, common.asWritten) })
  }
}
