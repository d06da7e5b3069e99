import Foundation
import Testing

/// `papersite template`, as its user sees it.
@Suite struct TemplateCommandTests {
  @Test func knowsTheSiteAndItsTheme() throws {
    let site = try TemporarySite()
    try site.write(
      "title: T\nbase_url: https://example.org/blog\nlanguage: en\n", to: "content/site.yml")
    try site.write(
      """
      {% from "partials/icons.html" import icon -%}
      {{ day | date("%B") }} {{ name | slug }} {{ "/x/" | url }} {{ "/x/" | absurl }}
      {{- text | markdown(inline=true) }}{% include "partials/own.html" %}
      """, to: "templates/a.html")
    try site.write("own {{ name }}", to: "templates/partials/own.html")
    try site.write(
      #"{"day": "2026-02-26", "name": "A b", "text": "*i*"}"#, to: "data.json")
    let result = try site.run("template", "templates/a.html", "--data", "data.json")
    #expect(
      result.output
        == "February a-b /blog/x/ https://example.org/blog/x/<em>i</em>own A b", "\(result.errors)")
    #expect(result.status == 0)
  }

  @Test func looksUpNamesFromTheFolderOfTemplates() throws {
    let site = try TemporarySite()
    try site.write("{% include 'partials/b.html' %}", to: "templates/partials/a.html")
    try site.write("B", to: "templates/partials/b.html")
    #expect(try site.run("template", "templates/partials/a.html").output == "B")
  }

  @Test func mayExtendTheBuiltInTheme() throws {
    let site = try TemporarySite()
    try site.write("{% extends 'base.html' %}{% block mian %}{% endblock %}", to: "a.html")
    let result = try site.run("template", "a.html")
    #expect(result.status == 1)
    #expect(result.errors.contains("a.html:1:35: error: unknown block `mian`"))
    #expect(result.errors.contains("fix: Write `main`"))
  }

  @Test(arguments: ["/etc/passwd", "../x.html", "partials/../../x.html"])
  func staysInTheFolder(_ name: String) throws {
    let site = try TemporarySite()
    try site.write("secret", to: "x.html")
    for include in ["'\(name)'", "'\(name)' ignore missing", "n"] {
      try site.write("{% set n = '\(name)' %}\n{% include \(include) %}", to: "t/a.html")
      let result = try site.run("template", "t/a.html")
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(result.errors.contains("t/a.html:2:12: error: the template `\(name)` is not below"))
    }
  }

  struct Failure: Sendable, CustomTestStringConvertible {
    let template: String
    let data: String
    let expected: [String]
    var testDescription: String { expected[0] }
  }

  static let failures = [
    Failure(
      template: "a", data: "{\"a\": 1,\n \"a\": 2}",
      expected: ["data.json:2:2: error: the key `a` is given twice", "[duplicate-key]", "fix:"]),
    Failure(
      template: "a", data: "[1]", expected: ["data.json:1:1: error:", "not an object", "fix:"]),
    Failure(
      template: "a", data: "{", expected: ["data.json:1:2: error:", "[json-syntax]", "fix:"]),
    Failure(
      template: "{{ 'a' | center(10**10) }}", data: "{}",
      expected: ["a.html:1:10: error: a text of 10000000000 bytes", "[template-limit]", "fix:"]),
    Failure(
      template: "{{ 1\(String(repeating: "+1", count: 50_000)) }}", data: "{}",
      expected: ["a.html:1:", "[template-limit]", "fix: Split it up"]),
    Failure(
      template: "{{ 'x' | date }}", data: "{}",
      expected: ["a.html:1:10: error:", "is not a date", "fix:"]),
    Failure(
      template: "{{ a | dat }}", data: "{\"a\": 1}",
      expected: ["a.html:1:8: error: unknown filter `dat`", "fix: Write `date`"]),
    Failure(
      template: "{% include 'partials/haed.html' %}", data: "{}",
      expected: ["a.html:1:12: error: there is no template", "fix: Write `partials/head.html`"]),
  ]

  @Test(arguments: failures) func saysWhatIsWrong(_ failure: Failure) throws {
    let site = try TemporarySite()
    try site.write(failure.template, to: "a.html")
    try site.write(failure.data, to: "data.json")
    let result = try site.run("template", "a.html", "--data", "data.json")
    #expect(result.status == 1)
    for text in failure.expected { #expect(result.errors.contains(text), "\(result.errors)") }
  }

  @Test func aTemplateThatIsNotUTF8IsShownWhereItIsNot() throws {
    let site = try TemporarySite()
    try site.write(Data("ok\nab".utf8) + Data([0xFF]), to: "a.html")
    let result = try site.run("template", "a.html")
    #expect(result.errors.contains("a.html:2:3: error: byte 5 of the file, 0xFF, is not UTF-8"))
  }
}
