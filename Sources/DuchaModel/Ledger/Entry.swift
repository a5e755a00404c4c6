/// One change of the ledger: what happened, when it took effect, when and by whom it was recorded.
///
/// Entries are only ever appended. To undo one, append the entry that reverses it.
public struct Entry: Sendable, Hashable {
  /// The place in the chain, from 1; `nil` before the entry is appended.
  public var number: Int?
  /// The day from which the change counts.
  public var effectiveOn: Day
  /// The moment it was written down.
  public var recordedAt: Moment
  /// Who wrote it down.
  public var actor: String
  /// What happened.
  public var change: Change

  /// Creates an entry.
  public init(number: Int? = nil, effectiveOn: Day, recordedAt: Moment, actor: String, change: Change) {
    self.number = number
    self.effectiveOn = effectiveOn
    self.recordedAt = recordedAt
    self.actor = actor
    self.change = change
  }
}

/// What an entry changes.
///
/// Boxed: editions and bulletins are large and nearly all entries are small, and a history stands in several lists at once.
public indirect enum Change: Sendable, Hashable {
  /// A plan's edition was registered, the first or a later one. Requires the next number, units that exist and are not
  /// merged, a well-formed digest, and a day not before the edition it revises; a later edition
  /// restores what this one removed.
  case planRegistered(PlanEdition)
  /// A unit joined the registry. Requires a name that no unit of its place has; `unitsMerged` takes it out again.
  case unitAdded(OrgUnit)
  /// A person gave a unit another name, which also confirms a provisional unit. Requires an unmerged unit and a name
  /// that no unit of its place has; no reversal, names are only ever learnt.
  case unitAliased(OrgUnit.ID, alias: String)
  /// A person vouches for a unit that was only seen in a plan. Requires an unmerged unit; no reversal.
  case unitConfirmed(OrgUnit.ID)
  /// A person told what a unit is, which also confirms it. Requires an unmerged unit, a parent that exists and is not
  /// below it, and plates that are no other unit's names; a later description replaces this one as a whole.
  case unitDescribed(OrgUnit.ID, UnitFacts)
  /// Two entries of the registry turned out to be one unit. Requires two different, unmerged units; the first one's
  /// names become names of the second, its duties and reports pass over. Not reversible: a person decides it.
  case unitsMerged(OrgUnit.ID, into: OrgUnit.ID)
  /// A person told two units apart that look alike, so that nobody is asked again. Requires two different, unmerged
  /// units; `unitsMerged` overrules it.
  case unitsToldApart(OrgUnit.ID, OrgUnit.ID)
  /// Units were renamed, merged, split, or lost functions to another by a decision from above. Requires units that are
  /// there and have not ended; another reform reverses it.
  case unitsReformed(UnitReform)
  /// A person said whom a collective name stands for. Requires a collective unit and members that are there; a later
  /// list of the same scope replaces this one from its day on.
  case membersNamed(MemberList)
  /// A person decided who answers for a task. Requires a task and units that exist; a later decision that replaces the
  /// unit reverses it.
  case dutiesAssigned(DutyAssignment)
  /// A unit reported progress on a task. Requires a task that exists and still counts, and figures of results that it
  /// demands; a later report of the same unit supersedes it.
  case progressReported(ProgressReport)
  /// A step was taken in the life of a task. What each step requires and what reverses it stands at ``TaskAction``.
  case taskStepped(TaskStep)
  /// A file was handed in that shows what was done. Requires a task that exists and a well-formed digest;
  /// `evidenceWithdrawn` reverses it.
  case evidenceFiled(Evidence)
  /// A file no longer speaks for its task. Requires that it was filed and not withdrawn; filing it again reverses it.
  case evidenceWithdrawn(EvidenceWithdrawal)
  /// A bulletin was issued, its content frozen. Requires the next number of its year, an approver, days in order, and
  /// a digest that is the content's. Not reversible: a later issue that names it puts it right.
  case bulletinIssued(BulletinIssue)
  /// The nightly check ran. Requires a day not before that of the last run, unless a person vouched for the clock.
  case nightChecked(NightlyCheck)
  /// An addressee was told something, and was not told it before. Requires alerts about tasks and units that exist,
  /// the next numbers of its documents, and an approver where a measure calls for one. What was said cannot be taken
  /// back; while it has not gone out, `noticeDelivered` withdraws it.
  case noticeIssued(Notice)
  /// An attempt was made to bring a notice to its addressee, or it was withdrawn. Requires a notice that goes this way
  /// and has neither arrived nor been withdrawn.
  case noticeDelivered(NoticeDelivery)
  /// Supervision rules were adopted; the next adoption replaces them.
  case rulesAdopted(SupervisionRules)
  /// A year's notice on holidays was taken in. The same year taken in again replaces it.
  case calendarAdopted(CalendarYear)
}
