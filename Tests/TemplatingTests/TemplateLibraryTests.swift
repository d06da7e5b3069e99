import Diagnostics
import Testing
import Text

@testable import Templating

@Suite struct TemplateLibraryTests {
  private func load(
    _ templates: [(String, String)], _ root: TemplateObject, _ filters: [TemplateFilter] = []
  ) -> TemplateLibrary {
    let (library, diagnostics) = TemplateLibrary.load(
      templates.map { TemplateSource(name: $0.0, file: SourceFile(path: $0.0, text: $0.1)) },
      globals: root.shape, filters: filters)
    #expect(diagnostics.isEmpty)
    return library
  }

  private func render(
    _ library: TemplateLibrary, _ name: String, _ root: TemplateObject
  ) throws(Diagnostic) -> String {
    var buffer = ByteBuffer()
    try library.render(name, with: root, into: &buffer)
    return buffer.string
  }

  @Test func filtersFromOutsideAreUsed() throws {
    let shout = TemplateFilter(
      "shout", [.init("times", default: .int(1)), .init("mark", default: .text("!"))]
    ) { (input, arguments) throws(TemplateError) in
      guard case .int(let times) = arguments[0], times >= 0 else {
        throw TemplateError("`times` must not be negative", fix: "Give 0 or more")
      }
      let mark = arguments[1].plainText ?? ""
      return .text((input.plainText ?? "") + String(repeating: mark, count: times))
    }
    let root = TemplateObject(TemplateShape(["x"]), [.text("<a>")])
    let library = load(
      [
        (
          "a.html",
          "{{ x | shout }} {{ x | shout(2) }} {{ x | shout(mark='?') }} {{ [x] | map('shout', 3) | join }}"
        ), ("b.html", "{{ x | shout(-1) }}"),
      ],
      root, [shout])
    #expect(try render(library, "a.html", root) == "&lt;a&gt;! &lt;a&gt;!! &lt;a&gt;? &lt;a&gt;!!!")
    #expect(library.contains("b.html") && !library.contains("c.html"))
    let failure = #expect(throws: Diagnostic.self) { try render(library, "b.html", root) }
    #expect(failure?.message == "`times` must not be negative")
    #expect(failure?.location?.position?.column == 8)
  }

  @Test(arguments: 0..<20)
  func xmlescapeFindsWhatXMLForbidsWhereverItStands(offset: Int) throws {
    let before = String(repeating: "a", count: offset)
    for (text, escaped) in [
      ("\u{1}", ""), ("\u{FFFE}", ""), ("\u{FFFF}b", "b"), ("，\u{FFFD}￥\r\n\t", "，\u{FFFD}￥\r\n\t"),
    ] {
      let root = TemplateObject(TemplateShape(["t"]), [.text(before + text)])
      let library = load([("feed.xml", "{{ t | xmlescape }}")], root)
      #expect(try render(library, "feed.xml", root) == before + escaped)
    }
  }

  @Test func xmlescapeEscapesEvenSafeText() throws {
    let root = TemplateObject(
      TemplateShape(["s", "t"]), [.safe("<p>\u{1}a&\u{FFFE}</p>"), .text("\"x'\n")])
    let library = load([("feed.xml", "{{ s | xmlescape }} {{ t | xmlescape }}")], root)
    #expect(try render(library, "feed.xml", root) == "&lt;p&gt;a&amp;&lt;/p&gt; &#34;x&#39;\n")
  }

  @Test func fieldsWinOverMethodsWithoutBrackets() throws {
    let feed = TemplateObject(
      TemplateShape(["items", "get"]), [.list([.text("a"), .text("b")]), .int(5)])
    let root = TemplateObject(TemplateShape(["feed"]), [.object(feed)])
    let library = load(
      [
        (
          "a.html",
          "{% for i in feed.items %}{{ i }}{% endfor %}{{ feed.get }} {{ feed.items() | length }}"
        )
      ],
      root)
    #expect(try render(library, "a.html", root) == "ab5 2")
  }

  @Test func deferredValuesAreMadeWhenLookedAt() throws {
    let item = TemplateObject(
      TemplateShape(["body", "never"]),
      [
        .deferred(DeferredValue { .deferred(DeferredValue { .safe("<b>") }) }),
        .deferred(DeferredValue { fatalError("nobody looked at it") }),
      ])
    let root = TemplateObject(
      TemplateShape(["item", "list", "unused"]),
      [
        .deferred(DeferredValue { .object(item) }),
        .list([.deferred(DeferredValue { .int(1) })]),
        .deferred(DeferredValue { fatalError("nobody looked at it") }),
      ])
    let library = load(
      [
        (
          "a.html",
          "{{ item.body }}{% if item.body %}{{ item.body ~ '<' }}{% endif %}{% for i in list %}{{ i + 1 }}{% endfor %}{{ list[0] }}{{ list | first }}{{ list | sum }}{{ list }}"
        )
      ], root)
    #expect(try render(library, "a.html", root) == "<b><b>&lt;2111[1]")
  }

  @Test func severalThreadsShareALibrary() async throws {
    let root = TemplateObject(
      TemplateShape(["n", "items"]),
      [.text("<n>"), .list((0..<50).map { .int($0) })])
    let library = load(
      [
        (
          "main.html",
          "{% extends 'base.html' %}{% from 'm.html' import m %}{% block b %}{% set ns = namespace(x=0) %}{% for i in items %}{% set ns.x = ns.x + i %}{{ m(i) }}{% include 'p.html' %}{% endfor %}{{ ns.x }}{% endblock %}"
        ),
        ("base.html", "{{ n }}[{% block b %}{% endblock %}]"), ("p.html", "{{ i * 2 }},"),
        ("m.html", "{% macro m(x) %}<{{ x }}>{% endmacro %}"),
      ], root)
    let expected = try render(library, "main.html", root)
    let results = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<50).allSatisfy { _ in (try? self.render(library, "main.html", root)) == expected }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0 } && results.count == 8)
  }

  @Test func macrosOutliveTheirFrames() throws {
    let root = TemplateObject(TemplateShape(["x"]), [.text("X")])
    let library = load(
      [
        (
          "main.html",
          "{% set ns = namespace() %}{% for i in [1, 2] %}{% include 'p.html' %}{% endfor %}{{ ns.m() }}"
        ),
        (
          "p.html",
          "{% set y = i %}{% macro m() %}{{ y }}{{ i }}{{ x }}{% endmacro %}{% set ns.m = m %}"
        ),
      ], root)
    #expect(try render(library, "main.html", root) == "22X")
  }
}
