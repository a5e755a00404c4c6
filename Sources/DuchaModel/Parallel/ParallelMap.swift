import Dispatch

extension RandomAccessCollection where Self: Sendable, Index == Int {
  /// Returns what a function makes of each element, in the order of the elements, worked out on all processors. Of what
  /// goes wrong, the first in that order is thrown.
  package func mappedInParallel<Made: Sendable, Failure: Error>(
    _ make: @Sendable (Element) throws(Failure) -> Made
  ) throws(Failure) -> [Made] {
    var results = [Result<Made, Failure>?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { results in
      // Each element has a place of its own.
      nonisolated(unsafe) let places = results
      DispatchQueue.concurrentPerform(iterations: count) { place in
        places[place] = Result { () throws(Failure) in try make(self[startIndex + place]) }
      }
    }
    var made: [Made] = []
    made.reserveCapacity(results.count)
    for case let result? in results { made.append(try result.get()) }
    return made
  }
}
