import ArgumentParser

/// What the nightly check told whom, and what waits for approval.
struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "例行检查发出的告知：查看、签批、撤回。",
    subcommands: [
      ListNotices.self, ShowNotice.self, ListDrafts.self, ApproveMeasures.self, WithdrawNotice.self,
    ], defaultSubcommand: ListNotices.self)
}
