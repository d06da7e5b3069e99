internal import Text

/// One run in the Static Analysis Results Interchange Format
/// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code scanning services read.
///
/// Columns count Unicode scalars. Paths are relative to the folder that the command ran in.
struct SARIFFormat {
  /// What rules are about, by their names.
  let descriptions: [String: String]

  func text(_ diagnostics: [Diagnostic]) -> String {
    let rules = Array(Set(diagnostics.map(\.rule))).sorted()
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    let driver = JSONValue.object([
      ("name", .text("papersite")), ("rules", .list(rules.map(rule))),
    ])
    let results = diagnostics.map { result($0, ruleIndex: indices[$0.rule] ?? 0) }
    let run = JSONValue.object([
      ("tool", .object([("driver", driver)])), ("columnKind", .text("unicodeCodePoints")),
      ("results", .list(results)),
    ])
    return JSONValue.object([
      ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .text("2.1.0")), ("runs", .list([run])),
    ]).document
  }

  private func rule(_ name: String) -> JSONValue {
    var fields: [(String, JSONValue)] = [("id", .text(name))]
    if let description = descriptions[name] {
      fields.append(("fullDescription", message(description)))
    }
    return .object(fields)
  }

  private func result(_ diagnostic: Diagnostic, ruleIndex: Int) -> JSONValue {
    let text = [diagnostic.message] + [diagnostic.fix].compactMap { $0.map { "Fix: \($0)" } }
    var fields: [(String, JSONValue)] = [
      ("ruleId", .text(diagnostic.rule)), ("ruleIndex", .number(ruleIndex)),
      ("level", .text(diagnostic.severity.rawValue)),
      ("message", message(text.joined(separator: "\n"))),
    ]
    if let location = diagnostic.location {
      fields.append(("locations", .list([.object(place(location))])))
    }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map {
        JSONValue.object(place($0.location) + [("message", message($0.note))])
      }
      fields.append(("relatedLocations", .list(related)))
    }
    if let fix = fix(diagnostic) { fields.append(("fixes", .list([fix]))) }
    return .object(fields)
  }

  private func fix(_ diagnostic: Diagnostic) -> JSONValue? {
    guard let replacement = diagnostic.replacement, let location = diagnostic.location,
      let position = location.position
    else { return nil }
    let change = JSONValue.object([
      ("deletedRegion", .object(region(position))),
      ("insertedContent", .object([("text", .text(replacement))])),
    ])
    return .object([
      ("description", message(diagnostic.fix ?? diagnostic.message)),
      (
        "artifactChanges",
        .list([
          .object([
            ("artifactLocation", artifact(location)), ("replacements", .list([change])),
          ])
        ])
      ),
    ])
  }

  private func place(_ location: SourceLocation) -> [(String, JSONValue)] {
    var fields = [("artifactLocation", artifact(location))]
    if let position = location.position {
      fields.append(
        (
          "region",
          .object(
            region(position) + [("snippet", .object([("text", .text(position.lineText))]))])
        ))
    }
    return [("physicalLocation", .object(fields))]
  }

  private func artifact(_ location: SourceLocation) -> JSONValue {
    .object([("uri", .text(URLEncoding.encode(path: location.path)))])
  }

  private func region(_ position: SourceLocation.Position) -> [(String, JSONValue)] {
    [
      ("startLine", .number(position.line)), ("startColumn", .number(position.column)),
      ("endLine", .number(position.line)),
      ("endColumn", .number(position.column + position.length)),
    ]
  }

  private func message(_ text: String) -> JSONValue { .object([("text", .text(text))]) }
}

/// JSON with its members in order.
private indirect enum JSONValue {
  case text(String)
  case number(Int)
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// Indented by two spaces, ending with a line break.
  var document: String { written(indent: "") + "\n" }

  private func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return JSONText.quoted(text)
    case .number(let number): return String(number)
    case .list(let items):
      let lines = items.map { inner + $0.written(indent: inner) }
      return bracketed("[", lines, "]", indent)
    case .object(let members):
      let lines = members.map {
        inner + JSONText.quoted($0.0) + ": " + $0.1.written(indent: inner)
      }
      return bracketed("{", lines, "}", indent)
    }
  }

  private func bracketed(
    _ open: String, _ lines: [String], _ close: String, _ indent: String
  ) -> String {
    lines.isEmpty ? open + close : "\(open)\n\(lines.joined(separator: ",\n"))\n\(indent)\(close)"
  }
}
