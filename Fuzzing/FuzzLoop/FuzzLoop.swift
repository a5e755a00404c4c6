import Foundation

/// Hands damaged inputs to a target until one stops it or the time is over: libFuzzer's own loop.
package enum FuzzLoop {
  nonisolated(unsafe) fileprivate static var run: ([UInt8]) -> Void = { _ in }

  /// Runs a target. Its seeds are first written to the corpus, if the last argument is a folder and not one input to repeat.
  package static func run(seeds: [(name: String, bytes: [UInt8])] = [], _ target: @escaping ([UInt8]) -> Void)
    throws
  {
    if let corpus = CommandLine.arguments.last, URL(fileURLWithPath: corpus).hasDirectoryPath {
      for seed in seeds {
        try Data(seed.bytes).write(to: URL(fileURLWithPath: corpus).appending(path: seed.name))
      }
    }
    run = target
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments) { start, count in
      FuzzLoop.run(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
  }

  /// Stops with words that an optimised build prints as well.
  package static func check(_ holds: Bool, _ flaw: @autoclosure () -> String) {
    if !holds { fatalError(flaw()) }
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
