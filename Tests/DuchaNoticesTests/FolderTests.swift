import Foundation
import Testing

@testable import DuchaNotices

@Suite struct FolderTests {
  @Test func aMessageBecomesAFolderOfItsOwn() throws {
    try Self.inFolder { folder throws in
      let path = folder.path + "/新建"
      let delivery = Courier().deliver(Letters.full, over: .folder(path: path), at: Letters.written)
      #expect(delivery == .accepted(reply: "已写入 \(path)/n12.xjyj@qingxi"))
      #expect(try Self.files(path) == ["n12.xjyj@qingxi"])
      #expect(
        try Self.files(path + "/n12.xjyj@qingxi") == [
          "list %227%22.csv", "正文.html", "正文.txt", "青溪县教育局2024年7月份重点任务进展情况填报表（请勿改动文件名）.xlsx",
        ])
      let text = try String(contentsOfFile: path + "/n12.xjyj@qingxi/正文.txt", encoding: .utf8)
      #expect(
        text == "主题：\(Letters.full.subject)\n时间：2024年7月31日 09:02\n\n\(Letters.full.text)\n")
    }
  }

  @Test func twiceIsOnceAndLeavesWhatSomebodyChanged() throws {
    try Self.inFolder { folder throws in
      let channel = Channel.folder(path: folder.path)
      _ = Courier().deliver(Letters.short(), over: channel, at: Letters.written)
      let file = folder.appending(path: "n1@qingxi/正文.txt")
      try Data("已阅".utf8).write(to: file)
      let delivery = Courier().deliver(Letters.short(), over: channel, at: Letters.written)
      #expect(delivery == .accepted(reply: "已在 \(folder.path)/n1@qingxi"))
      #expect(try String(contentsOf: file, encoding: .utf8) == "已阅")
      #expect(try Self.files(folder.path) == ["n1@qingxi"])
    }
  }

  @Test func whatAKilledCommandLeftIsInNobodysWay() throws {
    try Self.inFolder { folder throws in
      let draft = folder.appending(path: ".n1@qingxi.draft")
      try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
      try Data("半".utf8).write(to: draft.appending(path: "半.txt"))
      _ = Courier().deliver(Letters.short(), over: .folder(path: folder.path), at: Letters.written)
      #expect(try Self.files(folder.path) == ["n1@qingxi"])
      #expect(try Self.files(folder.path + "/n1@qingxi") == ["正文.txt"])
    }
  }

  @Test func noNameLeadsElsewhere() throws {
    try Self.inFolder { folder throws in
      let message = Message(
        id: "../../n1", subject: "提醒", text: "",
        attachments: ["../表.csv", "正文.txt", "..", "a:b", ""].map {
          Attachment(name: $0, mediaType: "text/csv", bytes: [])
        }, written: Letters.written)
      _ = Courier().deliver(message, over: .folder(path: folder.path + "/in"), at: Letters.written)
      #expect(try Self.files(folder.path) == ["in"])
      #expect(try Self.files(folder.path + "/in") == ["%2E.%2F..%2Fn1"])
      #expect(
        try Self.files(folder.path + "/in/%2E.%2F..%2Fn1") == [
          "%", "%2E%2E", "%2E.%2F表.csv", "a%3Ab", "正文.txt", "附件2-正文.txt",
        ])
    }
  }

  @Test func aFolderThatIsNoneIsTold() {
    let delivery = Courier().deliver(Letters.short(), over: .folder(path: "/dev/null/x"), at: Letters.written)
    #expect(delivery == .failed(reason: "不能写入 /dev/null/x，请检查该位置是否为文件夹、有无写权限、磁盘是否已满"))
  }

  private static func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ducha-folder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private static func files(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
