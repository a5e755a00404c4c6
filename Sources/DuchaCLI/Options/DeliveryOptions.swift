import ArgumentParser
import Ducha
import Foundation

/// Who is reached how.
struct DeliveryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("送达配置（TOML，见 Examples/delivery.toml）；不写则全部放入台账旁的“台账文件名.notices”文件夹。", valueName: "文件"))
  var delivery: String?

  /// The request with nothing but the ways.
  var request: NightlyRequest {
    NightlyRequest(delivery: delivery, environment: ProcessInfo.processInfo.environment)
  }
}
