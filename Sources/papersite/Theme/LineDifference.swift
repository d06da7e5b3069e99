/// The lines in which two texts differ, as `patch` and `git apply` read them.
struct LineDifference {
  private struct Line {
    /// A space, `-` or `+`.
    let mark: Character
    let text: Substring
    /// How many lines of each text stand before it.
    let old: Int
    let new: Int
  }

  private let lines: [Line]

  init(_ old: [UInt8], _ new: [UInt8]) {
    let old = Self.lines(old)
    let new = Self.lines(new)
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    lines = Self.merged(old, new, removed: removed, inserted: inserted)
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func merged(
    _ old: [Substring], _ new: [Substring], removed: Set<Int>, inserted: Set<Int>
  ) -> [Line] {
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        lines.append(Line(mark: "-", text: old[i], old: i, new: j))
        i += 1
      } else if j < new.count, inserted.contains(j) || i >= old.count {
        lines.append(Line(mark: "+", text: new[j], old: i, new: j))
        j += 1
      } else {
        lines.append(Line(mark: " ", text: old[i], old: i, new: j))
        (i, j) = (i + 1, j + 1)
      }
    }
    return lines
  }

  /// - Parameters:
  ///   - old: how the reader knows the first text.
  ///   - new: how the reader knows the second one.
  func text(old: String, new: String) -> String {
    hunks.reduce("--- \(old)\n+++ \(new)\n") { $0 + text(of: $1) }
  }

  private static let linesAround = 3

  /// Ranges of lines with what stands around changed ones; those that touch are one.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where lines[index].mark != " " {
      let start = max(0, index - Self.linesAround)
      let end = min(lines.count, index + 1 + Self.linesAround)
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private func text(of hunk: Range<Int>) -> String {
    let first = lines[hunk.lowerBound]
    let oldCount = lines[hunk].count { $0.mark != "+" }
    let newCount = lines[hunk].count { $0.mark != "-" }
    let old = "\(first.old + (oldCount > 0 ? 1 : 0)),\(oldCount)"
    let new = "\(first.new + (newCount > 0 ? 1 : 0)),\(newCount)"
    return lines[hunk].reduce("@@ -\(old) +\(new) @@\n") { $0 + "\($1.mark)\($1.text)\n" }
  }
}
