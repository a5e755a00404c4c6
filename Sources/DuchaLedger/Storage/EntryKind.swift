internal import DuchaModel

/// The kind of a change, as `entry.kind` names it.
enum EntryKind: String {
  case planRegistered, unitAdded, unitAliased, unitsMerged, progressReported, rulesAdopted

  /// The kind of a change.
  init(_ change: Change) {
    switch change {
    case .planRegistered: self = .planRegistered
    case .unitAdded: self = .unitAdded
    case .unitAliased: self = .unitAliased
    case .unitsMerged: self = .unitsMerged
    case .progressReported: self = .progressReported
    case .rulesAdopted: self = .rulesAdopted
    }
  }
}
