import ArgumentParser

/// Acts on tasks: from hand-out to closure.
struct TaskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "办理任务：交办、签收、异议、申请销号、核验、退回、重开、延期、核定时限、中止、撤销、合并、拆分、催办。",
    discussion: """
      一次办理多项，用一张表，全部无误才登记: ducha task --file 处理.csv
      例: ducha task dispatch 1-07 1-08 --reply-by 2024-03-08
          ducha task close 1-07 --by 王五 --text 现场核验
      """,
    subcommands: [
      ActByTable.self, DispatchTask.self, AcceptTask.self, ObjectToTask.self,
      SettleObjection.self,
      SubmitTask.self, CloseTask.self, ReturnTask.self, ReopenTask.self, ExtendTask.self,
      DecideExtension.self, SetTaskDate.self,
      SuspendTask.self, ResumeTask.self, CancelTask.self, MergeTask.self, SplitTask.self,
      KeepTaskOngoing.self,
      WarnTask.self,
    ], defaultSubcommand: ActByTable.self)
}
