internal import Diagnostics

/// How values of one kind are read, and what a JSON Schema says of them.
package struct YAMLType<Value: Sendable>: Sendable {
  package let schema: JSONSchema
  /// The value of a node that is not null. Nil where it is not of this type; then the reading holds
  /// an error. `label` is the key as messages name it, such as `author.name`.
  package let read:
    @Sendable (_ node: YAMLNode, _ label: String, _ into: inout YAMLReading) -> Value?

  package init(
    schema: JSONSchema,
    read: @escaping @Sendable (YAMLNode, String, inout YAMLReading) -> Value?
  ) {
    self.schema = schema
    self.read = read
  }

  /// This type with a further check or change of its values.
  package func map<Other: Sendable>(
    schema: JSONSchema? = nil,
    _ change: @escaping @Sendable (Value, YAMLNode, String, inout YAMLReading) -> Other?
  ) -> YAMLType<Other> {
    YAMLType<Other>(schema: schema ?? self.schema) { node, label, reading in
      read(node, label, &reading).flatMap { change($0, node, label, &reading) }
    }
  }
}

extension YAMLType<String> {
  /// Any scalar by its text, so that a title may be `2026` and a tag `1.10`. Spaces at both ends are
  /// left out.
  package static let text = YAMLType(schema: .type("string", "number", "null")) {
    node, label, reading in
    guard case .scalar(let scalar) = node.content else {
      reading.reportType(node, label, takes: "text", fix: "Write `\(label.lastKey): some text`")
      return nil
    }
    reading.checkComment(behind: scalar, node, label)
    return scalar.trimmedText
  }
}

extension YAMLType<Bool> {
  /// `true` or `false`; `yes`, `no`, `on` and `off` are taken with a warning, for YAML's versions
  /// differ on them.
  package static let bool = YAMLType(schema: .type("boolean", "null")) { node, label, reading in
    guard case .scalar(let scalar) = node.content else {
      reading.reportType(
        node, label, takes: "`true` or `false`", fix: "Write `\(label.lastKey): true`")
      return nil
    }
    guard let value = spelling(scalar.text) else {
      reading.reportType(
        node, label, takes: "`true` or `false`", fix: "Write `\(label.lastKey): true`")
      return nil
    }
    guard scalar.isPlain else {
      reading.reportType(
        node, label, takes: "`true` or `false`",
        fix: "Write `\(label.lastKey): \(value)` without quotes")
      return nil
    }
    if !["true", "false"].contains(scalar.text.lowercased()) {
      reading.report(
        .warning, "boolean-spelling", "`\(label): \(scalar.text)` is taken as `\(value)`",
        fix: "Write `\(label.lastKey): \(value)`", at: node.range)
    }
    return value
  }

  private static func spelling(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }
}

extension YAMLType<Int> {
  /// A whole number of `range`.
  package static func integer(_ range: ClosedRange<Int>) -> YAMLType {
    var schema = JSONSchema.type("integer", "null", with: ["minimum": .number(range.lowerBound)])
    let isOpen = range.upperBound == .max
    if !isOpen { schema = schema.adding(["maximum": .number(range.upperBound)]) }
    let expected =
      isOpen
      ? "a whole number, \(range.lowerBound) or more"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return number(schema: schema, expected: expected, example: range.lowerBound, range.contains)
  }

  /// One of `choices`.
  package static func integer(oneOf choices: [Int]) -> YAMLType {
    let schema = JSONSchema.object(["enum": .list(choices.map { .number($0) })])
    let expected = choices.map(String.init).joined(separator: " or ")
    return number(schema: schema, expected: expected, example: choices[0], choices.contains)
  }

  private static func number(
    schema: JSONSchema, expected: String, example: Int,
    _ isAllowed: @escaping @Sendable (Int) -> Bool
  ) -> YAMLType {
    YAMLType(schema: schema) { node, label, reading in
      var (example, hint) = (example, "")
      if case .scalar(let scalar) = node.content, let value = Int(scalar.text), isAllowed(value) {
        if scalar.isPlain { return value }
        (example, hint) = (value, " without quotes")
      }
      reading.reportType(
        node, label, takes: expected, fix: "Write `\(label.lastKey): \(example)`\(hint)")
      return nil
    }
  }
}
