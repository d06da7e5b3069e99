/// An argument that a tool takes.
struct ToolParameter: Sendable {
  enum Kind: Sendable {
    case text
    /// `YYYY-MM-DD`.
    case day
    case integer(ClosedRange<Int>)
    case number
    case oneOf([String])
    case texts(limit: Int)
  }

  let name: String
  let kind: Kind
  let summary: String
  var isRequired = false

  init(_ name: String, _ kind: Kind, _ summary: String, isRequired: Bool = false) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.isRequired = isRequired
  }

  /// The JSON Schema of an object with these members and no others.
  static func schema(_ parameters: [ToolParameter]) -> JSONValue {
    var schema: JSONValue = [
      "type": "object",
      "properties": .object(parameters.map { .init(name: $0.name, value: $0.schema) }),
    ]
    let required = parameters.filter(\.isRequired).map { JSONValue.text($0.name) }
    if !required.isEmpty { schema = schema.adding(["required": .list(required)]) }
    return schema.adding(["additionalProperties": false])
  }

  private var schema: JSONValue { type.adding(["description": .text(summary)]) }

  private var type: JSONValue {
    switch kind {
    case .text: ["type": "string"]
    case .day: ["type": "string", "format": "date"]
    case .integer(let range):
      ["type": "integer", "minimum": .int(range.lowerBound), "maximum": .int(range.upperBound)]
    case .number: ["type": "number", "minimum": 0]
    case .oneOf(let words): ["type": "string", "enum": .list(words.map { .text($0) })]
    case .texts(let limit):
      [
        "type": "array", "items": ["type": "string"], "minItems": 1, "maxItems": .int(limit),
      ]
    }
  }
}
