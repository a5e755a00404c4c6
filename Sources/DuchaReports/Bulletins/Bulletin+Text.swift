import DuchaModel

extension Bulletin {
  /// Puts the bulletin into words.
  package var text: BulletinText {
    let parts = [overall, fasterPart, problems, requirements].compactMap(\.self).filter { !$0.blocks.isEmpty }
    let sections = parts.enumerated().map { index, part in
      BulletinText.Section(heading: "\(chineseNumeral(index + 1))、\(part.heading)", blocks: part.blocks)
    }
    return BulletinText(
      masthead: office.masthead, issue: "第\(issue)期", issuer: office.issuer, date: issuedOn.chinese,
      title: title,
      recipients: "\(office.recipients)：", opening: opening, sections: sections, notes: notes,
      annex: annexTable)
  }

  private var title: String {
    // A bulletin on one plan bears its name.
    if let only = plans.first, plans.count == 1, only.plan.document.title != nil {
      return "关于\(only.plan.citation)\(month.chinese)推进情况的通报"
    }
    return "关于\(month.chinese)重点任务推进情况的通报"
  }

  private var opening: String {
    let day = asOf.chinese
    guard !plans.isEmpty else { return "现将截至\(day)的任务推进情况通报如下。" }
    let named = plans.prefix(Self.plansNamed).map(\.plan.fullCitation).joined(separator: "、")
    let basis = plans.count > Self.plansNamed ? "\(named)等\(plans.count)个方案" : named
    return "根据\(basis)的任务分工，\(office.issuer)依据督查台账对任务推进情况作了汇总，现将截至\(day)的有关情况通报如下。"
  }

  /// As many plans as a sentence carries; the table by plan names them all.
  private static let plansNamed = 5
}
