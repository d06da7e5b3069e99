internal import Text

/// JSON with its members in order, to write schemas with (JSON Schema, draft 2020-12).
package indirect enum JSONSchema: Hashable, Sendable {
  case text(String)
  case number(Int)
  case bool(Bool)
  case list([JSONSchema])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONSchema

    package init(name: String, value: JSONSchema) {
      self.name = name
      self.value = value
    }
  }

  package static func object(_ members: KeyValuePairs<String, JSONSchema>) -> JSONSchema {
    .object(members.map { Member(name: $0.key, value: $0.value) })
  }

  /// The schema of a value of one of JSON's `types`, with further members.
  package static func type(
    _ types: String..., with members: KeyValuePairs<String, JSONSchema> = [:]
  ) -> JSONSchema {
    let type = types.count == 1 ? JSONSchema.text(types[0]) : .list(types.map { .text($0) })
    return JSONSchema.object(["type": type]).adding(members)
  }

  /// The schema of a text that is empty, or wholly matches `pattern`.
  package static func text(matching pattern: String) -> JSONSchema {
    .type("string", "null", with: ["pattern": .text("^(\(pattern))?$")])
  }

  /// With more members behind those that are there; only objects have any.
  package func adding(_ members: KeyValuePairs<String, JSONSchema>) -> JSONSchema {
    adding(.object(members))
  }

  package func adding(_ other: JSONSchema) -> JSONSchema {
    guard case .object(let members) = self, case .object(let more) = other else { return self }
    return .object(members + more)
  }

  /// Indented by two spaces, ending with a line break.
  package var document: String { written(indent: "") + "\n" }

  private func written(indent: String) -> String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .number(let number): String(number)
    case .bool(let bool): String(bool)
    case .list(let items):
      "[" + items.map { $0.written(indent: indent) }.joined(separator: ", ") + "]"
    case .object(let members): writtenObject(members, indent: indent)
    }
  }

  private func writtenObject(_ members: [Member], indent: String) -> String {
    guard !members.isEmpty else { return "{}" }
    let inner = indent + "  "
    let lines = members.map { member in
      inner + JSONText.quoted(member.name) + ": " + member.value.written(indent: inner)
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
  }
}
