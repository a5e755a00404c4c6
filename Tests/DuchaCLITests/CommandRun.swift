import Foundation
import Testing

/// One run of the built command in an empty folder of its own.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String
}

/// A folder in which commands run one after another; it goes when the test ends.
final class Shell: Sendable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ducha-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A folder with a ledger in which the county's plan is registered.
  static func office() throws -> Shell {
    let shell = try Shell()
    try shell.write("方案.txt", Plans.county)
    for command in [["init"], ["import", "方案.txt"]] { #expect(try shell.ducha(command).status == 0) }
    return shell
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file into the folder.
  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  /// Writes a file into the folder.
  func write(_ name: String, _ data: Data) throws { try data.write(to: folder.appending(path: name)) }

  /// Returns the text of a file in the folder.
  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// Runs `ducha` and waits. Today is 2024-08-01.
  func ducha(_ arguments: String...) throws -> CommandRun { try ducha(arguments) }

  /// Runs `ducha` and waits. What it prints is returned, or written to `file`.
  func ducha(
    _ arguments: [String], to file: FileHandle? = nil, today: String = "2024-08-01"
  ) throws -> CommandRun {
    let process = try prepare(arguments, today: today)
    let output = Pipe()
    let errors = folder.appending(path: ".stderr")
    try Data().write(to: errors)
    if let file { process.standardOutput = file } else { process.standardOutput = output }
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    if file != nil { try output.fileHandleForWriting.close() }
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return CommandRun(
      status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      errors: try text(of: ".stderr"))
  }

  /// Starts `ducha`, unheard, and does not wait.
  func start(_ arguments: [String]) throws -> Process {
    let process = try prepare(arguments)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func prepare(_ arguments: [String], today: String = "2024-08-01") throws -> Process {
    let process = Process()
    process.executableURL = try Shell.command()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["DUCHA_TODAY": today, "DUCHA_ACTOR": "测试", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// The command lies beside the test bundle, whatever the build folder is called.
  static func command() throws -> URL {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appending(path: "ducha")
  }
}
