import Diagnostics
import Testing
import Text

@testable import Templating

/// Templates that would take all the stack, the memory or the time there is: a message instead.
@Suite struct LimitTests {
  private func render(
    _ template: String, limits: RenderLimits = .standard
  ) throws(Diagnostic) -> String {
    try render([("main.html", template)], limits: limits)
  }

  private func render(
    _ templates: [(String, String)], limits: RenderLimits
  ) throws(Diagnostic) -> String {
    let (library, diagnostics) = TemplateLibrary.load(
      templates.map { TemplateSource(name: $0.0, file: SourceFile(path: $0.0, text: $0.1)) },
      globals: TemplateShape([]), entries: [])
    if let first = diagnostics.first { throw first }
    var buffer = ByteBuffer()
    let root = TemplateObject(TemplateShape([]), [])
    try library.render(templates[0].0, with: root, into: &buffer, limits: limits)
    return buffer.string
  }

  static let small = RenderLimits(steps: 20_000, output: 1 << 20, made: 1 << 22)

  // MARK: Stack

  private static func chain(_ first: String, _ rest: String, _ count: Int = 20_000) -> String {
    "{{ \(first)\(String(repeating: rest, count: count)) }}"
  }

  private static func nest(_ opening: String, _ inner: String, _ closing: String) -> String {
    "\(String(repeating: opening, count: 5000))\(inner)\(String(repeating: closing, count: 5000))"
  }

  static let deep = [
    chain("1", "+1"), chain("1", "-1"), chain("1", "*1"), chain("1", "**1"), chain("1", "//1"),
    chain("1", " and 1"), chain("1", " or 1"), chain("1", "|abs"), chain("x", ".a"),
    chain("x", "[0]"), chain("x", "()"), chain("x", ".a()"), chain("x", "[:1]"),
    chain("1", " if 1"), chain("1", " if 1 else 1"),
    "{{ \(nest("(", "1", ")")) }}", "{{ \(nest("[", "", "]")) }}", "{{ \(nest("{1:", "1", "}")) }}",
    "{{ \(nest("x(", "", ")")) }}", "{{ \(nest("x[", "1", "]")) }}", "{{ \(nest("-", "1", "")) }}",
    "{{ \(nest("not ", "1", "")) }}", "{{ \(nest("1|default(", "1", ")")) }}",
    nest("{% if 1 %}", "", "{% endif %}"), nest("{% for x in [] %}", "", "{% endfor %}"),
    nest("{% if 1 %}{% else %}", "", "{% endif %}"), nest("{% with %}", "", "{% endwith %}"),
    nest("{% filter upper %}", "", "{% endfilter %}"), nest("{% set x %}", "", "{% endset %}"),
    nest("{% macro m() %}", "", "{% endmacro %}"),
    "{% for \(nest("(", "x", ")")) in [] %}{% endfor %}",
    "{% filter upper\(String(repeating: "|upper", count: 5000)) %}{% endfilter %}",
  ]

  @Test(arguments: deep) func whatIsTooDeepIsAnError(_ template: String) {
    let error = #expect(throws: Diagnostic.self) { try render(template) }
    #expect(error?.rule == "template-limit" && error?.location?.position?.line == 1)
  }

  /// What is long without being deep.
  @Test func longChainsAreFine() throws {
    #expect(try render(Self.chain("1", "+1", 200)) == "201")
    #expect(try render(Self.chain("'a'", " ~ 'a'", 5000)).utf8.count == 5001)
    #expect(try render(Self.chain("1", " < 2", 3)) == "False")
    let branches = String(repeating: "{% elif 0 %}", count: 5000)
    #expect(try render("{% if 0 %}\(branches){% else %}x{% endif %}") == "x")
    #expect(try render("{{ [\(String(repeating: "1,", count: 5000))] | length }}") == "5000")
  }

  @Test(arguments: [
    "[ns.v]", "(ns.v,)", "{'k': ns.v}", "[1, ns.v, 1]", "dict(a=ns.v)", "ns.v|batch(2)|list",
    "ns.v|slice(1)|list", "[ns.v, ns.v]",
  ])
  func valuesThatGrowDeepAreAnError(_ value: String) {
    let template =
      "{% set ns = namespace(v=[1]) %}{% for i in range(100000) %}{% set ns.v = \(value) %}"
      + "{% endfor %}{{ ns.v }}"
    let error = #expect(throws: Diagnostic.self) { try render(template, limits: Self.small) }
    #expect(error?.rule == "template-limit" && error?.location?.position?.line == 1)
  }

  // MARK: Sizes

