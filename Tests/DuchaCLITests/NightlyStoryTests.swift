import Foundation
import Testing

/// The nightly job as an administrator meets it.
@Suite struct NightlyStoryTests {
  @Test func aNightIsPreviewedRunApprovedAndListed() throws {
    let shell = try Shell.office()
    let preview = try shell.ducha(["check", "--dry-run"])
    #expect(preview.output.contains("县科协") && preview.output.contains("已逾期"))
    #expect(try shell.ducha("notice").output == "没有告知\n")

    let night = ["check", "--notify", "--heartbeat", "心跳", "--log", "检查.log"]
    let run = try shell.ducha(night)
    #expect(run.status == 0 && run.output.hasPrefix("例行检查（2024年8月1日）\n新告知"))
    #expect(FileManager.default.fileExists(atPath: shell.folder.appending(path: "ducha.sqlite.notices").path))
    // Nothing to say, nothing said: cron sends no mail.
    let again = try shell.ducha(night)
    #expect(again.status == 0 && again.output == "" && again.errors == "")
    #expect(try shell.text(of: "检查.log").split(separator: "\n").count == 2)
    #expect(try shell.text(of: "心跳").hasPrefix("20"))

    // What was long overdue on the first night is urged first; what is heavier is drafted a week later.
    #expect(try shell.ducha(["notice", "drafts"]).output.contains("没有待签批的措施"))
    let later = "2024-08-08"
    #expect(try shell.ducha(["check", "--notify"], today: later).status == 0)
    let drafts = try shell.ducha(["notice", "drafts"], today: later).output
    #expect(drafts.contains("1-01") && drafts.contains("督办"))
    #expect(try shell.ducha(["notice", "approve", "1-01", "--by", "王县长"], today: later).status == 0)
    #expect(try !shell.ducha(["notice", "drafts"], today: later).output.contains("1-01"))
    #expect(try shell.ducha(["notice", "list", "--pending"]).output.contains("待发"))
    #expect(try shell.ducha("verify").status == 0)
  }

  @Test func aJobThatStoppedIsNoticed() throws {
    let shell = try Shell.office()
    #expect(try shell.ducha("check").errors == "")
    #expect(try shell.ducha("check", "--notify").status == 0)
    #expect(try shell.ducha(["check"], today: "2024-08-02").errors == "")
    #expect(try shell.ducha(["check"], today: "2024-08-03").errors.contains("上次运行是2024年8月1日"))
  }

  @Test func aWrongDayIsRefused() throws {
    let run = try Shell().ducha(["init"], today: "2024-13-01")
    #expect(run.status == 2 && run.errors.contains("DUCHA_TODAY"))
  }

  @Test(arguments: [
    (["check", "--notify", "--as-of", "2024-07-31"], "不能与 --as-of 同用"),
    (["check", "--notify", "--dry-run"], "只能选一个"), (["check", "--format", "html"], "只用于 --dry-run"),
  ]) func whatMakesNoSenseIsRefused(arguments: [String], words: String) throws {
    let run = try Shell().ducha(arguments)
    #expect(run.status == 64 && run.errors.contains(words))
  }

  @Test func aWrongClockSendsNothing() throws {
    let shell = try Shell.office()
    #expect(try shell.ducha("check", "--notify").status == 0)
    let back = try shell.ducha(["check", "--notify"], today: "2024-07-31")
    #expect(back.status == 2 && back.errors.contains("--confirm-clock"))
  }
}
