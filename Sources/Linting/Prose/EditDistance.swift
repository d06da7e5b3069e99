/// How far apart two spellings are.
enum EditDistance {
  /// Whether `a` becomes `b` by changing at most a tenth of its letters, and at least 1 of 8.
  static func isNear(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    let length = max(a.count, b.count)
    guard min(a.count, b.count) >= 8, length < 400 else { return false }
    let limit = max(1, length / 10)
    return abs(a.count - b.count) <= limit && distance(a, b) <= limit
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
