/// Why a plan was not registered. The ledger is as it was before.
public enum PlanError: Error, Sendable, Hashable {
  /// The file was read and holds no task.
  case noTask(file: String)
}

extension PlanError: CustomStringConvertible {
  /// What was found and what to do, in one Chinese line.
  public var description: String {
    switch self {
    case .noTask(let file):
      "\(file) 中没有识别到任务，台账未改动；请核对是否为方案正文或任务分解表（正文要有“一、”“（一）”“1.”等编号）"
    }
  }
}
