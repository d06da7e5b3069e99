internal import Diagnostics

/// The changes of a fixed file as `patch` and `git apply` read them.
///
/// A fix never adds or takes away a line, so both sides of a hunk have equally many.
package struct UnifiedDiff {
  private let path: String
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  /// - Parameter path: how the reader knows the file.
  package init(_ fixed: FixedFile, path: String) {
    self.path = path
    old = Self.lines(fixed.file.bytes)
    new = Self.lines(fixed.bytes)
  }

  /// Each with its line end, which the last one may lack.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == .newline {
      lines.append(bytes[start...offset])
      start = offset + 1
    }
    return start < bytes.count ? lines + [bytes[start...]] : lines
  }

  package var text: String {
    hunks.reduce("--- a/\(path)\n+++ b/\(path)\n") { $0 + text(of: $1) }
  }

  private static let linesAround = 3

  /// Ranges of lines with what stands around changed ones; those that touch are one.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for line in old.indices where old[line] != new[line] {
      let start = max(0, line - Self.linesAround)
      let end = min(old.count, line + 1 + Self.linesAround)
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private func text(of hunk: Range<Int>) -> String {
    let place = "\(hunk.lowerBound + 1),\(hunk.count)"
    var text = "@@ -\(place) +\(place) @@\n"
    var line = hunk.lowerBound
    while line < hunk.upperBound {
      let changed = line..<(hunk[line...].first { old[$0] == new[$0] } ?? hunk.upperBound)
      if changed.isEmpty {
        text += marked(old[line], " ")
        line += 1
      } else {
        text += changed.map { marked(old[$0], "-") }.joined()
        text += changed.map { marked(new[$0], "+") }.joined()
        line = changed.upperBound
      }
    }
    return text
  }

  private func marked(_ line: ArraySlice<UInt8>, _ mark: String) -> String {
    let end = line.last == .newline ? "" : "\n\\ No newline at end of file\n"
    return mark + String(decoding: line, as: UTF8.self) + end
  }
}
