import DuchaDiagnostics
import DuchaDocuments
import Foundation
import Testing

struct FileReadingTests {
  @Test func readsAFileUnderItsOwnName() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).txt")
    try Data("一、任务\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let text = try DocumentReader().read(path: file.path)
    #expect(text.name == file.lastPathComponent)
    #expect(text.lineCount == 2)
  }

  @Test func saysThatAFileIsMissing() {
    let error = #expect(throws: DocumentError.self) { try DocumentReader().read(path: "/nowhere/plan.txt") }
    #expect(error?.reason == .missing)
    #expect(error?.description == "/nowhere/plan.txt：文件不存在；未读入任何内容，原文件未改动；请检查路径和文件名")
  }

  @Test func saysThatADirectoryIsNoFile() {
    let path = FileManager.default.temporaryDirectory.path
    let error = #expect(throws: DocumentError.self) { try DocumentReader().read(path: path) }
    #expect(error?.reason == .directory)
  }

  @Test func refusesAFileOverTheLimit() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).txt")
    try Data(count: 11).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let reader = DocumentReader(limits: .init(fileSize: 10))
    let error = #expect(throws: DocumentError.self) { try reader.read(path: file.path) }
    #expect(error?.reason == .tooLarge(limit: 10))
    #expect(error?.description.contains("文件超过 10 字节") == true)
  }
}
