import Foundation
import Testing

/// Names that would steer a screen, written by others.
@Suite struct ScreenTests {
  /// Clears the screen, sets its title, colours it, turns the text around.
  private static let name = "县\u{1B}[2J\u{1B}]0;x\u{7}\u{9B}31m\u{202E}局"
  private static let shown = "县<U+001B>[2J<U+001B>]0;x<U+0007><U+009B>31m<U+202E>局"

  @Test func messagesShowThemAsNumbers() throws {
    let shell = try Shell.office()
    let run = try shell.ducha("show", Self.name)
    #expect(run.status == 2)
    #expect(run.errors.contains(Self.shown) && !run.errors.contains("\u{1B}"))
  }

  @Test func aPlanSteersNoScreen() throws {
    let shell = try Shell()
    try shell.write("方案.txt", "一、建设\u{1B}[31m平台。（县教育局牵头）\n")
    let run = try shell.onAScreen("parse 方案.txt")
    #expect(run.contains("建设") && !run.contains("\u{1B}"))
  }
}

extension Shell {
  /// Runs `ducha` as somebody does who looks at a screen, and returns what stands there.
  fileprivate func onAScreen(_ arguments: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = ["-qec", "'\(try Shell.command().path)' \(arguments)", "/dev/null"]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: printed, as: UTF8.self)
  }
}
