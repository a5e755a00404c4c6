package import DuchaModel
import DuchaReports

extension NightlyRun {
  /// Returns what was done, for the administrator's mail; nothing where there is nothing to say.
  package func text() -> String {
    guard !isEmpty else { return "" }
    var lines = ["例行检查（\(day.chinese)）"]
    if let lastCheck, missedNights > 0 {
      lines.append("上一次检查是\(lastCheck.chinese)，漏查\(missedNights)天，已补查")
    }
    if let checkedAhead {
      lines.append("上一次检查的日期是\(checkedAhead.chinese)，晚于今天；当时发出的告知可能早了，不再重发，请用 ducha notice list 核对")
    }
    lines += notices.isEmpty ? [] : ["新告知\(notices.count)件："] + notices.map { "  \($0.subject)" }
    lines += deliveryLines
    if waiting > 0 { lines.append("\(waiting)件待发（免打扰时段、非工作日或等待重试）") }
    if drafts > 0 { lines.append("待签批的措施\(drafts)项，见 ducha notice drafts") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var deliveryLines: [String] {
    let counts = NoticeDelivery.Outcome.allCases.compactMap { outcome -> String? in
      let count = deliveries.count { $0.delivery.outcome == outcome }
      return count == 0 ? nil : "\(outcome.word)\(count)件"
    }
    let failed = deliveries.filter { [.failed, .refused].contains($0.delivery.outcome) }.map { attempt in
      let next = attempt.isDead ? "，不再自动重试" : "，稍后重试"
      return
        "  第\(attempt.notice)条 \(attempt.addressee)（\(attempt.delivery.channel)）：\(attempt.delivery.reply)\(next)"
    }
    return (counts.isEmpty ? [] : ["送达：" + counts.joined(separator: "，")]) + failed
  }

  /// Returns what would be told, to whom and why, in full.
  package func preview() -> String {
    guard !notices.isEmpty else { return "没有需要新告知的事项\n" }
    let head = "以下\(notices.count)件将会发出（未记录、未发送）"
    return ([head] + notices.map { "\n" + $0.subject + "\n\n" + $0.text() }).joined(separator: "\n")
  }

  /// Returns the run for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let run: JSONValue = [
      "format": "ducha.night", "version": 1, "day": JSONValue(day), "lastCheck": JSONValue(lastCheck),
      "missedNights": .integer(missedNights), "notices": .array(notices.map(\.json)),
      "deliveries": .array(deliveries.map(\.json)), "waiting": .integer(waiting), "drafts": .integer(drafts),
    ]
    return run.text()
  }

  /// Returns the run as one line of a log.
  package func logLine(at moment: Moment) -> String {
    let line: JSONValue = [
      "at": .string("\(moment)"), "day": JSONValue(day), "missedNights": .integer(missedNights),
      "notices": .integer(notices.count), "drafts": .integer(drafts), "waiting": .integer(waiting),
      "deliveries": .array(deliveries.map(\.json)),
    ]
    return line.line
  }
}

extension NightlyRun.Attempt {
  fileprivate var json: JSONValue {
    [
      "notice": .integer(notice), "addressee": .string(addressee), "channel": .string(delivery.channel),
      "outcome": .string(delivery.outcome.rawValue), "reply": .string(delivery.reply), "dead": .bool(isDead),
    ]
  }
}
