import DuchaModel
import DuchaNotices
import DuchaReports

/// The ways to each addressee, by the names under which the ledger keeps them.
///
/// The ledger keeps names, 邮件 or 钉钉, and no address: who moves keeps the notices that are on their way.
struct DeliveryDirectory {
  private let plan: DeliveryPlan
  private let state: LedgerState
  /// Where everything goes for which the plan has no way.
  private let folder: String

  init(_ plan: DeliveryPlan, _ state: LedgerState, folder: String) {
    self.plan = plan
    self.state = state
    self.folder = folder
  }

  /// The ways to an addressee; the folder where the plan names none.
  func ways(to addressee: Alert.Addressee) -> [Channel] {
    let channels = planned(addressee)
    return channels.isEmpty ? [.folder(path: "\(folder)/\(addressee.folderName(in: state))")] : channels
  }

  /// Whether nobody is to be disturbed at a moment.
  func isQuiet(at moment: Moment) -> Bool { plan.quiet?.contains(moment) ?? false }

  private func planned(_ addressee: Alert.Addressee) -> [Channel] {
    switch addressee {
    case .unit(let unit): plan.units[state.name(of: unit)] ?? []
    case .leader: plan.leader
    case .office: plan.office
    }
  }
}

extension Channel {
  /// Whether it reaches people at once: such ways rest in quiet hours and on days off.
  var disturbs: Bool { if case .folder = self { false } else { true } }
}
