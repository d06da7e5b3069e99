internal import Diagnostics

/// The changes of a file as `patch` and `git apply` read them.
package struct UnifiedDiff {
  /// How the reader knows the two texts.
  private let names: (old: String, new: String)
  private let lines: [Line]

  /// A line of both files, or of one of them.
  private struct Line {
    let mark: Character
    let bytes: ArraySlice<UInt8>

    var isChange: Bool { mark != " " }
    var isOld: Bool { mark != "+" }
    var isNew: Bool { mark != "-" }
  }

  /// - Parameter path: how the reader knows the file.
  package init(_ fixed: FixedFile, path: String) {
    self.init(from: fixed.file.bytes, to: fixed.bytes, path: path)
  }

  /// - Parameter path: how the reader knows the file.
  package init(from old: [UInt8], to new: [UInt8], path: String) {
    self.init(from: old, to: new, names: ("a/\(path)", "b/\(path)"))
  }

  /// - Parameter names: how the reader knows the two texts.
  package init(from old: [UInt8], to new: [UInt8], names: (old: String, new: String)) {
    self.names = names
    lines = Self.compared(Self.lines(old), Self.lines(new))
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

  /// The old lines with the new ones between them, those that go before those that come.
  private static func compared(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> [Line] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (oldLine, newLine) = (0, 0)
    while oldLine < old.count || newLine < new.count {
      if removed.contains(oldLine) {
        lines.append(Line(mark: "-", bytes: old[oldLine]))
        oldLine += 1
      } else if inserted.contains(newLine) {
        lines.append(Line(mark: "+", bytes: new[newLine]))
        newLine += 1
      } else {
        lines.append(Line(mark: " ", bytes: old[oldLine]))
        (oldLine, newLine) = (oldLine + 1, newLine + 1)
      }
    }
    return lines
  }

  package var text: String {
    hunks.reduce("--- \(names.old)\n+++ \(names.new)\n") { $0 + text(of: $1) }
  }

  private static let linesAround = 3

  /// Ranges of `lines` with what stands around changed ones; those that touch are one.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where lines[index].isChange {
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
    let old = place(of: hunk, \.isOld)
    let new = place(of: hunk, \.isNew)
    return lines[hunk].reduce("@@ -\(old) +\(new) @@\n") { $0 + marked($1) }
  }

  /// The first line of a hunk in one of the files and how many it has there; an empty one stands
  /// behind the line before it.
  private func place(of hunk: Range<Int>, _ isThere: (Line) -> Bool) -> String {
    let before = lines[..<hunk.lowerBound].count(where: isThere)
    let count = lines[hunk].count(where: isThere)
    return "\(count == 0 ? before : before + 1),\(count)"
  }

  private func marked(_ line: Line) -> String {
    let end = line.bytes.last == .newline ? "" : "\n\\ No newline at end of file\n"
    return String(line.mark) + String(decoding: line.bytes, as: UTF8.self) + end
  }
}
