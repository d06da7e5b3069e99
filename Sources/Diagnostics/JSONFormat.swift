internal import Text

/// One JSON array with an object a diagnostic; absent things are left out.
struct JSONFormat {
  func text(_ diagnostics: [Diagnostic]) -> String {
    let objects = diagnostics.map { "  " + object(fields($0)) }
    return objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }

  private func fields(_ diagnostic: Diagnostic) -> [(String, String)] {
    var fields = [
      ("severity", quoted(diagnostic.severity.rawValue)), ("rule", quoted(diagnostic.rule)),
      ("message", quoted(diagnostic.message)),
    ]
    if let fix = diagnostic.fix { fields.append(("fix", quoted(fix))) }
    if let text = diagnostic.replacement { fields.append(("replacement", quoted(text))) }
    fields += diagnostic.location.map(placeFields) ?? []
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map {
        object([("note", quoted($0.note))] + placeFields($0.location))
      }
      fields.append(("related", "[\(related.joined(separator: ","))]"))
    }
    return fields
  }

  private func placeFields(_ location: SourceLocation) -> [(String, String)] {
    var fields = [("path", quoted(location.path))]
    if let position = location.position {
      fields.append(("line", String(position.line)))
      fields.append(("column", String(position.column)))
      fields.append(("length", String(position.length)))
    }
    return fields
  }

  private func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  private func quoted(_ text: String) -> String {
    JSONText.quoted(text)
  }
}
