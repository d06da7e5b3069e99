import Diagnostics
import Testing
import Text

@testable import Templating

/// Which variables are known, wherever a template sets them.
@Suite struct VariableCheckTests {
  private static let root = TemplateObject(
    TemplateShape(["post", "words"]),
    [
      .object(TemplateObject(TemplateShape(["previous", "next"]), [.text("P"), .none])),
      .object(TemplateObject(TemplateShape(["older"]), [.text("O")])),
    ])

  private static let others = [
    ("base.html", "{% block b %}{% endblock %}"),
    ("m.html", "{% macro m(previous, next=2) %}[{{ previous }}{{ next }}]{% endmacro %}"),
    ("c.html", "{% macro m(x) %}[{{ x }}{{ words.older }}]{% endmacro %}"),
    ("p.html", "{{ previous }}{{ next }}"),
  ]

  private func render(_ template: String) throws -> String {
    let sources = ([("main.html", template)] + Self.others).map {
      TemplateSource(name: $0.0, file: SourceFile(path: $0.0, text: $0.1))
    }
    let (library, diagnostics) = TemplateLibrary.load(
      sources, globals: Self.root.shape, entries: ["main.html"])
    if let first = diagnostics.first { throw first }
    var buffer = ByteBuffer()
    try library.render("main.html", with: Self.root, into: &buffer)
    return buffer.string
  }

  private static let sets = "{% set previous = post.previous %}{% set next = 1 %}"
  private static let uses = "{{ previous }}{{ next }}"

  static let bodies = [
    "{% if post %}\(sets)\(uses){% endif %}",
    "{% if post %}\(sets){% endif %}\(uses)",
    "{% if not post %}{% else %}\(sets)\(uses){% endif %}",
    "{% if not post %}{% elif post %}\(sets){% endif %}\(uses)",
    "{% if post %}{% if post %}\(sets){% endif %}\(uses){% endif %}",
    "{% for i in [1] %}{% if i %}\(sets)\(uses){% endif %}{% endfor %}",
    "{% for i in [1] %}{% if i %}\(sets){% endif %}\(uses){% endfor %}",
    "{% with %}{% if post %}\(sets){% endif %}\(uses){% endwith %}",
    "{% if post %}\(sets){% include 'p.html' %}{% endif %}",
    "{% if post %}\(sets){% endif %}{% include 'p.html' %}",
    "{% if post %}\(sets){% macro n() %}\(uses){% endmacro %}{{ n() }}{% endif %}",
    "{% if post %}\(sets){% set x %}\(uses){% endset %}{{ x }}{% endif %}",
    "{% if post %}\(sets){% filter lower %}\(uses){% endfilter %}{% endif %}",
    "{% if post %}{% set previous, next = post.previous, 1 %}\(uses){% endif %}",
    "{% if post %}{% set previous %}P{% endset %}{% set next = 1 %}\(uses){% endif %}",
    "\(sets)\(uses)",
  ]

  static let beginnings = [
    "", "{% from 'm.html' import m %}{% set y = m(1) %}",
    "{% import 'm.html' as i %}{% set y = i.m(1) %}",
    "{% from 'c.html' import m with context %}{% set y = m(1) %}",
    "{% macro k(previous) %}{{ previous }}{% endmacro %}{% set y = k(1) %}",
    "{% macro k(next) %}{{ next }}{{ caller() }}{% endmacro %}{% set y %}{% call k(1) %}{% endcall %}{% endset %}",
  ]

  @Test(arguments: bodies, beginnings)
  func whatABranchSetsIsKnown(_ body: String, _ beginning: String) throws {
    let expected = body.contains("filter lower") ? "p1" : "P1"
    for template in [
      beginning + body, "{% block b %}\(beginning)\(body){% endblock %}",
      "{% extends 'base.html' %}\(beginning){% block b %}\(body){% endblock %}",
      "{% extends 'base.html' %}{% block b %}\(beginning)\(body){% endblock %}",
    ] {
      #expect(try render(template) == expected, "\(template)")
    }
  }

  /// The place is where the unknown variable is read, not where a macro has one of that name.
  @Test func anUnknownVariableIsShownWhereItIsRead() {
    let error = #expect(throws: Diagnostic.self) {
      try render("{% macro m(older) %}{{ older }}{% endmacro %}{{ m(1) }}\n{{ older }}")
    }
    #expect(error?.rule == "unknown-variable" && error?.location?.position?.line == 2)
  }

  @Test func whatNoBranchHasSetIsAnErrorWhereItIsRead() {
    let error = #expect(throws: Diagnostic.self) {
      try render("{% block b %}{% if not post %}{% set x = 1 %}{% endif %}\n{{ x }}{% endblock %}")
    }
    #expect(error?.rule == "unknown-variable" && error?.location?.position?.line == 2)
  }
}
