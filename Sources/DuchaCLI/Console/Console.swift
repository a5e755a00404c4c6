import Foundation

/// Where a command writes: its product to standard output, everything else to standard error.
enum Console {
  /// Writes product text: to a file or another program as it is, to a screen without what would steer it.
  static func product(_ text: String) { write(isScreen ? text.harmless : text, to: .standardOutput) }

  /// Writes a piece of a product that is of use only as a whole: what cannot be written is an error.
  static func stream(_ bytes: [UInt8]) throws {
    let shown = isScreen ? Array(String(decoding: bytes, as: UTF8.self).harmless.utf8) : bytes
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(shown))
    } catch {
      throw StreamError()
    }
  }

  /// Throws where standard output is a screen, on which a file of bytes is of no use.
  static func refuseTerminal() throws {
    if isScreen { throw TerminalError() }
  }

  private static var isScreen: Bool { isatty(FileHandle.standardOutput.fileDescriptor) == 1 }

  /// Writes a line that is not product.
  static func note(_ line: String) { write(line.harmless + "\n", to: .standardError) }

  /// A reader that closes the pipe early (`ducha tasks | head`) has had enough; that is no error.
  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}

/// A product that could not be written to its end.
struct StreamError: Error, CustomStringConvertible {
  let description = "标准输出未能写完，产出不完整；请检查磁盘空间，或改用 --out"
}

/// A file of bytes that would be printed on a screen.
struct TerminalError: Error, CustomStringConvertible {
  let description = "docx 不能显示在屏幕上，请用 --out 文件.docx 写明写到哪个文件"
}
