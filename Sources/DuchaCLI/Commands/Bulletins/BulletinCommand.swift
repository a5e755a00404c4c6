import ArgumentParser

/// Drafts, issues, shows and traces the monthly supervision bulletin.
struct BulletinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin", abstract: "督查通报：送审稿、印发、重印、更正、逐数追溯。",
    discussion: """
      例: ducha bulletin --month 2024-07 --out 送审稿.docx
          ducha bulletin issue --month 2024-07 --by 李四
          ducha bulletin show 7 --out 2024年第7期.docx
          ducha bulletin trace 7 standing.overdue
      """,
    subcommands: [
      DraftBulletin.self, IssueBulletin.self, ShowBulletin.self, ListBulletins.self, TraceBulletin.self,
    ], defaultSubcommand: DraftBulletin.self)
}
