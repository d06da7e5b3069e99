package import Diagnostics

/// What is gathered while a tree is read: diagnostics, and where each key stands.
package struct YAMLReading: Sendable {
  package let file: SourceFile
  /// How bad a key is that nobody knows.
  package let unknownKeys: Diagnostic.Severity
  package private(set) var diagnostics: [Diagnostic] = []
  /// Where each key that has a value stands, by its canonical label, such as `author.name`.
  package internal(set) var locations: [String: SourceLocation] = [:]

  /// Where each address of the site stands, in bytes, by its label, such as `aliases[0]`.
  var addresses: [String: Range<Int>] = [:]

  package init(_ file: SourceFile, unknownKeys: Diagnostic.Severity) {
    self.file = file
    self.unknownKeys = unknownKeys
  }

  package mutating func report(
    _ severity: Diagnostic.Severity, _ rule: String, _ message: String, fix: String,
    replacement: String? = nil, at range: Range<Int>, related: [RelatedLocation] = []
  ) {
    diagnostics.append(
      Diagnostic(
        severity, rule, message, fix: fix, replacement: replacement,
        at: file.location(of: range), related: related))
  }

  /// Says that `label` takes something else than what stands there.
  package mutating func reportType(
    _ node: YAMLNode, _ label: String, takes expected: String, fix: String
  ) {
    report(
      .error, "wrong-type", "`\(label)` takes \(expected), not \(Self.description(of: node))",
      fix: fix, at: node.range)
  }

  /// Whether the text of `scalar` stands in the file as it is, in quotes or without, so that it can
  /// be replaced there.
  func isWritten(_ scalar: YAMLScalar, at node: YAMLNode) -> Bool {
    let written = file.text(node.range)
    guard !scalar.isPlain else { return written == scalar.text }
    return written.count == scalar.text.count + 2 && written.dropFirst().dropLast() == scalar.text
  }

  private static func description(of node: YAMLNode) -> String {
    switch node.content {
    case .list: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar) where scalar.isNull: "nothing"
    case .scalar(let scalar) where scalar.isPlain: "`\(scalar.text)`"
    case .scalar(let scalar): "the text `\(YAMLText.quoted(scalar.text))`"
    }
  }
}

extension String {
  /// The key at the end of a label such as `author.name`.
  var lastKey: Substring { self[(lastIndex(of: ".").map(index(after:)) ?? startIndex)...] }
}
