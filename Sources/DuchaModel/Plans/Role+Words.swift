extension Role {
  /// The word that people read.
  public var word: String {
    switch self {
    case .lead: "牵头"
    case .cooperate: "配合"
    case .listed: "责任单位"
    case .joint: "共同负责"
    case .sole: "负责"
    case .guide: "指导"
    case .implement: "落实"
    }
  }
}
