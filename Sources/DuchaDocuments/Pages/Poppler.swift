import Dispatch
import Foundation

/// Runs the programs of poppler-utils on one pdf.
final class Poppler {
  /// The program that reads text; the others are found beside it on the search path.
  private let pdftotext: String
  /// The most bytes that are taken from a program.
  private let limit: Int
  /// After so many seconds a program is stopped.
  private let patience = 60.0
  private let file: URL
  /// Whether the pdf says of itself that it is encrypted.
  private let isEncrypted: Bool

  /// Puts the pdf where the programs can read it, until the end of this object's life.
  init(_ bytes: [UInt8], limit: Int, pdftotext: String) throws(DocumentError.Reason) {
    self.pdftotext = pdftotext
    self.limit = limit
    isEncrypted = Data(bytes).range(of: Data("/Encrypt".utf8)) != nil
    file = FileManager.default.temporaryDirectory.appending(path: "ducha-\(UUID()).pdf")
    let isWritten = FileManager.default.createFile(
      atPath: file.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    guard isWritten else { throw .unreadable("临时文件夹不可写") }
  }

  deinit { try? FileManager.default.removeItem(at: file) }

  /// Returns the text in UTF-8 with columns kept apart by blanks, every page ended by a form feed.
  func text() throws(DocumentError.Reason) -> [UInt8] {
    let (text, status) = try run(pdftotext, ["-layout", "-enc", "UTF-8", file.path, "-"])
    switch status {
    case 0: return text
    // Of `env`: there is no such program.
    case 127: throw .pdftotextMissing
    case _ where isEncrypted: throw .encrypted
    default: throw .damaged(kind: "PDF", detail: "pdftotext 退出码 \(status)")
    }
  }

  /// Returns the text of a strip across a page; a negative height is none.
  func text(ofPage page: Int, from top: Double, to bottom: Double) throws(DocumentError.Reason) -> [UInt8] {
    guard bottom > top else { return [] }
    let (from, height) = (Int(top.rounded()), Int((bottom - top).rounded()))
    // At 72 dots an inch, dots are points.
    let strip = ["-r", "72", "-x", "0", "-y", "\(from)", "-W", "\(Self.widest)", "-H", "\(height)"]
    let pages = ["-f", "\(page)", "-l", "\(page)"]
    let (text, status) = try run(
      pdftotext, ["-layout", "-nopgbrk", "-enc", "UTF-8"] + pages + strip + [file.path, "-"])
    guard status == 0 else { throw .damaged(kind: "PDF", detail: "pdftotext 退出码 \(status)") }
    return text
  }

  /// Returns every word with its place, as `pdftotext -tsv` lists them; `nil` where the program cannot.
  func words() throws(DocumentError.Reason) -> [UInt8]? {
    let (list, status) = try run(pdftotext, ["-tsv", "-enc", "UTF-8", file.path, "-"])
    return status == 0 ? list : nil
  }

  /// Returns the drawing of all pages as SVG; `nil` where the program cannot.
  func drawing() throws(DocumentError.Reason) -> [UInt8]? {
    let (drawing, status) = try run("pdftocairo", ["-svg", file.path, "-"])
    return status == 0 ? drawing : nil
  }

  private func run(
    _ program: String, _ arguments: [String]
  ) throws(DocumentError.Reason) -> (output: [UInt8], status: Int32) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw .pdftotextMissing }
    let stop = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: stop)
    defer { stop.cancel() }
    let bytes = read(output.fileHandleForReading)
    if bytes.count > limit { process.terminate() }
    process.waitUntilExit()
    guard bytes.count <= limit else { throw .inflatesTooFar(limit: limit) }
    return (bytes, process.terminationStatus)
  }

  private func read(_ output: FileHandle) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit, let piece = try? output.read(upToCount: 1 << 16), !piece.isEmpty {
      bytes += piece
    }
    return bytes
  }

  /// Wider than any page, in points.
  private static let widest = 20_000
}
