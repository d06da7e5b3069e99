internal import Diagnostics
internal import Text

/// A diagnostic as a page shows it.
struct Problem: Hashable, Sendable {
  let diagnostic: Diagnostic
  /// Where a click opens the editor; nil where there is no file to open.
  let editor: String?

  /// For the preview's script.
  var json: String {
    var fields = [
      ("severity", JSONText.quoted(diagnostic.severity.rawValue)),
      ("rule", JSONText.quoted(diagnostic.rule)),
      ("message", JSONText.quoted(diagnostic.message)),
      ("place", JSONText.quoted(place)),
    ]
    if let fix = diagnostic.fix { fields.append(("fix", JSONText.quoted(fix))) }
    if let editor { fields.append(("editor", JSONText.quoted(editor))) }
    if let excerpt { fields.append(("excerpt", "[\(excerpt.joined(separator: ","))]")) }
    return "{\(fields.map { "\"\($0)\":\($1)" }.joined(separator: ","))}"
  }

  private var place: String {
    guard let location = diagnostic.location else { return "" }
    guard let position = location.position else { return location.path }
    return "\(location.path):\(position.line):\(position.column)"
  }

  /// The source line before, in and after what is meant, each in quotes; cut where it is long.
  private var excerpt: [String]? {
    guard let position = diagnostic.location?.position else { return nil }
    let line = Array(position.lineText.unicodeScalars)
    let start = min(position.textOffset, line.count)
    let end = min(start + position.length, line.count)
    let (first, last) = (max(0, start - Self.shown), min(line.count, end + Self.shown))
    return [
      (first > 0 || position.textColumn > 1 ? "…" : "") + Self.text(line[first..<start]),
      start == end ? " " : Self.text(line[start..<end]),
      Self.text(line[end..<last]) + (last < line.count || position.isCut ? "…" : ""),
    ].map(JSONText.quoted)
  }

  private static let shown = 100

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

/// How a link opens the author's editor at a place.
package struct EditorLinks: Sendable {
  private let template: String
  private let root: String

  /// - Parameters:
  ///   - template: an address with `{path}`, `{line}` and `{column}`.
  ///   - root: the site's folder, absolute.
  package init(template: String, root: String) {
    self.template = template
    self.root = root
  }

  package static let standard = "vscode://file{path}:{line}:{column}"

  func problem(_ diagnostic: Diagnostic) -> Problem {
    Problem(diagnostic: diagnostic, editor: diagnostic.location.flatMap(link))
  }

  /// Nil for what is not a file of the site, such as the built-in theme.
  private func link(_ location: SourceLocation) -> String? {
    guard ["content/", "templates/"].contains(where: { location.path.hasPrefix($0) }) else {
      return nil
    }
    let line = location.position?.line ?? 1
    let column = location.position?.column ?? 1
    return template.replacing("{path}", with: URLEncoding.encode(path: root + "/" + location.path))
      .replacing("{line}", with: "\(line)").replacing("{column}", with: "\(column)")
  }
}
