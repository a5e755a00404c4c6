import DuchaModel

/// Why a file is not taken for a form of ours. Nothing of it was recorded.
enum FormError: Error, CustomStringConvertible {
  /// There is no table with the titles of a form.
  case noTable
  /// The sheet of figures is gone, or the file is one sheet of several saved as csv.
  case noFigures
  /// It went back to be corrected and nothing in it was changed.
  case notCorrected
  /// Nothing tells whose form it is.
  case noIdentity
  /// It was put together from several forms.
  case severalIdentities([String])
  /// Another ledger made it.
  case otherLedger
  /// The unit is not one to which forms go, or has no open task.
  case noForm(String)
  /// The unit has gone into others.
  case ended(String, on: Day, into: [String])
  /// Others wrote to the ledger between the look and the recording.
  case changedMeanwhile
  /// The month has not begun.
  case ahead(Month, today: Day)
  /// The month lay behind before the first plan began.
  case beforePlans(Month, Month)

  var description: String {
    switch self {
    case .noTable: "没有找到填报表的表头（任务编号、状态）；请交回原表，表头不要改"
    case .noFigures:
      "没有“指标填报”表，填报的指标数值会丢失，整份未登记；请在原表中填写，连同“指标填报”工作表整份交回（.xlsx；另存为 csv 只保存一张工作表）"
    case .notCorrected: "需更正的单元格没有改动，整份未登记；请改好标红的单元格再交回，确认不用改的删去“需更正”工作表后交回"
    case .noIdentity: "看不出是哪个单位、哪个月的填报表（表号已被删改）；请从原表另存后重新填写"
    case .severalIdentities(let texts): "由几份填报表拼成（\(texts.joined(separator: "、"))）；请每份单独交回"
    case .otherLedger: "不是由本台账发出的填报表；请核对 --ledger，或重新发表"
    case .noForm(let unit): "\(unit) 没有待填报的任务；集体名称请先列明成员单位"
    case .ended(let unit, let day, let into):
      "\(unit)\(day.chinese)起已由\(into.joined(separator: "、"))承接，没有待填报的任务；请发给\(into.joined(separator: "、"))"
    case .ahead(let month, let today):
      "\(month.chinese)还没有开始，今天是\(today.chinese)；请核对 --month，确要提前发表的加 --ahead"
    case .beforePlans(let month, let first): "\(month.chinese)台账中还没有方案，最早的方案始于\(first.chinese)；请核对 --month"
    case .changedMeanwhile: "台账刚刚有别人登记，整份未登记；请重新收一次"
    }
  }
}
