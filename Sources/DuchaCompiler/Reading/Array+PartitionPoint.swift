extension RandomAccessCollection where Index == Int {
  /// Returns the index of the first element for which the predicate holds, in an array where it holds for all behind it.
  func partitionPoint(_ holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
