import Ducha
import DuchaModel
import DuchaReports
import Foundation
import Testing

/// Pages on disk: only what differs is written, only what is ours is removed.
@Suite struct SiteWritingTests {
  private let office: Office
  private let folder: String

  init() throws {
    office = try Office()
    let plan = try office.plan(["建站。2024年6月底前建成。（县科协负责）", "建馆。2024年12月底前建成。（县教育局牵头）"])
    _ = try office.workspace.importPlan(plan)
    folder = URL(fileURLWithPath: plan).deletingLastPathComponent().appending(path: "网站").path
  }

  private func write(_ month: Int = 7) throws -> WrittenSite {
    let day = try #require(Day(2024, month, 31))
    return try office.workspace.writeSite(to: folder, asOf: day)
  }

  private func put(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: folder).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + name) }

  private func refused(_ words: String) {
    do {
      _ = try write()
      Issue.record("nothing is refused")
    } catch {
      #expect("\(error)".contains(words), "\(error)")
    }
  }

  @Test func aSecondRunWritesNothing() throws {
    let first = try write()
    #expect(first.written > 15 && first.unchanged == 0 && first.removed == 0)
    #expect(try write() == WrittenSite(written: 0, unchanged: first.written, removed: 0))
    #expect(exists("tasks/1/0/1-01.html") && exists("index.html"))
  }

  @Test func aReportChangesOnlyPagesThatTellOfIt() throws {
    _ = try write()
    let table = try office.file("进展.csv", "任务,月份,状态\n1-01,2024-07,已完成\n")
    _ = try office.workspace.recordProgress(table: table)
    let second = try write()
    #expect(second.written > 0 && second.unchanged > 5 && second.removed == 0)
  }

  @Test func pagesOfWhatIsGoneAreRemovedAndOthersFilesStay() throws {
    _ = try write()
    try put("tasks/1/0/说明.txt", "别人的")
    try put("自己的.html", "别人的")
    let day = try #require(Day(2023, 12, 31))
    let before = try office.workspace.writeSite(to: folder, asOf: day)
    #expect(before.removed >= 5)
    #expect(!exists("tasks/1/0/1-01.html") && !exists("units/0"))
    #expect(exists("tasks/1/0/说明.txt") && exists("自己的.html"))
    #expect(try write().removed == 0 && exists("tasks/1/0/1-01.html"))
  }

  @Test func aForeignFileIsNeverOverwritten() throws {
    try put("index.html", "别人的")
    refused("不是本站的文件，没有覆盖")
    #expect(!exists("ducha-site.txt") && !exists("plans"))
    #expect(try String(contentsOfFile: folder + "/index.html", encoding: .utf8) == "别人的")
  }

  @Test func whatAnInterruptedRunDraftedIsRemoved() throws {
    let first = try write()
    let list = try String(contentsOfFile: folder + "/ducha-site.txt", encoding: .utf8)
    try put("ducha-site.txt", list + "ducha-site-new/ 3\n")
    try put("ducha-site-new/3", "<p>半")
    try put("index.html", "旧的")
    #expect(try write() == WrittenSite(written: 1, unchanged: first.written - 1, removed: 0))
    #expect(!exists("ducha-site-new"))
    #expect(try String(contentsOfFile: folder + "/ducha-site.txt", encoding: .utf8) == list)
  }

  @Test func nobodysDraftsAreOverwritten() throws {
    try put("ducha-site-new/3", "别人的")
    refused("不是本站的文件，没有覆盖")
    #expect(exists("ducha-site-new/3") && !exists("index.html"))
  }

  @Test(arguments: [
    "别的清单\n", "ducha site 1\n../ 台账.sqlite\n", "ducha site 1\n./ ..\n", "ducha site 1\n/etc/ passwd\n", "",
  ])
  func aListThatIsNotOursIsNotFollowed(list: String) throws {
    try put("ducha-site.txt", list)
    refused("已损坏")
    #expect(FileManager.default.fileExists(atPath: office.workspace.path))
  }

  @Test func bulletinsStandAsTheyWereIssued() throws {
    let request = BulletinRequest(month: Month(year: 2024, month: 7))
    let issued = try office.workspace.issueBulletin(request, by: "李四")
    _ = try office.workspace.writeSite(to: folder, asOf: try #require(Day(2024, 8, 1)))
    let page = try String(contentsOfFile: folder + "/bulletins/2024-1.html", encoding: .utf8)
    #expect(page == issued.text.html() && page.contains("<svg"))
  }
}
