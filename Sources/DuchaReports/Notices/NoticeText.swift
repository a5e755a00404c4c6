package import DuchaModel

/// A letter (信函) about tasks to one addressee in words: 提醒函, 催办函, 督办单, 约谈通知, or a proposal that goes up to those
/// who decide (通报批评、约谈、问责建议).
///
/// Lower governments are only reminded, whatever the measure: no instruction, and no report asked for (see ``Addressee``);
/// but for what a leader of the government decides.
/// What needs approval is a draft (送审稿) until it has an approver.
package struct NoticeText: Sendable, Hashable {
  /// What it does.
  package var measure: Measure.Kind
  /// 青政督〔2026〕12号; `nil` while it has none.
  package var number: String?
  /// The office whose letter it is; it also signs.
  package var issuer: String
  /// To whom it goes; of a proposal, those who decide.
  package var addressee: String
  /// The unit that answers for the tasks, where it is not the addressee.
  package var unit: String?
  /// The first sentence; `nil` takes the usual one.
  package var opening: String?
  /// The tasks.
  package var items: [Item]
  /// As of which day it tells.
  package var asOf: Day
  /// By when an answer is asked for; `nil` asks for none.
  package var replyBy: Day?
  /// The day on the letter.
  package var date: Day
  /// Whether somebody has to approve it.
  package var needsApproval: Bool
  /// Who approved it.
  package var approver: String?
  /// To whom copies go, 抄送; empty where to nobody.
  package var copies: String

  /// Creates a letter; what the law wants approved needs approval whatever is said here.
  package init(
    _ measure: Measure.Kind, number: String? = nil, issuer: String, addressee: String, unit: String? = nil,
    opening: String? = nil, items: [Item], asOf: Day, replyBy: Day? = nil, date: Day,
    needsApproval: Bool = false, approver: String? = nil, copies: String = ""
  ) {
    self.measure = measure
    self.number = number
    self.issuer = issuer
    self.addressee = addressee
    self.unit = unit
    self.opening = opening
    self.items = items
    self.asOf = asOf
    self.replyBy = replyBy
    self.date = date
    self.needsApproval = needsApproval || measure.needsApproval
    self.approver = approver
    self.copies = copies
  }

  /// One task.
  package struct Item: Sendable, Hashable {
    /// The task.
    package var task: TaskID
    /// Its title.
    package var title: String
    /// Where the plan says it: 《某某方案》第二部分（一）第1项.
    package var source: String
    /// The demand in the plan's words; empty where the title says all.
    package var requirement: String
    /// Its due date.
    package var due: Day?
    /// The turn of a recurring duty that is due then: 2024年第三季度; `nil` where it has none.
    package var turn: String?
    /// By how many days it is late; 0 where it is not.
    package var daysLate: Int
    /// What is asked for this task: 请尽快报送开工证明; `nil` where nothing beyond the letter.
    package var asked: String?

    /// Creates an item.
    package init(
      task: TaskID, title: String, source: String, requirement: String = "", due: Day?, turn: String? = nil,
      daysLate: Int = 0, asked: String? = nil
    ) {
      self.task = task
      self.title = title
      self.source = source
      self.requirement = requirement
      self.due = due
      self.turn = turn
      self.daysLate = daysLate
      self.asked = asked
    }
  }
}
