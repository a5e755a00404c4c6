import Dispatch
import Foundation

/// Runs `pdftotext` of poppler-utils.
struct Pdftotext {
  /// The program's name, to be found on the search path.
  let program: String
  /// The most bytes of text that are taken.
  let limit: Int
  /// After so many seconds the program is stopped.
  var patience = 60.0

  /// Returns the text of a pdf in UTF-8, every page ended by a form feed.
  func run(on bytes: [UInt8]) throws(DocumentError.Reason) -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "ducha-\(UUID()).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    let isWritten = FileManager.default.createFile(
      atPath: file.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    guard isWritten else { throw .unreadable("临时文件夹不可写") }
    let (words, status) = try run(on: file)
    switch status {
    case 0: return words
    // Of `env`: there is no such program.
    case 127: throw .pdftotextMissing
    case _ where Data(bytes).range(of: Data("/Encrypt".utf8)) != nil: throw .encrypted
    default: throw .damaged(kind: "PDF", detail: "pdftotext 退出码 \(status)")
    }
  }

  private func run(on file: URL) throws(DocumentError.Reason) -> (words: [UInt8], status: Int32) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program, "-layout", "-enc", "UTF-8", file.path, "-"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw .pdftotextMissing }
    let stop = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: stop)
    defer { stop.cancel() }
    let words = read(output.fileHandleForReading)
    if words.count > limit { process.terminate() }
    process.waitUntilExit()
    guard words.count <= limit else { throw .inflatesTooFar(limit: limit) }
    return (words, process.terminationStatus)
  }

  private func read(_ output: FileHandle) -> [UInt8] {
    var words: [UInt8] = []
    while words.count <= limit, let piece = try? output.read(upToCount: 1 << 16), !piece.isEmpty {
      words += piece
    }
    return words
  }
}
