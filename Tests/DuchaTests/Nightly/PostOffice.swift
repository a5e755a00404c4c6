import DuchaModel
import DuchaNotices
import DuchaTestSupport

@testable import Ducha

/// A made-up world outside: it takes messages, refuses them, or takes them and dies before it says so.
final class PostOffice {
  private var random: SeededGenerator
  /// Whether everything goes through.
  var isFair: Bool
  /// What arrived, by the name of the message; a name that arrives again is the same message.
  private(set) var arrived: [String: [Message]] = [:]

  /// Takes everything, or, with a seed, three messages in five.
  init(seed: UInt64? = nil) {
    random = SeededGenerator(seed: seed ?? 0)
    isFair = seed == nil
  }

  func carry(_ message: Message, over channel: Channel, at now: Moment) -> Delivery {
    if isFair { return take(message) }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .failed(reason: "451 greylisted")
    case 1:
      _ = take(message)
      return .failed(reason: "连接中断")
    default: return take(message)
    }
  }

  private func take(_ message: Message) -> Delivery {
    arrived[message.id, default: []].append(message)
    return .accepted(reply: "250 OK")
  }
}
