import DuchaDocuments
import DuchaModel
import DuchaReports

/// How the cells of a form look.
enum FormStyle {
  static let title = CellStyle(size: 16, isBold: true, isCentred: true)
  static let note = CellStyle()
  static let header = CellStyle(isBold: true, isCentred: true, isFramed: true, fill: 0xE7E6E6)
  static let told = CellStyle(isFramed: true)

  /// How it stands, in the colour of its light; the word stands there as well.
  static func standing(_ light: Light) -> CellStyle {
    let fill: Int? =
      switch light {
      case .red: 0xFFC7CE
      case .yellow: 0xFFE699
      case .green: 0xC6EFCE
      case .none: nil
      }
    return CellStyle(isFramed: true, fill: fill)
  }

  /// A cell that the unit fills in.
  static func open(_ column: FormColumn, isWrong: Bool = false) -> CellStyle {
    let narrow: Set<FormColumn> = [.status, .percent, .doneThrough, .value]
    return CellStyle(
      isCentred: narrow.contains(column), isFramed: true, isOpen: true, fill: isWrong ? 0xFF9999 : 0xFFFBE6,
      numberFormat: numberFormat(column))
  }

  private static func numberFormat(_ column: FormColumn) -> String? {
    switch column {
    // Whether 40 or 40% is typed, it is 40%.
    case .percent: "0.0%"
    // 2024年6月 is a turn's name and no date.
    case .doneThrough: "@"
    default: nil
    }
  }
}

extension FormRow {
  /// What may be entered as the stage or turn that is done; `nil` where the task has none.
  func pointRule(row: Int) -> EntryRule? {
    guard let column = FormColumn.ofTasks.firstIndex(of: .doneThrough), !points.isEmpty else { return nil }
    return EntryRule(
      rows: row...row, column: column, .oneOf(points.map(\.words)),
      hint: "到哪个节点为止都已完成，从下拉列表选；没有新完成的不用选", refusal: "请从下拉列表中选择，没有新完成的节点不用填")
  }
}

extension FormColumn {
  /// What may be entered into a column; `nil` where everything may and nothing need be said.
  func entryRule(rows: ClosedRange<Int>, column: Int) -> EntryRule? {
    let rule = { (kind: EntryRule.Kind, hint: String, refusal: String) in
      EntryRule(rows: rows, column: column, kind, hint: hint, refusal: refusal)
    }
    switch self {
    case .status:
      return rule(
        .oneOf(ProgressReport.Status.allCases.map(\.word)), "请选择：未启动、推进中、已完成", "请从下拉列表中选择未启动、推进中或已完成")
    case .percent: return rule(.number(0...1), "填 0 至 100 的数，如 40", "完成比例应在 0 至 100 之间，只填数")
    case .text: return rule(.anything, "本月做了什么、到什么程度；填“已完成”的写明完成情况", "")
    case .value: return rule(.anything, "填截至本月底的累计数，只填数；与上期相同的不用改", "")
    default: return nil
    }
  }
}
