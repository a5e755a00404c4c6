import Dispatch

extension RandomAccessCollection where Self: Sendable, Index == Int {
  /// Returns what a function makes of each element, in the order of the elements, worked out on all processors. Of what
  /// goes wrong, the first in that order is thrown.
  func mappedInParallel<Made: Sendable>(
    _ make: @Sendable (Element) throws -> Made
  ) throws -> [Made] {
    var results = [Result<Made, any Error>?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { results in
      // Each element has a place of its own.
      nonisolated(unsafe) let places = results
      DispatchQueue.concurrentPerform(iterations: count) { place in
        places[place] = Result { try make(self[startIndex + place]) }
      }
    }
    return try results.compactMap { try $0?.get() }
  }
}
