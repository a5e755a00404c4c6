import ArgumentParser

/// Shows and edits the registry of units.
struct UnitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units", abstract: "单位名册：查看、登记、核对、机构改革。",
    subcommands: [
      ListUnits.self, ReviewUnits.self, AcceptUnits.self, RejectUnits.self, AddUnit.self, EditUnit.self,
      AliasUnit.self, ConfirmUnits.self, MergeUnits.self, UnitMembers.self, ReformUnits.self, UnitPast.self,
      StarterUnits.self, ImportUnits.self, ExportUnits.self,
    ], defaultSubcommand: ListUnits.self)
}
