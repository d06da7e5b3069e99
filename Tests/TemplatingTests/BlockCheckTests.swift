import Diagnostics
import Testing

@testable import Templating

/// A block that no template has which is extended is a slip, not something to drop.
@Suite struct BlockCheckTests {
  private func diagnostics(
    _ templates: [(String, String)], builtIn: Set<String> = []
  ) -> [Diagnostic] {
    TemplateLibrary.load(
      templates.map {
        TemplateSource(
          name: $0.0, file: SourceFile(path: $0.0, text: $0.1), isBuiltIn: builtIn.contains($0.0))
      }, globals: TemplateShape([]), entries: []
    ).diagnostics
  }

  private static let base = (
    "base.html", "{% block head %}{% endblock %}{% block main %}{% endblock %}"
  )

  @Test func aMisspeltBlockIsAnError() throws {
    let found = diagnostics([
      Self.base, ("post.html", "{% extends 'base.html' %}\n{% block mian %}x{% endblock %}"),
    ])
    let error = try #require(found.first)
    #expect(found.count == 1 && error.rule == "unknown-block" && error.severity == .error)
    #expect(error.message == "unknown block `mian`: `base.html` has no block of that name")
    #expect(error.fix == "Write `main`")
    #expect(error.location?.path == "post.html" && error.location?.position?.line == 2)
    #expect(error.location?.position?.column == 10)
  }

  @Test func everyAncestorIsAskedFor() throws {
    let middle = (
      "middle.html",
      "{% extends 'base.html' %}{% block main %}{% block sub %}{% endblock %}{% endblock %}"
    )
    let child =
      "{% extends 'middle.html' %}{% block sub %}{% endblock %}{% block head %}{% endblock %}"
    #expect(diagnostics([Self.base, middle, ("a.html", child)]).isEmpty)
    let wrong = diagnostics([
      Self.base, middle, ("a.html", child + "{% block zzz %}{% endblock %}"),
    ])
    #expect(
      wrong.map(\.message) == [
        "unknown block `zzz`: neither `middle.html` nor `base.html` has a block of that name"
      ])
    #expect(wrong.first?.fix == "Use one of `head`, `main`, `sub`")
  }

  @Test(arguments: [
    // A new block inside of one that is overridden is seen.
    "{% extends 'base.html' %}{% block main %}{% block new %}{% endblock %}{% endblock %}",
    // Nobody knows what is extended.
    "{% set b = 'base.html' %}{% extends b %}{% block new %}{% endblock %}",
    // It is called by its name.
    "{% extends 'base.html' %}{% block new %}{% endblock %}{% block main %}{{ self.new() }}{% endblock %}",
    "{% block new %}{% endblock %}",
  ])
  func whatMayBeSeenIsNoError(_ template: String) {
    #expect(diagnostics([Self.base, ("a.html", template)]).isEmpty)
  }

  @Test func aBrokenParentIsReportedAlone() {
    let found = diagnostics([
      ("base.html", "{% block main %}"),
      ("a.html", "{% extends 'base.html' %}{% block mian %}{% endblock %}"),
    ])
    #expect(found.map(\.rule) == ["template-syntax"])
  }

  /// An author's base template need not have all the blocks that the built-in pages fill.
  @Test func builtInTemplatesMayFillBlocksThatAreGone() {
    let page = ("page.html", "{% extends 'base.html' %}{% block scripts %}{% endblock %}")
    #expect(diagnostics([Self.base, page], builtIn: ["page.html"]).isEmpty)
    #expect(diagnostics([Self.base, page]).map(\.rule) == ["unknown-block"])
  }
}
