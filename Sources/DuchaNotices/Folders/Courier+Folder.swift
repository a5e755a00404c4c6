internal import Foundation

extension Courier {
  /// Puts a message into a folder of its own, named from its id, which appears whole or not at all.
  ///
  ///     n12.xjyj@qingxi/正文.txt
  ///     n12.xjyj@qingxi/正文.html
  ///     n12.xjyj@qingxi/县教育局7月填报表.xlsx
  ///
  /// What is there already was put there whole and is left as it is: somebody may be working with it.
  func drop(_ message: Message, into path: String) -> Delivery {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    let name = FolderItem.name(message.id)
    let target = folder.appending(path: name)
    guard !FileManager.default.fileExists(atPath: target.path) else {
      return .accepted(reply: "已在 \(target.path)")
    }
    let draft = folder.appending(path: ".\(name).draft")
    do {
      try? FileManager.default.removeItem(at: draft)
      try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
      for item in FolderItem.all(of: message) { try item.write(into: draft) }
      try FileManager.default.moveItem(at: draft, to: target)
      return .accepted(reply: "已写入 \(target.path)")
    } catch {
      try? FileManager.default.removeItem(at: draft)
      return .failed(reason: "不能写入 \(path)，请检查该位置是否为文件夹、有无写权限、磁盘是否已满")
    }
  }
}
