package import DuchaModel

/// Why a bulletin cannot be made, issued or shown.
package enum BulletinError: Error, Sendable, Hashable {
  /// The month, or the day asked for, has not come.
  case future(Month, today: Day)
  /// The day of issue has not come.
  case issuedAhead(Day, today: Day)
  /// The month is not over, and no day in it was named as the one to tell of.
  case monthRunning(Month, today: Day)
  /// Months between the newest issue and the one to be issued have none.
  case skips(from: Month, to: Month)
  /// The ledger knows no task as of the day.
  case noTask(Day)
  /// The same month as of the same day has been issued.
  case alreadyIssued(IssueRecord)
  /// The issue to be put right would say the same once more.
  case nothingToCorrect(IssueNumber)
  /// No such issue.
  case unknownIssue(IssueReference, newest: IssueNumber?)
  /// What an issue froze is no longer what its digest says.
  case damaged(IssueNumber)
  /// A bulletin has no figure of this name.
  case unknownFigure(String)
}

extension BulletinError: CustomStringConvertible {
  /// What is wrong and what to do, in one Chinese line.
  package var description: String {
    switch self {
    case .future(let month, let today):
      "\(month.chinese)的数据要到该月才有，今天是\(today.chinese)；请核对 --month 和 --as-of"
    case .issuedAhead(let day, let today): "印发日期\(day.chinese)还没有到，今天是\(today.chinese)；请核对 --on"
    case .monthRunning(let month, let today):
      "\(month.chinese)还没有结束，印发后期号和内容不能更改，没有印发；要在月中印发的，请写明截至哪一天（--as-of \(today)），"
        + "只看送审稿用 ducha bulletin draft"
    case .skips(let first, let last):
      "\(first == last ? first.chinese : "\(first.chinese)至\(last.chinese)")的通报还没有印发，没有印发本期；"
        + "请先印发，确不再印发的加 --skip-months"
    case .noTask(let day):
      "截至\(day.chinese)台账中没有任务，未生成通报；请先 ducha import，或核对方案的生效日期"
    case .alreadyIssued(let issue):
      "\(issue.month.chinese)（截至\(issue.asOf.chinese)）的通报已于\(issue.on.chinese)印发，为\(issue.id)；"
        + "内容有误的，用 --corrects \(issue.id.number) 另发一期更正"
    case .nothingToCorrect(let issue):
      "\(issue)没有可以更正的：数、任务和文字都与现在的台账一致；请先登记更正的情况（补报、更正进展等）"
    case .unknownIssue(let reference, let newest):
      "没有印发过\(reference.year.map { "\($0)年" } ?? "")第\(reference.number)期；"
        + (newest.map { "最近一期是\($0)，全部各期见 ducha bulletin list" } ?? "还没有印发过通报")
    case .damaged(let issue): "\(issue)的内容与印发时的摘要不符；请用 ducha verify 核验台账"
    case .unknownFigure(let name): "通报里没有名为“\(name)”的数；不写名称可列出全部"
    }
  }
}
