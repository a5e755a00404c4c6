/// The kind of a change, as `entry.kind` of `schema.sql` names it.
public enum EntryKind: String, Sendable, Hashable, CaseIterable {
  case planRegistered, unitAdded, unitAliased, unitConfirmed, unitDescribed, unitsMerged, unitsToldApart
  case unitsReformed, membersNamed, dutiesAssigned, progressReported
  case taskDispatched, taskAccepted, taskObjected, objectionSettled, closureSubmitted, taskClosed,
    closureReturned
  case taskReopened, extensionRequested, extensionDecided, dueDateSet, taskSuspended, taskResumed,
    taskCancelled, taskMerged
  case taskSplit, taskKeptOngoing, measureTaken
  case evidenceFiled, evidenceWithdrawn
  case bulletinIssued
  case nightChecked, noticeIssued, noticeDelivered
  case rulesAdopted, calendarAdopted

  /// The kind of a change.
  public init(_ change: Change) {
    switch change {
    case .planRegistered: self = .planRegistered
    case .unitAdded: self = .unitAdded
    case .unitAliased: self = .unitAliased
    case .unitConfirmed: self = .unitConfirmed
    case .unitDescribed: self = .unitDescribed
    case .unitsMerged: self = .unitsMerged
    case .unitsToldApart: self = .unitsToldApart
    case .unitsReformed: self = .unitsReformed
    case .membersNamed: self = .membersNamed
    case .dutiesAssigned: self = .dutiesAssigned
    case .progressReported: self = .progressReported
    case .taskStepped(let step): self.init(step.action)
    case .evidenceFiled: self = .evidenceFiled
    case .evidenceWithdrawn: self = .evidenceWithdrawn
    case .bulletinIssued: self = .bulletinIssued
    case .nightChecked: self = .nightChecked
    case .noticeIssued: self = .noticeIssued
    case .noticeDelivered: self = .noticeDelivered
    case .rulesAdopted: self = .rulesAdopted
    case .calendarAdopted: self = .calendarAdopted
    }
  }

  /// The kind of a step in the life of a task.
  private init(_ action: TaskAction) {
    switch action {
    case .dispatched: self = .taskDispatched
    case .accepted: self = .taskAccepted
    case .objected: self = .taskObjected
    case .objectionSettled: self = .objectionSettled
    case .submitted: self = .closureSubmitted
    case .closed: self = .taskClosed
    case .returned: self = .closureReturned
    case .reopened: self = .taskReopened
    case .extensionRequested: self = .extensionRequested
    case .extensionDecided: self = .extensionDecided
    case .dueDateSet: self = .dueDateSet
    case .suspended: self = .taskSuspended
    case .resumed: self = .taskResumed
    case .cancelled: self = .taskCancelled
    case .merged: self = .taskMerged
    case .split: self = .taskSplit
    case .keptOngoing: self = .taskKeptOngoing
    case .measured: self = .measureTaken
    }
  }
}