  static let large = [
    "'a\\nb'|indent(10**10)", "'a'|center(10**10)", "'a'.center(10**10)", "'a'.ljust(10**10)",
    "'a'.rjust(10**10)", "'a'.zfill(10**10)", "[1]|slice(10**9)", "[1]|batch(10**9, 0)|list",
    "'a' * 10**10", "10**10 * 'a'", "[1] * 10**10", "(1,) * 10**10", "'ab' * (2**62)",
    "range(10**12)|list", "range(10**12)|join", "range(10**12)|sum",
    "range(10**12)|map('abs')|list",
    "('a' * 10**4)|replace('a', 'b' * 10**6)", "('a' * 10**4)|replace('', 'b' * 10**6)",
    "('a' * 10**4).replace('a', 'b' * 10**6)", "range(10**4)|join('a' * 10**5)",
    "('a' * 10**5).join(['b'] * 10**4)", "'%10000000000d' % 1", "'%*d' % (10**10, 1)",
    "'%.*f' % (10**10, 1)", "'%*d' % (-9223372036854775807 - 1, 1)", "'{:10000000000}'.format(1)",
    "'%.10000000000f'|format(1)", "[[1]]|tojson(10**10)",
    "('a ' * 10**4)|wordwrap(1, true, 'b' * 10**6)", "('a\\n' * 10**4)|indent(10**6)",
    "('a' * (2**25)) ~ ('a' * (2**25))", "('a' * (2**25)) + ('a' * (2**25))",
  ]

