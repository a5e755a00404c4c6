package import DuchaModel

/// What of a ledger is asked about. Whatever it is, the whole registry of units, the rules and the calendar belong to it, and
/// it is as if the rest of the ledger were not there.
///
/// Asking takes as long as the history of the subject is, however much else the ledger holds.
package enum Subject: Sendable, Hashable {
  /// All of it.
  case everything
  /// The units, and which plans there are; no tasks.
  case registry
  /// Plans with their tasks, and what tasks of other plans did to these.
  case plans([PlanID])
  /// Tasks with those they were split from, and their plans.
  case tasks([TaskID])
  /// The tasks in which units may have a part, under whatever name, in their own or through a group. There may be more.
  case units([OrgUnit.ID])
}
