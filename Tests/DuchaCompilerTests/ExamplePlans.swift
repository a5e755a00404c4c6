import Foundation
import Testing

/// The example plans.
func examplePlans() throws -> [String] {
  let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples")
  let files = try FileManager.default.contentsOfDirectory(at: examples, includingPropertiesForKeys: nil)
  let plans = files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  try #require(plans.count >= 3)
  return try plans.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
}
