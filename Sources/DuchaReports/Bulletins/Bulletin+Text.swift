import DuchaModel

extension Bulletin {
  /// Puts the bulletin into words. One that would be longer than papers may be leaves the facts to its annex, those of red
  /// tasks last, and one of very many tasks their numbers as well.
  package var text: BulletinText {
    // A task that is named takes four characters at least.
    let named = [faster, slow, unreported].joined().reduce(0) { $0 + $1.tasks.count }
    guard named * 4 <= BulletinText.characterLimit else { return text(.tabled) }
    let texts = [BulletinText.Detail.full, .pointed, .condensed].lazy.map { text($0) }
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
      tasks: annex.map(line), gone: change?.gone ?? [], decisions: decisions, places: places,
      pictures: pictures)
  }

  /// The task as later issues look back on it.
  func line(_ task: SupervisedTask) -> BulletinText.TaskLine {
    .init(
      id: task.id, title: task.printedTitle, lead: ledger.leadWords(task), state: task.standingWords,
      standing: task.standing, light: task.assessment.light, redIssues: redRuns[task.id] ?? 0,
      several: answers(task), fact: task.isSlow ? slowFact(task) : nil,
      difficulty: task.isSlow ? task.assessment.newest?.difficulties : nil)
  }

  /// What makes a task slow, of several that stand as it does with the name of whom it is told: 最长逾期24天（双河乡），
  /// 其余5个单位逾期3天.
  private func slowFact(_ task: SupervisedTask) -> String? {
    let alike = task.several.filter { $0.assessment.standingWords == task.standingWords }
    guard let worst = alike.first(where: { $0.assessment.isSlowest(in: task) }),
      Set(alike.map(\.assessment.briefFact)).count > 1, let fact = worst.assessment.briefFact
    else { return task.assessment.briefFact }
    guard task.standing == .overdue else { return "\(fact)（进展最慢的\(ledger.name(worst))）" }
    let longest = alike.filter { $0.assessment.daysLate == worst.assessment.daysLate }
    let others = alike.filter { $0.assessment.daysLate < worst.assessment.daysLate }.map(
      \.assessment.daysLate)
    guard let least = others.min(), let most = others.max() else { return fact }
    let days = least == most ? "\(least)天" : "\(least)至\(most)天"
    return "最长\(fact)（\(ledger.someNames(longest.compactMap(\.unit)))），其余\(others.count)个单位逾期\(days)"
  }

  private func answers(_ task: SupervisedTask) -> [BulletinText.TaskLine.Answer] {
    guard task.eachAnswers else { return [] }
    let slow = Set(task.slowAnswerable.map(\.unit))
    return task.several.map { answerable in
      .init(
        unit: ledger.name(answerable), state: answerable.assessment.standingWords,
        isSlow: slow.contains(answerable.unit))
    }
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

  /// The plans on which it rests; `nil` where there is none.
  var basis: String? {
    guard !plans.isEmpty else { return nil }
    let named = plans.prefix(Self.plansNamed).map(\.plan.fullCitation).titlesJoined
    return plans.count > Self.plansNamed ? "\(named)等\(plans.count)个方案" : named
  }

  /// As many plans as a sentence carries; the table by plan names them all.
  private static let plansNamed = 5
}
