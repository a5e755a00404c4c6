import DuchaModel

extension Bulletin {
  /// Puts the bulletin into words. One that would be longer than papers may be leaves the facts to its annex, and one of
  /// very many tasks their numbers as well.
  package var text: BulletinText {
    // A task that is named takes four characters at least.
    let named = [faster, slow, unreported].joined().reduce(0) { $0 + $1.tasks.count }
    guard named * 4 <= BulletinText.characterLimit else { return text(.tabled) }
    let texts = [BulletinText.Detail.full, .condensed].lazy.map { text($0) }
    return texts.first { $0.characters <= BulletinText.characterLimit } ?? text(.tabled)
  }

  private func text(_ detail: BulletinText.Detail) -> BulletinText {
    BulletinText(
      masthead: office.masthead, issue: "第\(issue)期", issuer: office.issuer, date: issuedOn.chinese,
      title: title, mark: edition.approver == nil ? "送审稿" : nil,
      recipients: "\(office.recipients)：", correction: correctionWords,
      opening: prose(edition.wording.opening).text,
      sections: sections(edition.wording, detail),
      notes: notes(detail), imprint: edition.approver.map { "签发：\($0)" }, annex: annexTable(detail),
      figures: figures,
      tasks: annex.map(line), gone: change?.gone ?? [], decisions: pendingDecisions, pictures: pictures)
  }

  /// The task as later issues look back on it.
  private func line(_ task: SupervisedTask) -> BulletinText.TaskLine {
    .init(
      id: task.id, title: task.printedTitle, lead: ledger.leadWords(task), state: task.standingWords,
      standing: task.standing, light: task.assessment.light, redIssues: redRuns[task.id] ?? 0)
  }

  /// What it is called.
  package var title: String {
    prose(edition.wording.title).text + (edition.corrected == nil ? "" : "（更正）")
  }

  /// The name of the plan, where the bulletin is on one plan.
  var onlyPlan: String? {
    guard let only = plans.first, plans.count == 1, only.plan.document.title != nil else { return nil }
    return only.plan.citation
  }

  /// Which issue this one puts right, and which of its totals change; `nil` where it puts none right.
  private var correctionWords: String? {
    guard let wrong = edition.corrected else { return nil }
    let before = Dictionary(wrong.text.figures.map { ($0.id, $0.figure.count) }) { first, _ in first }
    let known =
      [.total] + standings.map { .standing($0.key) } + lights.map { .light($0.key) } + Self.reportNames
    let changed = figures.filter { known.contains($0.id) }.compactMap { figure -> String? in
      guard let count = before[figure.id], count != figure.figure.count else { return nil }
      return "\(figure.words)由\(count)项更正为\(figure.figure.count)项"
    }
    let totals = changed.isEmpty ? "各项合计数不变，有关任务的情况有更正" : changed.joined(separator: "，")
    let record = wrong.record
    return "本期更正\(record.id)（\(record.on.chinese)印发）：\(totals)。\(record.id)不再使用，以本期为准。"
  }

  private static let reportNames: [FigureID] = [.reportsDue, .reportsReceived, .unreported]

  /// The plans on which it rests; `nil` where there is none.
  var basis: String? {
    guard !plans.isEmpty else { return nil }
    let named = plans.prefix(Self.plansNamed).map(\.plan.fullCitation).joined(separator: "、")
    return plans.count > Self.plansNamed ? "\(named)等\(plans.count)个方案" : named
  }

  /// As many plans as a sentence carries; the table by plan names them all.
  private static let plansNamed = 5
}
