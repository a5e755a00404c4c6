import Glibc

/// Strict conversion between character sets, by the C library.
enum Iconv {
  /// The outcome of a conversion.
  enum Outcome: Equatable {
    /// Everything was converted.
    case converted([UInt8])
    /// The byte at this offset, or the character it begins, does not belong to the character set.
    case invalid(at: Int)
  }

  /// Converts bytes from one character set to another, both named as iconv names them.
  static func convert(_ bytes: [UInt8], from source: String, to target: String) -> Outcome {
    guard let descriptor = iconv_open(target, source), Int(bitPattern: descriptor) != -1 else {
      return .invalid(at: 0)
    }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    return input.withUnsafeMutableBufferPointer { convert($0, with: descriptor) }
  }

  private static func convert(_ input: UnsafeMutableBufferPointer<CChar>, with descriptor: iconv_t) -> Outcome
  {
    var output: [UInt8] = []
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    var next = input.baseAddress
    var left = input.count
    while left > 0 {
      var failure: Int32 = 0
      let written = chunk.withUnsafeMutableBufferPointer { buffer in
        var free = buffer.count
        var target = buffer.baseAddress
        if iconv(descriptor, &next, &left, &target, &free) == -1 { failure = errno }
        return buffer.count - free
      }
      output += chunk[..<written].lazy.map { UInt8(bitPattern: $0) }
      // E2BIG only says that the chunk is full.
      if failure != 0, failure != E2BIG { return .invalid(at: input.count - left) }
    }
    return .converted(output)
  }
}
