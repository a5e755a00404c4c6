internal import DuchaModel
internal import DuchaUnits

/// What makes two files editions of one plan: the same title and, as far as both say, the same issuer.
struct PlanIdentity {
  /// The folded title, or the file's name.
  let name: String
  private let issuer: String?

  /// Reads a plan's identity. A plan without a title goes by its file's name.
  init(_ document: PolicyDocument) {
    name = document.title.map(Self.normalised) ?? "file:" + document.file
    issuer = document.issuer.map(FoldedName.of)
  }

  /// Returns the plan of several that this is an edition of, the newest where several could be.
  func record(among plans: [PlanRecord]) -> PlanRecord? {
    let candidates = plans.filter { matches(PlanIdentity($0.document)) }
    return candidates.max { (closeness($0), $0.id) < (closeness($1), $1.id) }
  }

  private func matches(_ other: PlanIdentity) -> Bool {
    guard name == other.name else { return false }
    guard let issuer, let otherIssuer = other.issuer else { return true }
    return issuer == otherIssuer
  }

  /// A plan that names the same issuer comes before one that names none.
  private func closeness(_ record: PlanRecord) -> Int {
    PlanIdentity(record.document).issuer == issuer ? 1 : 0
  }

  /// Returns a title without white space and without the mark of its stage: (征求意见稿), (试行), (2024年修订).
  static func normalised(_ title: String) -> String {
    var title = FoldedName.of(title)
    while title.hasSuffix(")"), let open = title.lastIndex(of: "(") {
      let mark = title[open...].dropFirst().dropLast()
      guard stages.contains(where: mark.hasSuffix) else { break }
      title = String(title[..<open])
    }
    return title
  }

  private static let stages = ["稿", "试行", "暂行", "草案", "修订", "修订版", "修改版", "修正版", "印发版"]
}
