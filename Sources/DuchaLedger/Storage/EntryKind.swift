internal import DuchaModel

/// The kind of a change, as `entry.kind` names it.
enum EntryKind: String {
  case planRegistered, unitAdded, unitAliased, unitConfirmed, unitDescribed, unitsMerged, unitsToldApart
  case unitsReformed, membersNamed, dutiesAssigned, progressReported, rulesAdopted

  /// The kind of a change.
  init(_ change: Change) {
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
    case .rulesAdopted: self = .rulesAdopted
    }
  }
}
