import DuchaDiagnostics
import DuchaModel
import DuchaUnits

/// A unit is named once only, and is one character off a name that stands everywhere else.
enum MisspeltUnit: DraftCheck {
  static let code = DiagnosticCode(
    "D0107", "MisspeltUnit",
    Explanation(
      what: "检查只出现一次的单位，是否与另一个多次出现的单位只差一个字",
      why: "多半是错字；错了一个字，清单就发不到该单位",
      example:
        "一、2025年6月底前建成科技馆。（县自然资源局牵头，县财政局配合）\n二、2025年9月底前印发人才办法。（县人社局牵头，县自然资源局配合）\n三、2025年10月底前上线服务平台。（县工信局牵头，县自然资源局配合）\n四、2025年底前举办招商活动3场。（县自然资原局牵头，县商务局配合）",
      instead:
        "一、2025年6月底前建成科技馆。（县自然资源局牵头，县财政局配合）\n二、2025年9月底前印发人才办法。（县人社局牵头，县自然资源局配合）\n三、2025年10月底前上线服务平台。（县工信局牵头，县自然资源局配合）\n四、2025年底前举办招商活动3场。（县自然资源局牵头，县商务局配合）"
    ))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    PrintedUnits(plan).compare { a, b in
      let (rare, common) = a.count <= b.count ? (a, b) : (b, a)
      guard rare.count == 1, common.count >= 2, rare.parts.isSlip(of: common.parts) else { return nil }
      return Diagnostic(
        code, .warning, "`\(rare.text)` 只出现一次，与出现\(common.count)次的 `\(common.text)` 只差一个字",
        at: rare.mentions[0].span, path: rare.path, help: "核对是否错字",
        labels: [.init(common.mentions[0].span, "此处写作 `\(common.text)`")],
        fix: common.count < 3
          ? nil : Fix("改为 `\(common.text)`", replacing: rare.mentions[0].span, with: common.asWritten))
    }
  }
}
