/// Words of a receiver, for a report in one line.
enum Words {
  /// Returns the first of some bytes as text in one line, with neither control characters nor anything secret.
  static func line(_ bytes: some Sequence<UInt8>, hiding secrets: [Secret]) -> String {
    let text = String(decoding: Array(bytes), as: UTF8.self)
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    let hidden = secrets.reduce(plain) { $1.hide(in: $0) }
    let line = hidden.split(separator: " ").joined(separator: " ")
    return line.count > 200 ? line.prefix(200) + "……" : line
  }
}
