import COpenCC
import Synchronization

/// Turns Traditional script into Simplified script, character for character where it can (OpenCC's `t2s`).
///
/// Only `t2s` is used: the wider tables (`tw2sp`) also exchange words, and would turn 新增 into 添加. Words that need
/// repair afterwards are the caller's business. Converters may be shared between threads; calls wait for each other,
/// because OpenCC promises nothing about simultaneous use.
package final class ScriptConverter: Sendable {
  /// A converter for everybody; `nil` where OpenCC's tables are not installed (Debian: `libopencc-data`).
  package static let shared = ScriptConverter()

  private let handle: Mutex<Handle>

  /// Opens OpenCC's tables; `nil` where they are not installed.
  package init?() {
    guard let handle = Handle() else { return nil }
    self.handle = Mutex(handle)
  }

  /// Returns the text in Simplified script; text that already is comes back unchanged.
  ///
  ///     ScriptConverter.shared?.simplify("優化營商環境")  // "优化营商环境"
  package func simplify(_ text: String) -> String {
    handle.withLock { $0.convert(text) } ?? text
  }

  deinit {
    handle.withLock { $0.close() }
  }

  /// An open OpenCC converter; used by one thread at a time.
  private struct Handle: @unchecked Sendable {
    private let pointer: opencc_t

    init?() {
      // OpenCC reports failure with an all-ones pointer, not with null.
      guard let pointer = opencc_open("t2s.json"), Int(bitPattern: pointer) != -1 else { return nil }
      self.pointer = pointer
    }

    func convert(_ text: String) -> String? {
      var text = text
      return text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) { input in
          guard let start = input.baseAddress, let output = opencc_convert_utf8(pointer, start, input.count)
          else {
            return nil
          }
          defer { opencc_convert_utf8_free(output) }
          return String(cString: output)
        }
      }
    }

    func close() { opencc_close(pointer) }
  }
}
