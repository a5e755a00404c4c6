import Foundation
import Testing

/// A receiver on this machine, a program in Python that ends with the test.
final class Receiver {
  /// Its port.
  let port: Int
  /// The file of the certificate that vouches for it.
  let certificate: String
  private let process = Process()
  private let input = Pipe()
  private let output: LineReader
  private let folder: URL

  /// Whether the programs that receivers need are there; `make test` installs them.
  static let isPossible = ["import ssl", "import aiosmtpd"].allSatisfy { source in
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", source]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private static let python = "/usr/bin/python3"

  /// Starts a program, and waits until it listens.
  init(_ program: [UInt8], _ mode: String = "") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ducha-receiver-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = String(decoding: PackageResources.common_py + program, as: UTF8.self)
    process.executableURL = URL(fileURLWithPath: Self.python)
    process.arguments = ["-c", source, mode, folder.path]
    process.standardInput = input
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    output = LineReader(pipe.fileHandleForReading)
    try process.run()
    let start = try JSONDecoder().decode(Start.self, from: try #require(output.next()))
    port = start.port
    certificate = start.certificate
  }

  private struct Start: Decodable { let port: Int, certificate: String }

  /// Ends the program and returns what it received.
  func end<Value: Decodable>(_ type: Value.Type = Value.self) throws -> [Value] {
    try input.fileHandleForWriting.close()
    var values: [Value] = []
    while let line = output.next() { values.append(try JSONDecoder().decode(type, from: line)) }
    return values
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }
}

/// Lines as they come from a pipe.
final class LineReader {
  private let file: FileHandle
  private var buffer = Data()

  init(_ file: FileHandle) { self.file = file }

  /// Returns the next line, or `nil` behind the last.
  func next() -> Data? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        defer { buffer = Data(buffer[(end + 1)...]) }
        return Data(buffer[..<end])
      }
      let more = file.availableData
      guard !more.isEmpty else { return nil }
      buffer += more
    }
  }
}
