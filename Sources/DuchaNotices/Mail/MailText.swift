internal import DuchaModel
internal import Foundation

/// A message as it goes through mail servers (RFC 5322, MIME of RFC 2045 to 2047 and 2231). The same message makes the same bytes.
struct MailText {
  /// The text, lines ended by CR LF.
  let bytes: [UInt8]

  /// Writes a message.
  init(_ message: Message, from sender: MailAddress, to recipients: [MailAddress]) {
    let head = [
      "Date: \(message.written.mailDate)",
      MailHeader.addresses("From", [sender]),
      MailHeader.addresses("To", recipients),
      MailHeader.text("Subject", message.subject),
      "Message-ID: <\(MessageName.of(message.id))>",
      // RFC 3834: answering machines leave it alone.
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
    ]
    bytes = Array((head.joined(separator: "\r\n") + "\r\n" + MailPart.whole(of: message).text).utf8)
  }
}

extension Moment {
  /// `Wed, 31 Jul 2024 09:02:03 +0800`, on the clocks of China (RFC 5322 3.3).
  fileprivate var mailDate: String {
    let (year, month, date) = day.components
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let clock = inChina.split(separator: " ").last ?? ""
    return "\(weekdays[day.weekday - 1]), \(date) \(months[month - 1]) \(year) \(clock) +0800"
  }
}
