package import DuchaModel

extension Notice {
  /// Returns the letters that go with it, by the names of their files: the numbered documents for a unit, and for the
  /// leader what waits for approval, as a draft (送审稿). Of their tasks those that still hold; a letter of which nothing
  /// holds is none.
  package func letters(
    on day: Day, holding: Set<Alert.Key>, in ledger: SupervisedLedger
  ) -> [(name: String, letter: NoticeText)] {
    let alerts = alerts.filter { holding.contains($0.key) }
    return addressee == .leader ? drafts(alerts, day, ledger) : documents(alerts, day, ledger)
  }

  private func documents(
    _ alerts: [Alert], _ day: Day, _ ledger: SupervisedLedger
  ) -> [(name: String, letter: NoticeText)] {
    guard let unit = addressee.unit else { return [] }
    let measures = alerts.filter(\.key.isMeasure)
    return documents.compactMap { document in
      let told = measures.filter { paper(of: $0, unit, ledger) == document.measure }
      guard !told.isEmpty else { return nil }
      let number = document.words(ledger.rules.notice.code)
      var letter = NoticeText(
        document.measure, to: unit, about: told, on: day, approver: approver, in: ledger)
      letter.number = number
      letter.needsApproval = approver != nil
      return ("\(number) \(ledger.state.name(of: unit))", letter)
    }
  }

  /// Returns as what an alert goes to the unit. Earlier papers to towns were numbered as what they were not called.
  private func paper(of alert: Alert, _ unit: OrgUnit.ID, _ ledger: SupervisedLedger) -> Measure.Kind? {
    guard let measure = alert.key.measure, !documents.contains(where: { $0.measure == measure }) else {
      return alert.key.measure
    }
    return ledger.state.paper(of: measure, to: unit, approver: approver)
  }

  private func drafts(
    _ alerts: [Alert], _ day: Day, _ ledger: SupervisedLedger
  ) -> [(name: String, letter: NoticeText)] {
    let waiting = alerts.filter { $0.key.cause == .approval }
    return Measure.Kind.allCases.flatMap { measure in
      let units = Dictionary(grouping: waiting.filter { $0.key.measure == measure }) { $0.key.unit }
      return units.keys.compactMap(\.self).sorted().map { unit in
        var letter = NoticeText(measure, to: unit, about: units[unit] ?? [], on: day, in: ledger)
        letter.needsApproval = true
        return ("送审稿 \(measure.word) \(ledger.state.name(of: unit))", letter)
      }
    }
  }
}

extension NoticeText {
  /// Writes to a unit, or of it to those who decide, about tasks.
  fileprivate init(
    _ measure: Measure.Kind, to unit: OrgUnit.ID, about alerts: [Alert], on day: Day,
    approver: String? = nil, in ledger: SupervisedLedger
  ) {
    let (name, leader) = (ledger.state.name(of: unit), Alert.Addressee.leader.name(in: ledger.state))
    let goesUp = ledger.state.paper(of: measure, to: unit, approver: approver) == nil
    self.init(
      measure, issuer: ledger.rules.office.issuer, addressee: goesUp ? leader : name,
      unit: goesUp ? name : nil,
      // A measure that is taken again every few days may have come due several times since the last run.
      items: alerts.compactMap { alert in
        ledger.task(alert.key.task).map { Item($0, due: alert.key.about, on: day) }
      }.distinct, asOf: day, date: day, approver: approver)
  }
}

extension NoticeText.Item {
  /// Tells a task with a due date that has passed by a day.
  fileprivate init(_ task: SupervisedTask, due: Day, on day: Day) {
    self.init(
      task: task.id, title: task.title.inChinesePunctuation, source: Passage(task).citedWords,
      requirement: task.demand.inChinesePunctuation, due: due,
      turn: task.assessment.schedule.turns.first { $0.due == due }?.words,
      daysLate: max(day.days(since: due), 0))
  }
}

extension SupervisedTask {
  /// The demand with the results that it leaves to another column of the plan's table: 改造农村公路。目标：不少于80公里。
  var demand: String {
    let task = record.task
    let goals = task.targets.map(\.reading).distinct.filter {
      !task.text.contains($0) && !task.title.contains($0)
    }
    guard !goals.isEmpty else { return task.text }
    return task.text.endingSentence + "目标：\(goals.joined(separator: "；"))".endingSentence
  }
}
