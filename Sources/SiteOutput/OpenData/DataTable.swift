internal import ContentParsing

/// The shape of an object of the open data: a table of members, by which the data is written and
/// its JSON Schema is made.
struct DataTable<Input>: Sendable {
  struct Member: Sendable {
    let name: String
    /// One line for whoever reads the data.
    let summary: String
    let schema: JSONSchema
    let write: @Sendable (Input, String, inout JSONWriter) -> Void
  }

  /// What the schema calls it, such as `paper`.
  let name: String
  let summary: String
  let members: [Member]

  func write(_ input: Input, to json: inout JSONWriter) {
    json.object { for member in members { member.write(input, member.name, &$0) } }
  }

  /// Every member is there in every object, and there is no other.
  var definition: JSONSchema {
    .object([
      "type": .text("object"), "description": .text(summary),
      "properties": .object(
        members.map { member in
          JSONSchema.Member(
            name: member.name,
            value: member.schema.adding(["description": .text(member.summary)]))
        }),
      "required": .list(members.map { .text($0.name) }), "additionalProperties": .bool(false),
    ])
  }

  /// Where the schema refers to it.
  var reference: JSONSchema { .object(["$ref": .text("#/$defs/\(name)")]) }
}

extension DataTable.Member {
  static func text(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Input) -> String
  ) -> Self {
    Self(name: name, summary: summary, schema: .type("string")) { $2.member($1, value($0)) }
  }

  /// A text, or `null`.
  static func optionalText(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Input) -> String?
  ) -> Self {
    Self(name: name, summary: summary, schema: .type("string", "null")) {
      if let text = value($0) { $2.member($1, text) } else { $2.null($1) }
    }
  }

  /// `YYYY-MM-DD`.
  static func day(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Input) -> CalendarDay
  ) -> Self {
    Self(name: name, summary: summary, schema: .type("string", with: ["format": .text("date")])) {
      $2.member($1, value($0).description)
    }
  }

  /// 0 or more.
  static func count(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Input) -> Int
  ) -> Self {
    Self(name: name, summary: summary, schema: .type("integer", with: ["minimum": .number(0)])) {
      $2.member($1, value($0))
    }
  }

  /// 0 or more, or `null`.
  static func optionalCount(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Input) -> Int?
  ) -> Self {
    Self(
      name: name, summary: summary,
      schema: .type("integer", "null", with: ["minimum": .number(0)])
    ) {
      if let count = value($0) { $2.member($1, count) } else { $2.null($1) }
    }
  }

  /// A number of hundredths, such as 4.25.
  static func hundredths(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Input) -> Int
  ) -> Self {
    Self(name: name, summary: summary, schema: .type("number", with: ["minimum": .number(0)])) {
      $2.member($1, hundredths: value($0))
    }
  }

  static func flag(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Input) -> Bool
  ) -> Self {
    Self(name: name, summary: summary, schema: .type("boolean")) {
      $2.member($1, json: value($0) ? "true" : "false")
    }
  }

  static func texts(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Input) -> [String]
  ) -> Self {
    Self(
      name: name, summary: summary, schema: .type("array", with: ["items": .type("string")])
    ) { input, name, json in
      json.array(name) { for text in value(input) { $0.element(text) } }
    }
  }

  static func objects<Element>(
    _ name: String, _ summary: String, _ table: DataTable<Element>,
    _ value: @escaping @Sendable (Input) -> [Element]
  ) -> Self {
    Self(name: name, summary: summary, schema: .type("array", with: ["items": table.reference])) {
      input, name, json in
      json.array(name) { for element in value(input) { table.write(element, to: &$0) } }
    }
  }

  /// An object, or `null`.
  static func optionalObject<Element>(
    _ name: String, _ summary: String, _ table: DataTable<Element>,
    _ value: @escaping @Sendable (Input) -> Element?
  ) -> Self {
    Self(
      name: name, summary: summary,
      schema: .object(["anyOf": .list([table.reference, .type("null")])])
    ) { input, name, json in
      guard let element = value(input) else { return json.null(name) }
      json.object(name) { object in
        for member in table.members { member.write(element, member.name, &object) }
      }
    }
  }
}
