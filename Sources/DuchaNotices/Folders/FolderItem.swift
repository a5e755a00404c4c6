internal import DuchaModel
internal import Foundation

/// A file of a message in a folder.
struct FolderItem {
  /// Its name.
  let name: String
  /// What it holds.
  let bytes: [UInt8]

  /// Returns the files of a message, each under a name of its own.
  static func all(of message: Message) -> [FolderItem] {
    let text = "主题：\(message.subject)\n时间：\(message.written.chineseMinute)\n\n\(message.text)\n"
    var items = [FolderItem(name: "正文.txt", bytes: Array(text.utf8))]
    if let html = message.html { items.append(FolderItem(name: "正文.html", bytes: Array(html.utf8))) }
    for attachment in message.attachments {
      let wanted = name(attachment.name)
      let isTaken = items.contains { $0.name.lowercased() == wanted.lowercased() }
      items.append(
        FolderItem(name: isTaken ? "附件\(items.count)-\(wanted)" : wanted, bytes: attachment.bytes))
    }
    return items
  }

  /// Writes the file and waits until the disk has it.
  func write(into folder: URL) throws {
    let url = folder.appending(path: name)
    try Data(bytes).write(to: url)
    let file = try FileHandle(forWritingTo: url)
    try file.synchronize()
    try file.close()
  }

  /// Returns a name with `%` and two digits for each byte that Windows, Linux or a path would not take as it is.
  static func name(_ text: String) -> String {
    let forbidden = "<>:\"/\\|?*%"
    let escaped = text.unicodeScalars.map { scalar -> String in
      let isKept = !forbidden.unicodeScalars.contains(scalar) && scalar.properties.generalCategory != .control
      return isKept ? String(scalar) : String(scalar).utf8.map(PercentEncoding.byte).joined()
    }.joined()
    // Dots and spaces at the ends are lost on Windows, and a dot in front hides a file.
    guard let first = escaped.utf8.first, let last = escaped.utf8.last else { return "%" }
    let ends = ". ".utf8
    let head = ends.contains(first) ? PercentEncoding.byte(first) + escaped.dropFirst() : escaped
    return ends.contains(last) && head.count > 1 ? head.dropLast() + PercentEncoding.byte(last) : head
  }
}
