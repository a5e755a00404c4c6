import Foundation

/// The table of how fast plans are read.
///
/// Walls of shared machines drift, so each line is taken pair by pair: ours, theirs, ours, theirs.
struct ReadingTable {
  /// This program, started anew where a case needs a process of its own.
  let program: String
  private let pairs = 5

  func print() throws {
    try printPeers()
    try printGrowth()
  }

  private func printPeers() throws {
    let sample = Case(.files, megabytes: 4)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ducha-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try sample.texts.enumerated().map { number, text in
      let path = folder.appendingPathComponent("\(number).txt")
      try Data(text).write(to: path)
      return path.path
    }
    _ = sample.read()
    var ours: [Double] = []
    var validation: [Double] = []
    var python: [Double] = []
    for _ in 0..<pairs {
      ours.append(seconds { _ = sample.read() })
      validation.append(seconds { _ = sample.validate() })
      let words = try output(of: "/usr/bin/env", ["python3", Self.script] + paths).split(separator: " ")
      python.append(words.first.flatMap { Double($0) } ?? .nan)
    }
    Swift.print(
      "\(sample.texts.count) plans, \(sample.bytes) bytes, dense with clauses; medians of \(pairs) pairs")
    row("ducha", sample.bytes, ours, beside: ours)
    row("python re", sample.bytes, python, beside: ours)
    row("UTF-8 validation", sample.bytes, validation, beside: ours)
  }

  private func row(_ name: String, _ bytes: Int, _ seconds: [Double], beside ours: [Double]) {
    let rate = Double(bytes) / median(seconds) / 1e6
    let ratio = median(zip(ours, seconds).map { $0 / $1 })
    Swift.print(
      name.padding(toLength: 18, withPad: " ", startingAt: 0),
      String(format: "%10.1f MB/s   ducha takes %8.2f times as long", rate, ratio))
  }

  private func printGrowth() throws {
    for shape in Shape.allCases {
      var last: (bytes: Double, seconds: Double)?
      for megabytes in [1.0, 10, 50, 100] {
        let words = try output(of: program, ["--case", shape.rawValue, "\(megabytes)"]).split(separator: " ")
        let numbers = words.compactMap { Double($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
        guard numbers.count == 4 else { continue }
        let exponent = last.map { log(numbers[1] / $0.seconds) / log(numbers[0] / $0.bytes) }
        Swift.print(
          shape.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0),
          String(
            format: "%6.1f MB %8.2f s %8.1f MB/s  exponent %@  peak %5.1f times the input", numbers[0] / 1e6,
            numbers[1], numbers[0] / numbers[1] / 1e6, exponent.map { String(format: "%.2f", $0) } ?? "   -",
            numbers[3] * 1024 / numbers[0]))
        last = (numbers[0], numbers[1])
      }
    }
  }

  private static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Peers/clauses.py").path

  private func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }
}
