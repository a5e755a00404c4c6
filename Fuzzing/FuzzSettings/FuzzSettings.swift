import Ducha
import DuchaModel
import DuchaUnits
import Foundation
import FuzzLoop

/// Reads any bytes as one of our TOML files. The last byte tells which: A rules, B units, C how messages are delivered, else
/// a calendar. What was read must read the same once it is written.
@main
struct FuzzSettings {
  private static let file = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(getpid()).toml")

  static func main() throws {
    try FuzzLoop.run(seeds: try seeds(), read)
  }

  private static func read(_ bytes: [UInt8]) {
    guard let last = bytes.last else { return }
    let text = String(decoding: bytes.dropLast(), as: UTF8.self)
    switch last {
    case UInt8(ascii: "A"): readRules(text)
    case UInt8(ascii: "B"): readUnits(text)
    case UInt8(ascii: "C"):
      guard (try? Data(text.utf8).write(to: file)) != nil else { return }
      _ = try? DeliveryFile.read(path: file.path, environment: ["SECRET": "secret"])
    default: _ = try? CalendarFile.read(text, name: "f.toml")
    }
  }

  private static func readRules(_ text: String) {
    guard let rules = try? RulesFile.read(text, name: "f.toml") else { return }
    guard let written = try? RulesFile.text(of: rules) else { return FuzzLoop.check(false, "not written") }
    FuzzLoop.check((try? RulesFile.read(written, name: "f.toml")) == rules, "other rules: \(written)")
  }

  private static func readUnits(_ text: String) {
    guard let units = try? UnitsFile.read(text, name: "f.toml") else { return }
    let written = UnitsFile.text(of: units)
    FuzzLoop.check((try? UnitsFile.read(written, name: "f.toml")) == units, "other units: \(written)")
  }

  private static func seeds() throws -> [(String, [UInt8])] {
    let examples = URL(fileURLWithPath: #filePath).appending(path: "../../../Examples").standardizedFileURL
    func example(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: examples.appending(path: name)))
    }
    let unit = UnitDescription(
      name: "县教育局", aliases: ["教育局"], plates: ["县语委办"], system: .department,
      place: Place("青溪县", level: .county), duties: ["学前教育"], from: Day(2024, 3, 1))
    let year = """
      year = 2027
      source = "国办发明电〔2026〕1号"
      off = ["元旦 2027-01-01/2027-01-03", "2027-04-05"]
      work = ["2027-02-06"]
      """
    return [
      ("example-rules", try example("rules.toml") + Array("A".utf8)),
      ("our-rules", Array((try RulesFile.text(of: SupervisionRules()) + "A").utf8)),
      ("units", Array((UnitsFile.text(of: [unit]) + "B").utf8)),
      ("delivery", try example("delivery.toml") + Array("C".utf8)), ("year", Array((year + "D").utf8)),
    ]
  }
}
