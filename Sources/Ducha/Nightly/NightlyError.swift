package import DuchaModel

/// Why a nightly check did not run, or a notice could not be changed. Nothing was recorded and nothing was sent.
package enum NightlyError: Error, Sendable, Hashable {
  /// Another check is running; `holder` says which.
  case running(holder: String)
  /// The lock beside the ledger cannot be made.
  case noLock(path: String)
  /// The clock stands before the last check, or far behind it.
  case clockJumped(last: Day, today: Day)
  /// Others wrote into the ledger all the time while the check looked.
  case neverQuiet
  /// No measure of the tasks named waits for approval.
  case nothingToApprove([TaskID])
  /// No such notice.
  case unknownNotice(Int)
  /// A notice has arrived everywhere, or was withdrawn.
  case noticeSettled(Int)
}

extension NightlyError: CustomStringConvertible {
  /// What happened and what to do, in one Chinese line.
  package var description: String {
    switch self {
    case .running(let holder): "另一次例行检查正在运行（\(holder)），本次未检查、未发送；请待其结束"
    case .noLock(let path): "不能建立锁文件 `\(path)`，本次未检查、未发送；请检查台账所在文件夹的写权限"
    case .clockJumped(let last, let today) where today < last:
      "今天是\(today.chinese)，早于上一次例行检查（\(last.chinese)），时钟可能有误，本次未检查、未发送；"
        + "校准后再运行，确认无误的加 --confirm-clock"
    case .clockJumped(let last, let today):
      "上一次例行检查是\(last.chinese)，距今天（\(today.chinese)）超过\(NightlyClock.longestGap)天，时钟可能有误或长期停机，"
        + "本次未检查、未发送；确认日期无误的加 --confirm-clock"
    case .neverQuiet: "检查期间台账一直有人登记，本次未记录、未发送；请稍后再运行"
    case .nothingToApprove(let tasks):
      tasks.isEmpty
        ? "没有待签批的措施"
        : "任务 \(tasks.map(\.description).joined(separator: "、")) 没有待签批的措施；待签批的见 ducha notice drafts"
    case .unknownNotice(let number): "没有第\(number)条告知；全部告知见 ducha notice list"
    case .noticeSettled(let number): "第\(number)条告知已送达或已撤回，未作改动"
    }
  }
}
