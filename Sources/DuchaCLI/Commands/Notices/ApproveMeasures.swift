import ArgumentParser
import Ducha
import DuchaModel
import DuchaReports
import Foundation

/// Approves measures, so that the next run sends them.
struct ApproveMeasures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "登记领导的签批；下一次例行检查时发出。",
    discussion: "例: ducha notice approve 1-07 1-09 --measure 督办 --unit 城关镇 --by 王县长")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var delivery: DeliveryOptions
  @Argument(help: ArgumentHelp("任务编号，可多个，全部无误才登记。", valueName: "任务"))
  var tasks: [TaskID]
  @Option(name: .long, help: ArgumentHelp("只签批这一种措施，默认这些任务待签批的全部。", valueName: "措施"))
  var measure: Measure.Kind?
  @Option(name: .customLong("unit"), help: ArgumentHelp("只签批对这些单位的，可多次给，默认全部。", valueName: "单位"))
  var units: [String] = []
  @Option(name: .customLong("by"), help: ArgumentHelp("签批人。", valueName: "签批人"))
  var approver: String

  func run() throws {
    let notices = try ledger.workspace.approveMeasures(
      of: tasks, measure, against: units, by: approver, delivery.request)
    for notice in notices {
      Console.note("已签批，待发出：\(notice.subject)")
      if notice.onlyTells {
        Console.note("注意：约谈、通报批评没有发给\(notice.addressee)的文书，发出的只是告知；请报有权机关按程序办理，或在通报中载明")
      }
    }
  }
}
