internal import DuchaModel

/// Where to look for a plan: which plans ever had an edition of a digest or a name.
///
/// It says where to look, not what is found: a plan may have got another title since.
struct PlanIndex: Sendable {
  private var digests: [String: Set<PlanID>] = [:]
  private var names: [String: Set<PlanID>] = [:]

  /// Takes in a plan as its newest edition describes it.
  mutating func take(_ record: PlanRecord) {
    for digest in record.earlierDigests + [record.digest] { digests[digest, default: []].insert(record.id) }
    names[PlanIdentity(record.document).name, default: []].insert(record.id)
  }

  /// Returns the plans that had an edition of this digest.
  func plans(withDigest digest: String) -> Set<PlanID> { digests[digest] ?? [] }

  /// Returns the plans that had an edition of this name.
  func plans(named name: String) -> Set<PlanID> { names[name] ?? [] }
}
