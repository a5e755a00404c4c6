import Ducha
import DuchaModel
import Foundation
import Testing

/// A folder of its own for each test, with a ledger in it; it goes when the test ends.
final class Office {
  private let folder: URL
  let workspace: Workspace

  init(today: Day? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ducha-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let day = try #require(today ?? Day(2024, 8, 1))
    workspace = Workspace(
      ledger: folder.appending(path: "台账.sqlite").path,
      clock: Clock(today: day, now: Moment(milliseconds: 1_722_470_400_000)), actor: "督查室")
    try workspace.create()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file into the folder.
  func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// A plan of the tasks given, each with its clause.
  func plan(_ tasks: [String], of field: String = "科普", date: String = "2024年1月10日") throws -> String {
    let numerals = ["一", "二", "三", "四", "五"]
    let items = zip(numerals, tasks).map { "（\($0)）\($1)\n" }.joined()
    return try file("方案.txt", "青溪县\(field)行动方案\n\n一、重点任务\n\(items)青溪县人民政府\n\(date)\n")
  }
}

/// Expects that something is refused in words that hold these.
func refused(_ words: String, sourceLocation: SourceLocation = #_sourceLocation, _ work: () throws -> Void) {
  do {
    try work()
    Issue.record("nothing is refused", sourceLocation: sourceLocation)
  } catch {
    #expect("\(error)".contains(words), "\(error)", sourceLocation: sourceLocation)
  }
}
