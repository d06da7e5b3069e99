internal import Text

/// `path:line:col: error: message [rule]`, the source line, a caret, and the fix.
struct HumanFormat {
  let usesColor: Bool

  func text(_ diagnostic: Diagnostic) -> String {
    let severity = colored(diagnostic.severity.rawValue, as: diagnostic.severity)
    let place = diagnostic.location.map { "\(label($0)): " } ?? ""
    var lines = ["\(place)\(severity): \(diagnostic.message) [\(diagnostic.rule)]"]
    lines += diagnostic.location?.position.map(excerpt) ?? []
    for related in diagnostic.related {
      lines.append("  \(label(related.location)): note: \(related.note)")
      lines += related.location.position.map(excerpt) ?? []
    }
    if let fix = diagnostic.fix { lines.append("  fix: \(fix)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func label(_ location: SourceLocation) -> String {
    guard let position = location.position else { return location.path }
    return "\(location.path):\(position.line):\(position.column)"
  }

  /// The source line and the caret line. A long line is cut to the part around the caret.
  private func excerpt(_ position: SourceLocation.Position) -> [String] {
    let scalars = Array(position.lineText.unicodeScalars)
    let caret = min(position.textOffset, scalars.count)
    let start = max(0, caret - Self.scalarsBefore)
    let end = min(scalars.count, caret + Self.scalarsAfter)
    let before = printable(scalars[start..<caret])
    let marked = printable(scalars[caret..<min(end, caret + position.length)])
    let rest = printable(scalars[min(end, caret + position.length)..<end])
    let cutBefore = start > 0 || position.textColumn > 1 ? "…" : ""
    let cutAfter = end < scalars.count || position.isCut ? "…" : ""
    let indent = String(repeating: " ", count: DisplayWidth.of(cutBefore + before))
    let underline = String(repeating: "~", count: max(0, DisplayWidth.of(marked) - 1))
    return ["  \(cutBefore)\(before)\(marked)\(rest)\(cutAfter)", "  \(indent)^\(underline)"]
  }

  private static let scalarsBefore = 60
  private static let scalarsAfter = 60

  /// Tabs become one space and control characters a replacement, so that the caret fits and a
  /// hostile file cannot steer the terminal.
  private func printable(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.properties.generalCategory {
      case .control: text.append(scalar == "\t" ? " " : "\u{FFFD}")
      case .format: text.append("\u{FFFD}")
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  private func colored(_ text: String, as severity: Diagnostic.Severity) -> String {
    guard usesColor else { return text }
    return "\u{1B}[1;\(severity == .error ? 31 : 33)m\(text)\u{1B}[0m"
  }
}
