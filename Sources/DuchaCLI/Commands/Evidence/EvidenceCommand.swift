import ArgumentParser

/// Keeps the files that show what was done.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "佐证材料：登记、查看、导出、撤回。文件存放在台账旁的“台账名.evidence”文件夹，只增不改，请与台账一同备份。",
    subcommands: [ListEvidence.self, AddEvidence.self, ExportEvidence.self, WithdrawEvidence.self],
    defaultSubcommand: ListEvidence.self)
}
