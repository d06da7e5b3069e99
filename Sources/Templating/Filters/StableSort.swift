/// A merge sort that keeps the order of equal keys and whose comparisons may fail.
enum StableSort {
  struct Entry {
    let key: TemplateValue
    let value: TemplateValue
  }

  /// `entries` by their keys; reversed, equal keys still keep their order.
  static func sorted(
    _ entries: [Entry], isReversed: Bool = false
  ) throws(TemplateError) -> [Entry] {
    guard entries.count > 1 else { return entries }
    let middle = entries.count / 2
    let left = try sorted(Array(entries[..<middle]), isReversed: isReversed)
    let right = try sorted(Array(entries[middle...]), isReversed: isReversed)
    return try merged(left, right, isReversed)
  }

  private static func merged(
    _ left: [Entry], _ right: [Entry], _ isReversed: Bool
  ) throws(TemplateError) -> [Entry] {
    var result: [Entry] = []
    result.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      let takesRight =
        isReversed
        ? try left[i].key.isLess(than: right[j].key) : try right[j].key.isLess(than: left[i].key)
      if takesRight {
        result.append(right[j])
        j += 1
      } else {
        result.append(left[i])
        i += 1
      }
    }
    return result + left[i...] + right[j...]
  }
}
