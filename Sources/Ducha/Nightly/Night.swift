import DuchaLedger
import DuchaModel
import DuchaNotices
import DuchaReports

/// What a night's check sees: the ledger as of today, and what is to be told.
struct Night {
  /// The ledger, every task judged.
  let ledger: SupervisedLedger
  /// The day of the last check.
  let lastCheck: Day?
  /// What holds today, told before or not.
  let holding: [Alert]
  /// What nobody was told yet.
  let new: [Alert]
  /// What has to be said of the working days it counts.
  let mark: String?
  /// The days on which was to be told what was told before.
  private let told: [Alert.Key: Day]
  /// The highest numbers of this year's documents.
  private let numbers: [Measure.Kind: Int]

  /// Looks at a ledger as of a day.
  init(_ ledger: Ledger, today: Day) throws {
    try self.init(ledger, state: try ledger.state(asOf: today))
  }

  /// Looks at a ledger whose state has been read.
  init(_ ledger: Ledger, state: LedgerState) throws {
    self.ledger = SupervisedLedger(state)
    lastCheck = try ledger.lastCheck()?.on
    let alerts = state.alerts(self.ledger.tasks)
    holding = alerts + state.takenMeasures(self.ledger.tasks)
    mark = state.alertMark
    // A unit that was merged since is the one it went into.
    let told = try ledger.toldAlerts().map {
      ToldAlert($0.key.renamingUnits(state.current), fellDue: $0.fellDue)
    }
    self.told = Dictionary(told.map { ($0.key, $0.fellDue) }) { first, _ in first }
    let last = lastCheck
    new = state.untold(alerts, of: self.ledger.tasks, told: told, since: last).map {
      $0.tellingMissedDay(since: last, state.asOf)
    }
    numbers = try ledger.documentNumbers(in: state.asOf.year)
  }

  var state: LedgerState { ledger.state }
  var today: Day { ledger.asOf }

  /// The keys of what holds today.
  var holdingKeys: Set<Alert.Key> { Set(holding.map(\.key)) }

  /// The measures that wait for approval, each once: those that the office was asked about, or is now, each with the day on
  /// which it was to be asked.
  var drafts: [Alert] {
    let asked = told.merging(new.map { ($0.key, $0.fellDue) }) { told, _ in told }
    return holding.filter { $0.key.cause == .approval && $0.key.addressee == .office }.compactMap { draft in
      asked[draft.key].map { day in
        var draft = draft
        draft.fellDue = day
        return draft
      }
    }
  }

  /// One notice for each addressee, with the next numbers for its documents.
  func notices(_ alerts: [Alert], approver: String? = nil, _ directory: DeliveryDirectory) -> [Notice] {
    var numbers = numbers
    let told = Dictionary(grouping: alerts, by: \.key.addressee)
    return told.keys.sorted { $0.order < $1.order }.map { addressee in
      let alerts = (told[addressee] ?? []).sorted { $0.order < $1.order }
      let papers = papers(for: alerts, to: addressee, approver)
      let documents = Measure.Kind.allCases.filter(papers.contains).map { measure in
        numbers[measure, default: 0] += 1
        return NoticeNumber(measure, year: today.year, number: numbers[measure] ?? 1)
      }
      return Notice(
        to: addressee, approver: approver, alerts: alerts, documents: documents,
        channels: directory.ways(to: addressee).map(\.name))
    }
  }

  /// The papers of their own as which a unit gets the measures among alerts.
  private func papers(
    for alerts: [Alert], to addressee: Alert.Addressee, _ approver: String?
  ) -> Set<Measure.Kind> {
    guard let unit = addressee.unit else { return [] }
    let measures = Set(alerts.filter(\.key.isMeasure).compactMap(\.key.measure))
    return Set(measures.compactMap { state.paper(of: $0, to: unit, approver: approver) })
  }
}

extension Alert.Addressee {
  /// The office first, then the leader, then units by their numbers.
  fileprivate var order: (Int, Int) {
    switch self {
    case .office: (0, 0)
    case .leader: (1, 0)
    case .unit(let unit): (2, unit.number)
    }
  }
}

extension Alert {
  /// Adds the day on which it was to be told, where the nights since were missed. What was only now recorded could not
  /// have been told before.
  fileprivate func tellingMissedDay(since lastCheck: Day?, _ today: Day) -> Alert {
    guard let lastCheck, fellDue > lastCheck, fellDue < today else { return self }
    var alert = self
    alert.words += "；应于\(fellDue.chinese)告知，现补告"
    return alert
  }
}
