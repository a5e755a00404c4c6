import Foundation
import Testing

/// The ledger as pages, as a nightly job writes them.
@Suite struct SiteStoryTests {
  @Test func aNightlyRunWritesOnlyWhatDiffers() throws {
    let shell = try Shell()
    try shell.write("方案.txt", Plans.county)
    for command in [["init"], ["import", "方案.txt"]] { #expect(try shell.ducha(command).status == 0) }
    let first = try shell.ducha("site", "--out", "网站")
    #expect(first.status == 0 && first.errors.hasSuffix("未变 0 个，删去 0 个；请打开 网站/index.html\n"))
    let second = try shell.ducha("site", "--out", "网站")
    #expect(second.status == 0 && second.errors.hasPrefix("网页新写 0 个，"))
    #expect(try shell.text(of: "网站/index.html").contains("督查台账总览"))
  }

  @Test func somebodyElsesPageStopsIt() throws {
    let shell = try Shell()
    #expect(try shell.ducha("init").status == 0)
    try shell.write("index.html", "别人的")
    let run = try shell.ducha("site", "--out", ".")
    #expect(run.status == 2 && run.errors.contains("不是本站的文件，没有覆盖"))
    #expect(try shell.text(of: "index.html") == "别人的")
    #expect(try shell.ducha("site").status == 64)
  }
}
