import Diagnostics
import Testing
import Text

@testable import Templating

/// Each kind of error: its place, its words and its fix.
@Suite struct ErrorTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let templates: [(String, String)]
    /// `file:line:column: message [rule]`
    let expected: String
    let fix: String

    var testDescription: String { expected }

    init(_ template: String, _ expected: String, fix: String) {
      self.init([("main.html", template)], expected, fix: fix)
    }

    init(_ templates: [(String, String)], _ expected: String, fix: String) {
      self.templates = templates
      self.expected = expected
      self.fix = fix
    }
  }

  /// site {title, url}, posts [{title}], count 3
  static let data: TemplateObject = {
    let post = TemplateObject(TemplateShape(["title", "url"]), [.text("a"), .text("b")])
    let site = TemplateObject(TemplateShape(["title", "url"]), [.text("S"), .none])
    return TemplateObject(
      TemplateShape(["site", "posts", "count"]),
      [.object(site), .list([.object(post)]), .int(3)])
  }()

  private func diagnostics(_ templates: [(String, String)]) -> [Diagnostic] {
    let sources = templates.map {
      TemplateSource(name: $0.0, file: SourceFile(path: $0.0, text: $0.1))
    }
    let (library, diagnostics) = TemplateLibrary.load(sources, globals: Self.data.shape)
    guard diagnostics.isEmpty else { return diagnostics }
    do throws(Diagnostic) {
      var buffer = ByteBuffer()
      buffer.append("kept")
      defer { #expect(buffer.string == "kept") }
      try library.render(templates[0].0, with: Self.data, into: &buffer)
      buffer.bytes.removeLast(buffer.count - 4)
      return []
    } catch {
      return [error]
    }
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    let position = diagnostic.location?.position
    let place =
      "\(diagnostic.location?.path ?? ""):\(position?.line ?? 0):\(position?.column ?? 0)"
    return "\(place): \(diagnostic.message) [\(diagnostic.rule)]"
  }

  private func check(_ example: Example) {
    let found = diagnostics(example.templates)
    #expect(found.first.map(line) == example.expected)
    #expect(found.first?.fix == example.fix)
    #expect(found.count == 1)
  }

  @Test(arguments: syntax) func syntaxErrors(_ example: Example) { check(example) }
  @Test(arguments: loading) func loadErrors(_ example: Example) { check(example) }
  @Test(arguments: rendering) func renderErrors(_ example: Example) { check(example) }

  static let syntax = [
    Example(
      "a\n  {{ site.title",
      "main.html:2:3: the tag that `{{` opens is never closed [template-syntax]",
      fix: "Close it with `}}`"),
    Example(
      "{% if count %}\n中文", "main.html:1:4: the `if` block is never closed [template-syntax]",
      fix: "Close it with `{% endif %}`"),
    Example(
      "中{# x", "main.html:1:2: the comment that `{#` opens is never closed [template-syntax]",
      fix: "Close it with `#}`"),
    Example(
      "{% raw %}x", "main.html:1:1: the `raw` block is never closed [template-syntax]",
      fix: "Close it with `{% endraw %}`"),
    Example(
      "{{ 'abc }}", "main.html:1:4: the text that `'` opens is never closed [template-syntax]",
      fix: "Close it with the same quote"),
    Example(
      "{{ (1] }}", "main.html:1:6: unexpected `]` [template-syntax]",
      fix: "Close the bracket with `)` first"),
    Example(
      "{{ site.title｜upper }}", "main.html:1:14: unexpected character `｜` [template-syntax]",
      fix: "Use ASCII signs and quotes inside a tag"),
    Example(
      "{{ }}",
      "main.html:1:4: unexpected end of the tag, `}}`, expected an expression [template-syntax]",
      fix: "Put an expression here"),
    Example(
      "{% fro x in posts %}", "main.html:1:4: unknown tag `fro` [unknown-tag]",
      fix: "Write `for`"),
    Example(
      "{% for p posts %}{% endfor %}",
      "main.html:1:10: unexpected `posts`, expected `in` [template-syntax]",
      fix: "Put `in` here"),
    Example(
      "{% endif %}",
      "main.html:1:4: nothing is open that `endif` could belong to [template-syntax]",
      fix: "Remove the tag"),
    Example(
      "{% if count %}{% endfor %}",
      "main.html:1:18: unexpected tag `endfor` inside of `if` [template-syntax]",
      fix: "Close the `if` block with `{% endif %}` first"),
    Example(
      "{% block a %}{% endblock %}\n{% block a %}{% endblock %}",
      "main.html:2:10: the block `a` is defined twice [template-syntax]",
      fix: "Rename one of them"),
    Example(
      "{% set true = 1 %}", "main.html:1:8: `true` cannot be assigned to [template-syntax]",
      fix: "Choose another name"),
    Example(
      "{{ 99999999999999999999 }}", "main.html:1:4: the number is too large [template-syntax]",
      fix: "Use a number below 9,223,372,036,854,775,808"),
  ]

  static let loading = [
    Example(
      "x\n{{ sitee.title }}", "main.html:2:4: unknown variable `sitee` [unknown-variable]",
      fix: "Write `site`"),
    Example(
      "{% for post in posts %}{% endfor %}{{ post.title }}",
      "main.html:1:39: unknown variable `post` [unknown-variable]",
      fix: "Write `posts`"),
    Example(
      "{% if false %}{{ xyzzy }}{% endif %}",
      "main.html:1:18: unknown variable `xyzzy` [unknown-variable]",
      fix: "Set it first, or test it with `is defined`"),
    Example(
      "{{ site.title | uper }}", "main.html:1:17: unknown filter `uper` [unknown-filter]",
      fix: "Write `upper`"),
    Example(
      "{{ posts | map('uper') | join }}", "main.html:1:16: unknown filter `uper` [unknown-filter]",
      fix: "Write `upper`"),
    Example(
      "{{ count is evn }}", "main.html:1:13: unknown test `evn` [unknown-test]",
      fix: "Write `even`"),
    Example(
      [("main.html", "{% include 'partials/haed.html' %}"), ("partials/head.html", "")],
      "main.html:1:12: there is no template `partials/haed.html` [unknown-template]",
      fix: "Write `partials/head.html`"),
    Example(
      [("main.html", "{% extends 'bse.html' %}"), ("base.html", "")],
      "main.html:1:12: there is no template `bse.html` [unknown-template]",
      fix: "Write `base.html`"),
    Example(
      "{{ site.title | truncate(5, lenght=3) }}",
      "main.html:1:29: the filter `truncate` has no argument `lenght` [template-arguments]",
      fix: "Write `length`"),
    Example(
      "{{ site.title | replace('a') }}",
      "main.html:1:17: the filter `replace` needs the argument `new` [template-arguments]",
      fix: "Add it in the brackets"),
    Example(
      "{{ site.title | upper(1) }}",
      "main.html:1:17: the filter `upper` takes 0 arguments at most, not 1 [template-arguments]",
      fix: "Remove the rest"),
    Example(
      [
        ("main.html", "{% include 'a.html' %}"), ("a.html", "x\n{% include 'b.html' %}"),
        ("b.html", "{% include 'a.html' %}"),
      ],
      "b.html:1:12: the template `a.html` includes itself: `a.html` → `b.html` → `a.html` "
        + "[template-cycle]",
      fix: "Break the cycle; for a tree, use a recursive loop or a macro"),
    Example(
      "{% extends 'main.html' %}",
      "main.html:1:12: the template `main.html` extends itself: `main.html` → `main.html` "
        + "[template-cycle]",
      fix: "Break the cycle; for a tree, use a recursive loop or a macro"),
    Example(
      [("main.html", "{% include 'p/a.html' %}"), ("p/a.html", "{{ nothing }}")],
      "p/a.html:1:4: unknown variable `nothing` [unknown-variable]",
      fix: "Set it first, or test it with `is defined`"),
  ]

  static let rendering = [
    Example(
      "a\n{{ site.titel }}",
      "main.html:2:9: unknown attribute `titel` of a mapping [unknown-attribute]",
      fix: "Write `title`"),
    Example(
      "{{ site.url.x }}", "main.html:1:13: unknown attribute `x` of none [unknown-attribute]",
      fix: "Test for none first"),
    Example(
      "{{ site.zzz }}", "main.html:1:9: unknown attribute `zzz` of a mapping [unknown-attribute]",
      fix: "Use one of `title`, `url`"),
    Example(
      "{{ posts[7].title }}", "main.html:1:13: the list has no item `7` [unknown-attribute]",
      fix: "Ask with `is defined`, or give a default with `| default`"),
    Example(
      "{{ site.title + count }}",
      "main.html:1:4: `+` cannot take text and an integer [template-type]",
      fix: "Join text with `~`"),
    Example(
      "{{ count / 0 }}", "main.html:1:4: division by zero [template-number]",
      fix: "Test the divisor first"),
    Example(
      "{% for x in count %}{% endfor %}",
      "main.html:1:13: an integer cannot be iterated over [template-type]",
      fix: "Use a list or a mapping"),
    Example(
      "{{ count() }}", "main.html:1:4: an integer cannot be called [template-type]",
      fix: "Remove the round brackets"),
    Example(
      "{{ site.title.uper() }}",
      "main.html:1:15: unknown attribute `uper` of text [unknown-attribute]",
      fix: "Write `upper`"),
    Example(
      "{% set l = [] %}{% set _ = l.append(1) %}",
      "main.html:1:30: a list cannot be changed [template-type]",
      fix: "Set the variable to a new list, as in `list + [item]`"),
    Example(
      "{% if qqq is defined %}x{% endif %}{{ qqq }}",
      "main.html:1:39: unknown variable `qqq` [unknown-variable]",
      fix: "Set it first, or test it with `is defined`"),
    Example(
      "{{ posts | map(attribute='title') }}",
      "main.html:1:12: the items that a filter such as `map` or `select` gives are not text "
        + "[template-value]",
      fix: "Put `| list` or `| join` behind it"),
    Example(
      "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}",
      "main.html:1:20: the parameter `a` was not provided [undefined-value]",
      fix: "Give it, or a default in the macro"),
    Example(
      "{% macro m(a) %}{% endmacro %}{{ m(b=1) }}",
      "main.html:1:34: the macro `m` has no argument `b` [template-arguments]",
      fix: "Write `a`"),
    Example(
      "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
      "main.html:1:19: more than 120 macros, blocks and includes run inside of each other "
        + "[template-limit]",
      fix: "End the recursion with an `if`"),
    Example(
      [("main.html", "{% set n = 'mising.html' %}{% include n %}"), ("missing.html", "")],
      "main.html:1:39: there is no template `mising.html` [unknown-template]",
      fix: "Write `missing.html`"),
    Example(
      [
        ("main.html", "{% extends 'base.html' %}"),
        ("base.html", "{% block c required %}{% endblock %}"),
      ],
      "base.html:1:10: the required block `c` is not defined [required-block]",
      fix: "Define it in the template that extends this one"),
  ]

  @Test func errorsTellTheWayThere() throws {
    let found = try #require(
      diagnostics([
        (
          "main.html",
          "{% extends 'base.html' %}\n{% block c %}{% include 'p/x.html' %}{% endblock %}"
        ),
        ("base.html", "\n\n{% block c %}{% endblock %}"), ("p/x.html", "中 {{ site.nope }}"),
      ]).first)
    #expect(found.location?.path == "p/x.html")
    let trail = found.related.map {
      "\($0.location.path):\($0.location.position?.line ?? 0): \($0.note)"
    }
    #expect(
      trail == [
        "main.html:2: included here", "base.html:3: the block `c` stands here",
        "main.html:1: extended here",
      ])
  }

  @Test func partialsAreCheckedWithWhatTheirIncludersSet() {
    let partial = ("p/card.html", "{{ post.title }}{{ site.title }}")
    #expect(
      diagnostics([
        ("main.html", "{% for post in posts %}{% include 'p/card.html' %}{% endfor %}"), partial,
      ])
      .isEmpty)
    #expect(diagnostics([("main.html", "nobody includes it"), partial]).isEmpty)
    #expect(
      diagnostics([("main.html", "{% include 'p/card.html' %}"), partial]).map(\.rule)
        == ["unknown-variable"])
  }

  @Test func severalErrorsAreReportedAtOnce() {
    let found = diagnostics([("main.html", "{{ a1 }}{{ b | nope }}"), ("x.html", "{% if %}")])
    #expect(
      found.map(\.rule)
        == ["unknown-variable", "unknown-variable", "unknown-filter", "template-syntax"])
  }
}
