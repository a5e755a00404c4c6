/// What the answers of a mail server mean for a message.
struct MailVerdict {
  let ending: Ending
  let dialogue: Dialogue
  let recipients: [MailAddress]
  let server: MailServer

  /// The verdict.
  var delivery: Delivery {
    if ending.isDone { return .accepted(reply: words(dialogue.last), missed: missed) }
    // A connection that breaks off behind the recipients is no answer of the last of them to the whole mail.
    guard ending.isAnswer, let last = dialogue.last, last.isForNow || last.isFinal,
      last.command != "RCPT" || missed.count == recipients.count
    else {
      return .failed(reason: "\(place)：\(ending.words)")
    }
    // None of the recipients was taken: as long as one of them may be later, the mail is worth another try.
    let isFinal = last.command == "RCPT" ? missed.allSatisfy(\.isFinal) : last.isFinal
    let reason = last.command == "RCPT" ? missed.map(\.words).joined(separator: "；") : words(last)
    return isFinal ? .refused(reason: "\(place)：\(reason)") : .failed(reason: "\(place)：\(reason)")
  }

  /// The recipients whom the server did not take.
  private var missed: [Delivery.Missed] {
    zip(recipients, dialogue.recipients).filter { $1.isForNow || $1.isFinal }.map {
      Delivery.Missed(recipient: $0, reply: words($1), isFinal: $1.isFinal)
    }
  }

  private var place: String { "\(server.host):\(server.port)" }

  private func words(_ reply: Dialogue.Reply?) -> String {
    Words.line(reply?.bytes ?? [], hiding: server.login.map { [$0.password] } ?? [])
  }
}

extension Delivery.Missed {
  /// `wu@example.gov.cn 550 5.1.1 no such user`.
  fileprivate var words: String { "\(recipient.address) \(reply)" }
}
