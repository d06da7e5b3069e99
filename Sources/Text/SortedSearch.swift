extension RandomAccessCollection where Index == Int {
  /// Where the elements begin that `isBehind` holds for, found by halving; the end where there are
  /// none.
  ///
  /// - Parameter isBehind: holds for no element before one that it does not hold for.
  @inlinable
  package func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
