import Foundation
import Testing

/// Word files as the clerk asks for them.
@Suite struct PaperStoryTests {
  @Test func aBulletinIsAFileOfWord() throws {
    let shell = try Shell.office()
    #expect(try shell.ducha("bulletin", "issue", "--month", "2024-07", "--by", "李四").status == 0)
    let named = try shell.ducha("bulletin", "show", "1", "--out", "第1期.docx", "--copies", "县委办公室")
    #expect(named.status == 0 && named.output.isEmpty && named.errors.contains("已写入 第1期.docx"))
    let file = try Data(contentsOf: shell.folder.appending(path: "第1期.docx"))
    #expect(file.starts(with: Array("PK".utf8)))
    _ = try shell.ducha("bulletin", "show", "1", "--out", "又.docx", "--copies", "县委办公室")
    #expect(try Data(contentsOf: shell.folder.appending(path: "又.docx")) == file)

    let pipe = shell.folder.appending(path: "标准输出.docx")
    try Data().write(to: pipe)
    let arguments = ["bulletin", "show", "1", "--format", "docx", "--copies", "县委办公室"]
    #expect(try shell.ducha(arguments, to: FileHandle(forWritingTo: pipe)).status == 0)
    #expect(try Data(contentsOf: pipe) == file)
    #expect(try shell.ducha("bulletin", "show", "1", "--out", "1.html").status == 0)
    #expect(try shell.text(of: "1.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test func aBulletinInTheOfficesOwnTemplate() throws {
    let shell = try Shell.office()
    // A bulletin without places is as good a file of Word as any.
    #expect(try shell.ducha("bulletin", "--month", "2024-07", "--out", "模板.docx").status == 0)
    let filled = try shell.ducha("bulletin", "--month", "2024-07", "--template", "模板.docx", "--out", "稿.docx")
    #expect(filled.status == 0)
    let files = try ["模板.docx", "稿.docx"].map { try Data(contentsOf: shell.folder.appending(path: $0)) }
    #expect(files[0] == files[1])

    let missing = try shell.ducha(
      "bulletin", "--month", "2024-07", "--template", "无.docx", "--out", "稿2.docx")
    #expect(missing.status == 2 && missing.errors.contains("无.docx"))
    #expect(!FileManager.default.fileExists(atPath: shell.folder.appending(path: "稿2.docx").path))
    let places = try shell.ducha("bulletin", "--placeholders").output
    #expect(places.contains("{{正文}}") && places.contains("{{#任务}}"))
  }

  @Test func listsAreFilesOfWordWhereAsked() throws {
    let shell = try Shell.office()
    #expect(try shell.ducha("lists", "--out", "清单", "--format", "docx").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: shell.folder.appending(path: "清单").path)
    #expect(Set(names.map { $0.hasPrefix("目录") ? "目录" : ($0 as NSString).pathExtension }) == ["目录", "docx"])
    #expect(try shell.text(of: "清单/目录.md").contains("任务清单.docx>"))
  }

  @Test(arguments: [
    ["--month", "2024-07", "--template", "a.docx"],
    ["--month", "2024-07", "--copies", "甲", "--format", "html"],
    ["--month", "2024-07", "--format", "doc"],
  ])
  func wrongUsageExitsWith64(_ arguments: [String]) throws {
    #expect(try Shell().ducha(["bulletin"] + arguments).status == 64, "\(arguments)")
  }
}
