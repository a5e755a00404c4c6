/// What an SMTP server answered to which command, up to the farewell. Of commands only the first word is kept: behind `AUTH`
/// come passwords.
struct Dialogue {
  /// The answers, in order.
  private(set) var replies: [Reply] = []
  private var command = ""
  private var lines: [[UInt8]] = []

  /// A whole answer.
  struct Reply {
    /// The command, empty for the greeting.
    let command: String
    /// 250.
    let code: Int
    /// `250 2.0.0 Ok: queued`, all its lines.
    let bytes: [UInt8]

    /// Whether it promises a better answer later (RFC 5321 4.2.1).
    var isForNow: Bool { (400...499).contains(code) }
    /// Whether it is a no for good.
    var isFinal: Bool { (500...599).contains(code) }
  }

  /// Notes a command of ours. Further lines of `AUTH`, and the mail itself, begin with no command.
  mutating func say(_ bytes: some Sequence<UInt8>) {
    let word = String(decoding: bytes.prefix { $0 > 0x20 }.prefix(8), as: UTF8.self)
    if ["EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "QUIT"].contains(word) { command = word }
  }

  /// Notes a line of the server; `250-` is followed by more.
  mutating func hear(_ line: some Sequence<UInt8>) {
    let bytes = Array(line.prefix { $0 != 0x0D && $0 != 0x0A })
    lines.append(bytes)
    guard bytes.dropFirst(3).first != UInt8(ascii: "-") else { return }
    if command != "QUIT", let code = Int(String(decoding: bytes.prefix(3), as: UTF8.self)) {
      replies.append(Reply(command: command, code: code, bytes: Array(lines.joined(separator: [0x20]))))
    }
    lines = []
  }

  /// The last answer.
  var last: Reply? { replies.last }

  /// The answers to each recipient, in order.
  var recipients: [Reply] { replies.filter { $0.command == "RCPT" } }
}
