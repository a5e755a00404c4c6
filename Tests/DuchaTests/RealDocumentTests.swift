import DuchaCompiler
import DuchaDiagnostics
import DuchaDocuments
import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

@testable import Ducha

/// Real plans beside the checkout, with what a careful clerk wrote down: `../shared/seeds` with `../shared/gold`, and
/// `../shared/corpus` with `../shared/corpus-gold`. Skipped where they are not there.
@Suite(.enabled(if: RealDocument.folderExists, "the real documents are not beside this checkout"))
struct RealDocumentTests {
  @Test(arguments: RealDocument.all)
  func tasksUnitsAndRolesAreReadAsTheClerkReadsThem(_ document: RealDocument) throws {
    let gold = try document.gold()
    let read = try PlanFile(reading: document.path).compilation
    let tasks = Dictionary(read.tasks.map { (RealDocument.folded($0.path), $0) }) { first, _ in first }
    var tally = Tally()
    for expected in gold.tasks {
      let task = tasks[RealDocument.folded(expected.path)]
      let flagged = read.diagnostics.contains { $0.severity >= .warning && $0.path == task?.path }
      tally.add(task.map(RealDocument.roles) ?? [], expected.roles, flagged: flagged)
    }
    #expect(tally.f1 >= 0.97, "units and roles of \(document.name): \(tally)")
    #expect(
      Double(tally.silent) <= 0.02 * Double(gold.tasks.count),
      "unflagged errors in \(document.name): \(tally)")
  }

  @Test(arguments: RealDocument.all)
  func everySpanIsTheWordsItClaims(_ document: RealDocument) throws {
    let read = try PlanFile(reading: document.path).compilation
    for task in read.tasks {
      for unit in task.units {
        #expect(RealDocument.squeezed(read.source[unit.span]).contains(RealDocument.squeezed(unit.asWritten)))
      }
      for deadline in task.deadlines { #expect(read.source[deadline.span] == deadline.text) }
      for target in task.targets { #expect(read.source[target.span] == target.text) }
      #expect(task.span.end <= read.source.bytes.count)
    }
  }

  @Test(arguments: RealDocument.all)
  func damageNeverMakesAReadingUnsound(_ document: RealDocument) throws {
    let source = try PlanFile(reading: document.path).source
    let compiler = PolicyCompiler { ScriptConverter.shared?.simplify($0) ?? $0 }
    var random = SeededGenerator(seed: UInt64(source.bytes.count))
    for _ in 0..<2 {
      let start = Int.random(in: 0..<source.bytes.count, using: &random)
      let piece = Array(source.bytes[start...].prefix(6000))
      let line = piece.split(separator: 0x0A).randomElement(using: &random) ?? []
      for damaged in [piece, Array(piece[..<line.startIndex] + piece[line.endIndex...])] {
        let text = SourceText(name: document.name, bytes: damaged)
        #expect(Soundness.flaws(of: compiler.compile(text)) == [])
        #expect(Soundness.flawsOfOutline(of: text) == [])
      }
    }
  }
}

/// How often a reading agrees with the clerk's.
private struct Tally: CustomStringConvertible {
  private(set) var right = 0
  private(set) var extra = 0
  private(set) var missing = 0
  /// Tasks that are wrong and carry no warning.
  private(set) var silent = 0

  mutating func add(_ read: Set<String>, _ expected: Set<String>, flagged: Bool) {
    right += read.intersection(expected).count
    extra += read.subtracting(expected).count
    missing += expected.subtracting(read).count
    if read != expected, !flagged { silent += 1 }
  }

  var f1: Double {
    let all = 2 * right + extra + missing
    return all == 0 ? 1 : Double(2 * right) / Double(all)
  }

  var description: String { "\(right) right, \(extra) extra, \(missing) missing, \(silent) silent" }
}

/// A real plan and its gold.
struct RealDocument: Sendable, CustomTestStringConvertible {
  let path: String
  let goldPath: String

  var name: String { URL(fileURLWithPath: path).lastPathComponent }
  var testDescription: String { name }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "shared")

  static var folderExists: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "gold").path)
  }

  static let all = [("seeds", "gold"), ("corpus", "corpus-gold")].flatMap {
    documents, gold -> [RealDocument] in
    let golds = folder.appending(path: gold)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: golds.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { name in
      RealDocument(
        path: folder.appending(path: documents).appending(path: name.dropLast(4) + "txt").path,
        goldPath: golds.appending(path: name).path)
    }
  }

  func gold() throws -> Gold {
    let decoder = JSONDecoder()
    return try decoder.decode(Gold.self, from: Data(contentsOf: URL(fileURLWithPath: goldPath)))
  }

  struct Gold: Decodable {
    let tasks: [Task]

    struct Task: Decodable {
      let path: String
      let clause: String?
      let units: [Unit]

      struct Unit: Decodable {
        let name: String
        let role: Role
        let basis: Basis?
      }

      /// A task without a clause, outside a table, has no units of its own: whom its sentences name is a proposal.
      var roles: Set<String> {
        guard clause != nil || path.hasPrefix("表") else { return [] }
        return RealDocument.roles(units.map { ($0.name, $0.role, $0.basis ?? .explicit) })
      }
    }
  }

  static func roles(_ task: PolicyTask) -> Set<String> {
    roles(task.units.map { ($0.name, $0.role, $0.basis) })
  }

  /// Name and role of each unit of the task's own clause; the only unit leads, whatever the clause calls it.
  private static func roles(_ units: [(name: String, role: Role, basis: Basis)]) -> Set<String> {
    let own = units.filter { $0.basis != .blanket && $0.basis != .runningText }
    let alone = own.count == 1
    return Set(
      own.map { unit in
        let leads = unit.role == .sole || alone && [.listed, .joint, .implement].contains(unit.role)
        return "\(folded(unit.name)) \(leads ? Role.lead : unit.role)"
      })
  }

  /// Names and paths are compared without white space and with one form of each bracket.
  static func folded(_ text: String) -> String {
    let brackets = Dictionary(uniqueKeysWithValues: zip("〔〕〈〉[]【】（）", "()()()()()"))
    return String(squeezed(text).map { brackets[$0] ?? $0 })
  }

  static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
