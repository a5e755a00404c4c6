/// What a reform of institutions (机构改革) did to some units.
public struct UnitReform: Sendable, Hashable {
  /// What happened to them.
  public var kind: Kind
  /// The units there were.
  public var from: [OrgUnit.ID]
  /// The units there are: empty for a renaming, one for a merger, which may be one of those there were.
  public var into: [OrgUnit.ID]
  /// The new name, of a renaming only.
  public var newName: String?
  /// The functions that moved, in words; of a transfer.
  public var functions: String?
  /// Where it is ordered: the number of a document, a notice.
  public var source: String

  /// Creates a reform.
  public init(
    kind: Kind, from: [OrgUnit.ID], into: [OrgUnit.ID] = [], newName: String? = nil, functions: String? = nil,
    source: String = ""
  ) {
    self.kind = kind
    self.from = from
    self.into = into
    self.newName = newName
    self.functions = functions
    self.source = source
  }

  /// What happens to units.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// 更名: one unit, another name. Its open tasks stay with it; what lies before keeps the old name.
    case rename
    /// 合并: several units, or one, go up in one. Open tasks pass to it.
    case merger
    /// 拆分: one unit becomes several. A person says of each open task whose it is.
    case split
    /// 职能划转: some functions pass to another unit. A person says of each open task whether it passes too.
    case transfer

    /// The word that people read.
    public var word: String {
      switch self {
      case .rename: "更名"
      case .merger: "合并"
      case .split: "拆分"
      case .transfer: "职能划转"
      }
    }
  }

  /// The units that are no more afterwards.
  public var ended: [OrgUnit.ID] {
    kind == .merger || kind == .split ? from.filter { !into.contains($0) } : []
  }
}
