import DuchaModel

extension Basis {
  /// How a unit's part is known, in words.
  var words: String {
    switch self {
    case .explicit: "方案写明"
    case .firstListedRule: "按方案的首位牵头规定"
    case .blanket: "方案总的规定列入"
    case .runningText: "正文提及，待确认"
    case .assigned: "经人确定"
    }
  }
}
