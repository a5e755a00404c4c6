package import DuchaModel

/// One reminder about one task.
package struct Warning: Sendable, Hashable {
  /// What it is about.
  package let kind: Kind
  /// Who is reminded: one that leads, in its own name or as a member of a group; nobody where nobody leads.
  package let units: [OrgUnit.ID]
  /// The collective name under which the plan has the member, where it is one.
  package let through: String?
  /// The task.
  package let task: TaskID
  /// Its title.
  package let title: String
  /// The date it is about: the milestone missed or the next one.
  package let due: Day?
  /// Days overdue; 0 where it is not.
  package let daysLate: Int
  /// Days left; `nil` where no date lies ahead.
  package let daysLeft: Int?
  /// The same in working days, overdue or left; `nil` where the rules count natural days.
  package let workingDays: Int?
  /// The light.
  package let light: Light
  /// Why, in words.
  package let reason: String
  /// Why nobody leads it, where nobody does.
  package let gap: Leadership.Gap?
  /// Whether its lead is inferred.
  package let inferred: Bool
  /// Where it stands.
  package let place: Passage

  /// What a reminder is about, the most pressing first.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 已逾期: a milestone has passed and is not met.
    case overdue
    /// 临近到期: a milestone is near.
    case dueSoon = "due-soon"
    /// 进展滞后: behind pace by the yellow bound or more.
    case behind
    /// 未报送: the month's report has not come.
    case unreported
    /// 待复核: a duty without an end is to be looked at again.
    case review

    /// The word that people read.
    package var word: String {
      switch self {
      case .overdue: "已逾期"
      case .dueSoon: "临近到期"
      case .behind: "进展滞后"
      case .unreported: "未报送"
      case .review: "待复核"
      }
    }
  }
}

extension Warning {
  /// Creates a reminder about a task to those who answer for it.
  init(
    _ kind: Kind, _ task: SupervisedTask, _ answerable: SupervisedTask.Answerable, through: String?,
    _ days: DayCount
  ) {
    let assessment = answerable.assessment
    self.init(
      kind: kind, units: [answerable.unit].compactMap(\.self), through: through, task: task.id,
      title: task.title, due: assessment.nextDue, daysLate: assessment.daysLate,
      daysLeft: assessment.daysLeft, workingDays: days.workingDays(assessment), light: assessment.light,
      reason: kind.reason(assessment),
      gap: task.leadership.gap,
      inferred: task.leadership.isInferred, place: Passage(task))
  }

  /// By kind, then the most days late or the fewest days left, then by number.
  var order: (Int, Int, TaskID) {
    (Kind.allCases.firstIndex(of: kind) ?? 0, daysLate > 0 ? -daysLate : daysLeft ?? .max, task)
  }
}

extension Warning.Kind {
  /// Returns whether a task gives cause for it.
  func applies(to assessment: Assessment, _ days: DayCount) -> Bool {
    switch self {
    case .overdue: assessment.standing == .overdue
    case .dueSoon: days.isSoon(assessment)
    case .behind: assessment.standing == .behind || assessment.standing == .farBehind
    case .unreported: assessment.reportIsMissing
    case .review: assessment.isDueForReview
    }
  }
}

extension Warning.Kind {
  /// Why a task gives cause for it.
  fileprivate func reason(_ assessment: Assessment) -> String {
    switch self {
    case .overdue, .behind: assessment.reason
    case .dueSoon: assessment.daysWords + (assessment.daysLeft == 0 ? "" : "到期")
    case .unreported: assessment.missingReportWords
    case .review: assessment.schedule.reviewOn.map { "应于\($0.chinese)前复核" } ?? ""
    }
  }
}

extension Leadership {
  /// Why nobody leads, where nobody does.
  var gap: Gap? { if case .none(let gap) = self { gap } else { nil } }
  /// Whether the rules and not the plan made somebody lead.
  package var isInferred: Bool { if case .inferred = self { true } else { false } }
}