  @Test(arguments: large) func whatIsTooLargeIsAnError(_ expression: String) {
    let error = #expect(throws: Diagnostic.self) { try render("\n{{ \(expression) }}") }
    #expect(
      error.map { ["template-limit", "template-format"].contains($0.rule) } == true,
      "\(String(describing: error))")
    #expect(error?.location?.position?.line == 2)
    #expect(error.map { $0.message.utf8.count < 200 } == true)
  }

  /// Numbers at the ends of what an integer holds: a result or a message, never a trap.
  static let extreme = [
    ("(-9223372036854775807 - 1) // -1", nil), ("(-9223372036854775807 - 1) % -1", "0"),
    ("-(-9223372036854775807 - 1)", nil), ("(-9223372036854775807 - 1)|abs", nil),
    ("9223372036854775807 + 1", nil), ("2 ** 63", nil), ("2 ** -1000", "9.332636185032189e-302"),
    ("(-2) ** 63", "-9223372036854775808"), ("0 ** (2**62)", "0"), ("10 ** 10 ** 10", nil),
    ("(-9223372036854775807 - 1)|round(-5)", nil), ("9223372036854775807|round(-1)", nil),
    ("123456|round(-9223372036854775807)", "0"), ("1.5|round(9223372036854775807)", "1.5"),
    ("1.5|round(-9223372036854775807)", "0.0"), ("1|round(400, 'ceil')", nil),
    ("1e300|int", nil), ("('in' ~ 'f')|float|int", nil), ("('na' ~ 'n')|float|int", "0"),
    ("-1e300|filesizeformat", nil), ("('na' ~ 'n')|filesizeformat", "nan YB"),
    ("('in' ~ 'f')|filesizeformat", "inf YB"),
    ("range(-9223372036854775807 - 1, 9223372036854775807)|length", "9223372036854775807"),
    ("range(-9223372036854775807, 9223372036854775807, 2**62)|list|length", "4"),
    ("range(0, 10, 9223372036854775807)|list", "[0]"),
    ("range(10, 0, -9223372036854775807 - 1)|list", "[10]"),
    ("range(9223372036854775806, 9223372036854775807)[:]|list", "[9223372036854775806]"),
    ("range(10**12) == range(10**12)", "True"), ("10**11 in range(10**12)", "True"),
    ("range(10**12)[10**11]", "100000000000"), ("range(10**12)[::-1][0]", "999999999999"),
    ("'abc'[::9223372036854775807]", "a"), ("'abc'[::-9223372036854775807 - 1]", "c"),
    ("'abc'[-9223372036854775807 - 1:9223372036854775807]", "abc"),
    ("[1, 2][9223372036854775807] is defined", "False"),
    ("[1, 2][-9223372036854775807 - 1] is defined", "False"),
    ("'a'|center(-9223372036854775807 - 1)", "a"), ("'a'.ljust(-9223372036854775807 - 1)", "a"),
    ("'a'.zfill(-9223372036854775807 - 1)", "a"), ("'a\nb'|indent(-9223372036854775807)", "a\nb"),
    ("'abc'|truncate(9223372036854775807)", "abc"), ("'abc def ghi'|truncate(-1)", nil),
    ("'abc'|truncate(5, false, '', 9223372036854775807)", "abc"),
    ("'a b'|wordwrap(9223372036854775807)", "a b"), ("'a b'|wordwrap(-1)", nil),
    ("'a,b'.split(',', 9223372036854775807)|length", "2"),
    ("'a,b'.rsplit(',', 9223372036854775807)|length", "2"),
    ("'a b'.rsplit(none, 9223372036854775807)|length", "2"),
    ("'aa'.replace('a', 'b', -9223372036854775807)", "bb"),
    ("[1, 2]|batch(-1)|list", "[[1, 2]]"), ("[1]|slice(-1)", nil),
    ("[1]|batch(-9223372036854775807 - 1, 0)|list", "[[1]]"),
    ("'%.*s' % (-1, 'abc')", ""), ("'%.*d' % (-1, 5)", "5"), ("'%c' % -1", nil),
    ("[1]|tojson(-9223372036854775807)", "[\n1\n]"), ("'1' * -9223372036854775807", ""),
    ("'x'|int(0, 9223372036854775807)", "0"), ("'a'.center(5, '')", nil),
    ("'a'.ljust(5, 'bc')", nil),
  ]

  @Test(arguments: extreme) func extremeNumbersDoNotTrap(_ expression: String, _ expected: String?)
  {
    do throws(Diagnostic) {
      let text = try render("{{ (\(expression))|safe }}")
      #expect(text == expected)
    } catch {
      #expect(expected == nil, "\(error)")
      #expect(error.location?.position?.line == 1)
    }
  }

  // MARK: Time and memory

  static let endless = [
    "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}",
    "{% for a in range(10000) if a %}{% for b in range(10000) if b %}{% endfor %}{% endfor %}",
    "{% set n = namespace(v='a') %}{% for i in range(100) %}{% set n.v = n.v ~ n.v %}{% endfor %}",
    "{% set n = namespace(v='a') %}{% for i in range(100) %}{% set n.v = n.v + n.v %}{% endfor %}",
    "{% set n = namespace(v=[1]) %}{% for i in range(100) %}{% set n.v = n.v + n.v %}{% endfor %}",
    "{% set n = namespace(v=[1]) %}{% for i in range(100) %}{% set n.v = [n.v, n.v] %}{% endfor %}",
    "{% macro m(n) %}{{ m(n) }}{{ m(n) }}{% endmacro %}{{ m(1) }}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(100) }}",
    "{% for a in [1, [1]] recursive %}{{ loop(loop) if 0 else loop([1]) }}{% endfor %}",
    "{% for a in range(1000) %}{{ 'a' * 10000 }}{% endfor %}",
    "{% for a in range(1000) %}{{ ('a' * 10000)|safe }}{% endfor %}",
    "{% set t = 'a' * 5000 %}{% for a in range(1000) %}{{ t }}{% endfor %}",
    "{% for a in range(1000) %}\(String(repeating: "a", count: 5000)){% endfor %}",
    "{% for a in range(1000) %}{% set x %}\(String(repeating: "a", count: 5000)){% endset %}{% endfor %}",
    "{% set l = range(10000)|list %}{% for a in range(1000) %}{% set x = 1 in l %}{% endfor %}",
    "{% set l = range(10000)|list %}{% for a in range(1000) %}{% set x = l|sort %}{% endfor %}",
    "{% set l = range(10000)|list %}{% for a in range(1000) %}{% set x = l.index(1) %}{% endfor %}",
    "{% set t = 'a' * 100000 %}{% for a in range(1000) %}{% set x = t[5] %}{% endfor %}",
    "{% set t = 'a' * 100000 %}{% for a in range(1000) %}{% set x = t|length %}{% endfor %}",
    "{% set t = 'a' * 100000 %}{% for a in range(1000) %}{% set x = 'b' in t %}{% endfor %}",
    "{% set t = 'a' * 100000 %}{% for a in range(1000) %}{% set x = t.upper() %}{% endfor %}",
    "{% for a in range(10000) %}{% set x = range(10000)|map('abs')|list %}{% endfor %}",
  ]

  @Test(arguments: endless) func whatWouldNotEndIsAnError(_ template: String) {
    let error = #expect(throws: Diagnostic.self) { try render(template, limits: Self.small) }
    #expect(error?.rule == "template-limit" && error?.location?.position?.line == 1)
  }

  @Test func includesThatBranchEnd() {
    let error = #expect(throws: Diagnostic.self) {
      try render(
        [
          ("main.html", "{% set a = 'a.html' %}{% include a %}"),
          ("a.html", "{% set a = 'a.html' %}{% include a %}{% include a %}"),
        ], limits: Self.small)
    }
    #expect(error?.rule == "template-limit" && error?.location?.path == "a.html")
  }

  /// Patterns whose worst case is the product of two lengths in a plain search.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "('a' * 50000 ~ 'b') in ('a' * 100000)", "('a' * 100000).find('a' * 50000 ~ 'b')",
      "('a' * 100000).rfind('b' ~ 'a' * 50000)", "('a' * 50000)|wordwrap(1)|length",
    ])
  func searchesAreQuick(_ expression: String) throws {
    _ = try render("{{ \(expression) }}")
  }

  @Test func aLargeListMayGrowItemByItem() throws {
    let template =
      "{% set n = namespace(v=[]) %}{% for i in range(1000) %}{% set n.v = n.v + [i] %}"
      + "{% endfor %}{{ n.v|length }}"
    #expect(try render(template) == "1000")
  }
}
