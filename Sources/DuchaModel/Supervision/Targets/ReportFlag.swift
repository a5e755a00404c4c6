/// Something in reports that a person should look at: 空报, 数值异常. A flag finds nobody at fault.
public struct ReportFlag: Sendable, Hashable {
  /// What it is.
  public var kind: Kind
  /// Who reported; `nil` where the office recorded it.
  public var unit: OrgUnit.ID?
  /// The month reported on.
  public var month: Month
  /// What was found, with months and values, without a full stop.
  public var words: String

  /// What a flag points at.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A sum since the beginning that is smaller than before.
    case fallingValue = "falling-value"
    /// A sum that grows in a month by more than half of the target, and by more than three times what it grew before.
    case jumpingValue = "jumping-value"
    /// The value that another unit reports, though theirs are added up.
    case sameValue = "same-value"
    /// Under way, at the end of a turn that is not told done.
    case openTurn = "open-turn"
    /// A per cent done that is smaller than before.
    case fallingPercent = "falling-percent"
    /// Completed before, and now no longer.
    case withdrawnCompletion = "withdrawn-completion"
    /// The words of the report before.
    case repeatedText = "repeated-text"
    /// No words at all.
    case emptyText = "empty-text"
    /// Completed, without words, value or evidence.
    case unsupportedCompletion = "unsupported-completion"
    /// Completed, with a value that does not reach the target.
    case contradictedCompletion = "contradicted-completion"

    /// Whether figures or the state tell it, and not the words alone.
    public var isOfFigures: Bool {
      switch self {
      case .fallingValue, .jumpingValue, .sameValue, .openTurn, .fallingPercent, .withdrawnCompletion,
        .contradictedCompletion:
        true
      case .repeatedText, .emptyText, .unsupportedCompletion: false
      }
    }

    /// The word that people read.
    public var word: String {
      switch self {
      case .fallingValue: "累计数值下降"
      case .jumpingValue: "数值突增"
      case .sameValue: "数值相同"
      case .openTurn: "本期未报完成"
      case .fallingPercent: "完成比例下降"
      case .withdrawnCompletion: "完成又改回"
      case .repeatedText: "与上次报送雷同"
      case .emptyText: "无进展说明"
      case .unsupportedCompletion: "完成无依据"
      case .contradictedCompletion: "完成与数值不符"
      }
    }
  }
}
