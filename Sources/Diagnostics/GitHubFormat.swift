/// `::error file=…,line=…,col=…,title=…::message`, GitHub's workflow commands.
struct GitHubFormat {
  func text(_ diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let location = diagnostic.location {
      properties.append("file=\(escapedProperty(location.path))")
      if let position = location.position {
        properties.append("line=\(position.line)")
        properties.append("col=\(position.column)")
        properties.append("endColumn=\(position.column + position.length)")
      }
    }
    properties.append("title=\(escapedProperty(diagnostic.rule))")
    let message = ([diagnostic.message] + [diagnostic.fix].compactMap { $0.map { "fix: \($0)" } })
      .joined(separator: "\n")
    let command = diagnostic.severity.rawValue
    return "::\(command) \(properties.joined(separator: ","))::\(escaped(message))\n"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
