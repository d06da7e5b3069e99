/// Finds what a mistyped name was meant to be.
package enum NearestName {
  /// The candidate with the least edit distance to `name` (insertions, deletions, replacements
  /// and swaps of neighbours; case does not count), the first of several.
  ///
  /// Nil where even the nearest differs in more than a third of its characters, or more than 3.
  package static func of(_ name: String, in candidates: some Sequence<String>) -> String? {
    let target = Array(name.lowercased())
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      let limit = min(3, max(1, max(target.count, letters.count) / 3))
      guard abs(letters.count - target.count) <= limit else { continue }
      let distance = distance(target, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The optimal string alignment distance.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(replaced, last[j + 1] + 1, row[j] + 1)
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
