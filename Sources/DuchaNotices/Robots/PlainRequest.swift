internal import DuchaModel

/// A message for a program of the office's own:
///
///     POST /ducha
///     Content-Type: application/json; charset=utf-8
///     Idempotency-Key: n12.xjyj@qingxi
///     X-Ducha-Signature: sha256=<HMAC-SHA256 of the body with the secret, in hexadecimal digits>
///
///     {"attachments":[{"content":"<base64>","mediaType":"…","name":"…"}],"html":"…","id":"n12.xjyj@qingxi",
///      "subject":"…","text":"…","version":1,"written":"2024-07-31T01:02:03.004Z"}
///
/// Any status from 200 to 299 says that it is taken over. The form is frozen.
enum PlainRequest {
  /// Returns the request.
  static func request(for message: Message, to robot: Robot) -> RobotRequest {
    let body = RobotRequest.json(Body(message))
    let signature = robot.secret?.reveal { Digits.hexadecimal(Signature.hmac(key: $0.utf8, body)) }
    return RobotRequest(
      url: robot.url.reveal { $0 },
      headers: ["Idempotency-Key: \(MessageName.of(message.id))"]
        + (signature.map { ["X-Ducha-Signature: sha256=\($0)"] } ?? []),
      body: body)
  }

  private struct Body: Encodable {
    let version = 1
    let id: String
    let written: String
    let subject: String
    let text: String
    let html: String?
    let attachments: [File]

    init(_ message: Message) {
      id = message.id
      written = message.written.description
      subject = message.subject
      text = message.text
      html = message.html
      attachments = message.attachments.map {
        File(name: $0.name, mediaType: $0.mediaType, content: Base64.line($0.bytes))
      }
    }

    struct File: Encodable { let name, mediaType, content: String }
  }
}
