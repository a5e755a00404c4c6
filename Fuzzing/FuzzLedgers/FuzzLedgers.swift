import DuchaTestSupport
import FuzzLoop

@testable import DuchaLedger

/// Reads any bytes as the lines of an exported ledger. What was read must be written as a line that reads the same.
@main
struct FuzzLedgers {
  static func main() throws {
    try FuzzLoop.run(seeds: try seeds(), read)
  }

  private static func read(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for line in lines {
      guard let json = JSONParser.parse(line) else { continue }
      let written = Self.bytes(json)
      guard let again = JSONParser.parse(written) else { fatalError("what was written is not read") }
      FuzzLoop.check(Self.bytes(again) == written, "it is written in another way")
      if let head = try? TransferHead(reading: json) {
        check(head.line) { try TransferHead(reading: $0).line }
      }
      for older in [false, true] {
        guard let entry = try? StoredEntry(reading: json, older: older) else { continue }
        check(entry.line) { try StoredEntry(reading: $0, older: older).line }
      }
    }
  }

  private static func check(_ line: JSONText, _ again: (JSONText?) throws -> JSONText) {
    do {
      let same = try again(JSONParser.parse(bytes(line)))
      FuzzLoop.check(bytes(same) == bytes(line), "another line")
    } catch {
      fatalError("a line of ours is refused: \(error)")
    }
  }

  private static func bytes(_ json: JSONText) -> [UInt8] {
    var bytes: [UInt8] = []
    json.write(to: &bytes)
    return bytes
  }

  /// Lines of every kind, a file each, and a head.
  private static func seeds() throws -> [(String, [UInt8])] {
    let ledger = try Ledger.inMemory()
    try ledger.append(SampleHistory(seed: 9, count: 80).entries)
    var lines: [[UInt8]] = []
    _ = try ledger.export { lines.append($0) }
    return lines.enumerated().map { ("line-\($0)", $1) }
  }
}
