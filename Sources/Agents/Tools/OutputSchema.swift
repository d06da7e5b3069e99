internal import SiteOutput

/// JSON Schemas of what tools give.
enum OutputSchema {
  static let text: JSONValue = ["type": "string"]
  static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let texts: JSONValue = list(text)
  static let optionalText: JSONValue = ["type": ["string", "null"]]

  static func list(_ element: JSONValue) -> JSONValue { ["type": "array", "items": element] }

  /// An object with these members and no others.
  static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    [
      "type": "object",
      "properties": .object(members.map { .init(name: $0.key, value: $0.value) }),
      "required": .list(members.map { .text($0.key) }), "additionalProperties": false,
    ]
  }

  /// A paper as the open data has it; its definitions stand beside it.
  static let paper: JSONValue = object(["paper": ["$ref": "#/$defs/paper"]]).adding([
    "$defs": JSONValue(Array(OpenData.schema.utf8))?["$defs"] ?? [:]
  ])
}
