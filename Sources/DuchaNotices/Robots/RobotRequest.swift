internal import Foundation

/// What is posted to a robot.
struct RobotRequest {
  /// Where to.
  var url: String
  /// Header lines of the robot's own.
  var headers: [String] = []
  /// JSON.
  var body: [UInt8]

  /// Returns a value as JSON, the same bytes for the same value.
  static func json(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { preconditionFailure("texts are JSON") }
    return Array(data)
  }

  /// Returns the JSON of as much of a text as a robot takes in one message.
  static func body(
    of text: String, upTo limit: Int, _ encode: (String) -> [UInt8]
  ) -> [UInt8] {
    var room = limit
    while true {
      let body = encode(Excerpt.of(text, bytes: room))
      guard body.count > limit, room > 0 else { return body }
      room = max(0, room - (body.count - limit))
    }
  }
}
