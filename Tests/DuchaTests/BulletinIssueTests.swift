import DuchaModel
import DuchaReports
import Foundation
import Testing

@testable import Ducha

/// Bulletins are issued once and say the same for ever.
@Suite struct BulletinIssueTests {
  private static let july = Month(year: 2024, month: 7)

  /// An office on 1 August 2024 with a late task and one that is under way.
  private func office() throws -> Office {
    let office = try Office()
    _ = try office.workspace.importPlan(
      office.plan(["建站。2024年6月底前建成。（县科协负责）", "建馆。2024年12月底前建成。（县教育局牵头）"]))
    return office
  }

  private func request(_ month: Month = july, corrects: Int? = nil) -> BulletinRequest {
    BulletinRequest(month: month, corrects: corrects.map { IssueReference($0) })
  }

  private func printed(_ issued: IssuedBulletin) -> [String] {
    [issued.text.markdown(), issued.text.html(), issued.json]
  }

  @Test func anIssueNeverChanges() throws {
    let office = try office()
    let workspace = office.workspace
    let before = printed(try workspace.issueBulletin(request(), by: "李四"))
    // Earlier days, other rules, another name, another edition: the draft follows all of them.
    let table = try office.file("进展.csv", "任务,月份,状态\n1-01,2024-06,已完成\n")
    #expect(try workspace.recordProgress(table: table).recorded == 1)
    let rules = try office.file(
      "规则.toml", "[office]\nmasthead = \"督查专报\"\n[light]\nyellow-behind = 1\nred-behind = 2\n")
    try workspace.adoptRules(rules, effectiveOn: .first)
    let unit = try #require(workspace.state(asOf: .last).units.values.first { $0.name == "县科协" }).id
    try workspace.record(
      [.unitsReformed(UnitReform(kind: .rename, from: [unit], newName: "县科学技术协会", source: "文号"))],
      effectiveOn: .first)
    _ = try workspace.importPlan(office.plan(["建站。2024年9月底前建成。（县科协负责）"]))
    #expect(printed(try workspace.issuedBulletin(IssueReference(1))) == before)
    let draft = try workspace.draftBulletin(request()).text.markdown()
    #expect(draft.contains("督查专报") && draft.contains("县科学技术协会") && draft.contains("已完成"))
    #expect(before.allSatisfy { !$0.contains("督查专报") && !$0.contains("县科学技术协会") })
  }

  @Test func aDraftBecomesTheIssueButForItsMark() throws {
    let office = try office()
    let workspace = office.workspace
    let draft = try workspace.draftBulletin(request()).text
    var issued = try workspace.issueBulletin(request(), by: "李四").text
    #expect(draft.mark == "送审稿" && issued.mark == nil && issued.imprint == "签发：李四")
    (issued.mark, issued.imprint) = (draft.mark, draft.imprint)
    #expect(issued == draft)
  }

  @Test func numbersFollowOneAnother() throws {
    let office = try office()
    let workspace = office.workspace
    #expect(try workspace.issueBulletin(request(Month(year: 2024, month: 6)), by: "李四").record.id.number == 1)
    #expect(try workspace.draftBulletin(request()).text.issue == "第2期")
    #expect(try workspace.issueBulletin(request(), by: "李四").text.markdown().contains("与上期（第1期"))
    #expect(try workspace.issuedBulletins().map(\.id.number) == [1, 2])
  }

  @Test func aMonthIsIssuedOnceAndThenCorrected() throws {
    let office = try office()
    let workspace = office.workspace
    _ = try workspace.issueBulletin(request(), by: "李四")
    refused("用 --corrects 1 另发一期更正") { _ = try workspace.issueBulletin(request(), by: "李四") }
    let june = request(Month(year: 2024, month: 6), corrects: 1)
    refused("只能用同一月份的通报更正") { _ = try workspace.draftBulletin(june) }
    refused("没有可以更正的") { _ = try workspace.issueBulletin(request(corrects: 1), by: "李四") }
    let table = try office.file("进展.csv", "任务,月份,状态\n1-01,2024-06,已完成\n")
    #expect(try workspace.recordProgress(table: table).recorded == 1)
    #expect(try workspace.issueBulletin(request(corrects: 1), by: "李四").record.corrects?.number == 1)
    #expect(try workspace.issuedBulletin(IssueReference(1)).correction?.id.number == 2)
    refused("已由2024年第2期更正") { _ = try workspace.issueBulletin(request(corrects: 1), by: "李四") }
  }

  /// Numbers are final: a slip of the month is asked about before one is taken.
  @Test func aMonthThatRunsOrOneTooFarAheadIsAskedAbout() throws {
    let office = try office()
    let workspace = office.workspace
    refused("2024年8月还没有结束") {
      _ = try workspace.issueBulletin(request(Month(year: 2024, month: 8)), by: "李四")
    }
    _ = try workspace.issueBulletin(request(Month(year: 2024, month: 3)), by: "李四")
    refused("2024年4月至2024年5月的通报还没有印发") {
      _ = try workspace.issueBulletin(request(Month(year: 2024, month: 6)), by: "李四")
    }
    var june = request(Month(year: 2024, month: 6))
    june.skipsMonths = true
    #expect(try workspace.issueBulletin(june, by: "李四").record.id.number == 2)
  }

  @Test func whatCannotBeIssuedIsNot() throws {
    let office = try office()
    let workspace = office.workspace
    refused("没有写明签发人") { _ = try workspace.issueBulletin(request(), by: " ") }
    refused("印发日期2024年8月2日还没有到") {
      _ = try workspace.issueBulletin(request(), by: "李四", on: Day(2024, 8, 2))
    }
    refused("没有印发过第9期") { _ = try workspace.issuedBulletin(IssueReference(9)) }
    #expect(try workspace.issuedBulletins().isEmpty)
  }
}
