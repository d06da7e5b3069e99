import Diagnostics
import Foundation
import Testing
import Text

@testable import Templating

/// One template with its data and what Jinja2 makes of it.
struct TemplateCase: Sendable, CustomTestStringConvertible {
  let topic: String
  let name: String
  /// Names and texts; the first is rendered.
  let templates: [(name: String, text: String)]
  let data: TemplateObject
  /// Nil where rendering fails.
  let expected: String?

  var testDescription: String { "\(topic): \(name)" }

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// The cases of Fixtures/jinja2.
  static let all: [TemplateCase] = {
    let folder = fixtures.appending(path: "jinja2").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.sorted().flatMap { cases(in: "\(folder)/\($0)", topic: $0) }
  }()

  private static func cases(in path: String, topic: String) -> [TemplateCase] {
    let bytes = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
    guard
      case .list(let items)? = try? TemplateData.parse(SourceFile(path: path, bytes: bytes))
    else { return [] }
    return items.compactMap { item in
      if case .object(let object) = item { TemplateCase(topic: topic, object) } else { nil }
    }
  }

  private init(topic: String, _ object: TemplateObject) {
    self.topic = topic
    name = object.field("name")?.plainText ?? ""
    if case .object(let several)? = object.field("templates") {
      templates = zip(several.shape.names, several.fields).map { ($0, $1.plainText ?? "") }
    } else {
      templates = [("main.html", object.field("template")?.plainText ?? "")]
    }
    if case .object(let data)? = object.field("data") {
      self.data = data
    } else {
      data = TemplateObject(TemplateShape([]), [])
    }
    expected = object.field("expected")?.plainText
  }

  /// What the engine makes of it.
  func render() throws -> String {
    try renderFirst(templates, data)
  }
}

/// Renders the first of `templates`; throws the first diagnostic where it fails.
func renderFirst(
  _ templates: [(name: String, text: String)], _ data: TemplateObject
) throws -> String {
  let sources = templates.map {
    TemplateSource(name: $0.name, file: SourceFile(path: $0.name, text: $0.text))
  }
  let (library, diagnostics) = TemplateLibrary.load(sources, globals: data.shape, entries: [])
  if let first = diagnostics.first { throw first }
  var buffer = ByteBuffer()
  try library.render(templates[0].name, with: data, into: &buffer)
  return buffer.string
}
