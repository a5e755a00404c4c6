/// What happened to a message. Only a receiver's own word refuses for good; all else may be tried again.
package enum Delivery: Sendable, Hashable {
  /// The receiver has taken it over and said so. Of several recipients of a mail some may have been missed.
  case accepted(reply: String, missed: [Missed] = [])
  /// The receiver does not want it, now or later: a person has to look.
  case refused(reason: String)
  /// Nothing was said, or not now: the same message may be tried again, after so many seconds where the receiver says so.
  ///
  /// Where the connection broke off at the very end the receiver may have it already; the message's name tells it so.
  case failed(reason: String, retryAfter: Int? = nil)

  /// A recipient whom the mail server did not take while it took others.
  package struct Missed: Sendable, Hashable {
    /// Whom.
    package let recipient: MailAddress
    /// The server's words.
    package let reply: String
    /// Whether the server says that it will not take this recipient later either.
    package let isFinal: Bool
  }
}
