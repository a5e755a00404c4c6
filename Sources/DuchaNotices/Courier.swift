package import DuchaModel

/// Carries one message to one address and says what happened. It keeps nothing: whether a message was carried before is for
/// the caller to know.
package struct Courier: Sendable {
  /// How long to wait, and for how much.
  package let limits: Limits

  /// Creates a courier.
  package init(limits: Limits = Limits()) { self.limits = limits }

  /// How long to wait for a receiver, and how much to listen to.
  package struct Limits: Sendable, Hashable {
    /// Until the connection stands.
    package var connecting: Duration = .seconds(10)
    /// For the whole of it, attachments included.
    package var whole: Duration = .seconds(30)
    /// Bytes of a reply.
    package var reply = 64 * 1024

    /// Creates limits: 10 s, 30 s, 64 KiB.
    package init() {}
  }

  /// Carries a message. `now` goes into signatures, which hold for an hour.
  package func deliver(_ message: Message, over channel: Channel, at now: Moment) -> Delivery {
    switch channel {
    case .mail(let server, let sender, let recipients):
      mail(message, over: server, from: sender, to: recipients)
    case .robot(let robot): post(message, to: robot, at: now)
    case .folder(let path): drop(message, into: path)
    }
  }
}
