/// A file that shows what was done on a task. The file itself lies in the store beside the ledger, under its digest.
public struct Evidence: Sendable, Hashable {
  /// The task.
  public var task: TaskID
  /// The unit that handed it in; `nil` where the office did.
  public var unit: OrgUnit.ID?
  /// SHA-256 of the file, 64 hexadecimal digits.
  public var digest: String
  /// The file's name as it was handed in, without folders.
  public var name: String
  /// Its size in bytes.
  public var size: Int
  /// What it shows.
  public var note: String

  /// Creates a piece of evidence.
  public init(
    task: TaskID, unit: OrgUnit.ID? = nil, digest: String, name: String, size: Int, note: String = ""
  ) {
    self.task = task
    self.unit = unit
    self.digest = digest
    self.name = name
    self.size = size
    self.note = note
  }
}

/// A piece of evidence that no longer speaks for its task. The file and the entry stay.
public struct EvidenceWithdrawal: Sendable, Hashable {
  /// The task.
  public var task: TaskID
  /// The digest of the file.
  public var digest: String
  /// Why.
  public var reason: String

  /// Creates a withdrawal.
  public init(task: TaskID, digest: String, reason: String) {
    self.task = task
    self.digest = digest
    self.reason = reason
  }
}
