extension EntryKind {
  /// What an office calls such an entry.
  public var word: String {
    switch self {
    case .planRegistered: "登记方案"
    case .unitAdded: "登记单位"
    case .unitAliased: "登记单位别称"
    case .unitConfirmed: "确认单位"
    case .unitDescribed: "登记单位情况"
    case .unitsMerged: "合并单位"
    case .unitsToldApart: "认定不是同一单位"
    case .unitsReformed: "登记机构改革"
    case .membersNamed: "列明成员单位"
    case .dutiesAssigned: "明确责任单位"
    case .progressReported: "登记进展"
    case .taskDispatched: "交办"
    case .taskAccepted: "签收"
    case .taskObjected: "提出异议"
    case .objectionSettled: "处理异议"
    case .closureSubmitted: "申请销号"
    case .taskClosed: "核验销号"
    case .closureReturned: "退回"
    case .taskReopened: "重开任务"
    case .extensionRequested: "申请延期"
    case .extensionDecided: "审批延期"
    case .taskSuspended: "中止任务"
    case .taskResumed: "恢复任务"
    case .taskCancelled: "撤销任务"
    case .taskMerged: "合并任务"
    case .taskSplit: "拆分任务"
    case .taskKeptOngoing: "转长期"
    case .measureTaken: "采取督办措施"
    case .evidenceFiled: "登记佐证材料"
    case .evidenceWithdrawn: "撤回佐证材料"
    case .rulesAdopted: "启用规则"
    case .calendarAdopted: "登记放假安排"
    }
  }
}
