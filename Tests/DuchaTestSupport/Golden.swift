public import Foundation

/// Accepted outputs under `Tests/Goldens/<family>/<case>/`, compared byte by byte.
///
/// To accept what a test prints, run it with `DUCHA_BLESS=1`, which writes the files and fails on purpose, and read the
/// difference. Blessing is off where `CI` is set. A golden that is missing, empty, or expected by no test fails.
public struct Golden {
  /// The folder of the case below `Tests/Goldens`, such as `reports/bulletin`.
  public let name: String
  /// Files of the case that are inputs and not compared.
  public let inputs: Set<String>

  /// Names a case.
  public init(_ name: String, inputs: Set<String> = []) {
    self.name = name
    self.inputs = inputs
  }

  /// Compares outputs, by file name, with the accepted ones and returns what is wrong, nothing where all is well.
  ///
  ///     #expect(Golden("reports/check").problems(["check.txt": report.text()]) == [])
  public func problems(_ outputs: [String: String]) throws -> [String] {
    if Self.blessing { return try bless(outputs) }
    let accepted = Set(try Self.names(in: folder)).subtracting(inputs)
    let orphans = accepted.subtracting(outputs.keys).sorted().map {
      "\(name)/\($0): no test expects this golden"
    }
    return orphans + outputs.keys.sorted().compactMap { problem($0, outputs[$0] ?? "") }
  }

  private var folder: URL { Self.root.appending(path: name) }

  private func problem(_ file: String, _ output: String) -> String? {
    guard let data = try? Data(contentsOf: folder.appending(path: file)) else {
      return "\(name)/\(file): missing golden; accept it with DUCHA_BLESS=1 after reading it"
    }
    let accepted = String(decoding: data, as: UTF8.self)
    if accepted.isEmpty { return "\(name)/\(file): empty golden" }
    return accepted == output ? nil : "\(name)/\(file): \(Self.difference(accepted, output))"
  }

  private func bless(_ outputs: [String: String]) throws -> [String] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for orphan in Set(try Self.names(in: folder)).subtracting(inputs).subtracting(outputs.keys) {
      try FileManager.default.removeItem(at: folder.appending(path: orphan))
    }
    for (file, output) in outputs { try Data(output.utf8).write(to: folder.appending(path: file)) }
    return ["\(name): blessed; read the difference and run again without DUCHA_BLESS"]
  }
}

// MARK: - Folders

extension Golden {
  /// `Tests/Goldens`.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Goldens")

  /// Returns the names of a family's cases, so that a test can show that each has one.
  public static func cases(of family: String) throws -> [String] {
    try names(in: root.appending(path: family))
  }

  /// Whether outputs are accepted instead of compared.
  public static var blessing: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["DUCHA_BLESS"] == "1" && environment["CI"] == nil
  }

  private static func names(in folder: URL) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
      .sorted()
  }

  /// Returns the first line in which two texts differ.
  private static func difference(_ accepted: String, _ output: String) -> String {
    let (a, b) = (
      accepted.split(separator: "\n", omittingEmptySubsequences: false),
      output.split(
        separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
    func shown(_ lines: [Substring]) -> String { line < lines.count ? "`\(lines[line])`" : "the end" }
    return "line \(line + 1) is \(shown(b)) but \(shown(a)) is accepted"
  }
}
