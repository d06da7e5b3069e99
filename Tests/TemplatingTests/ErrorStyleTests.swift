import Diagnostics
import Testing
import Text

@testable import Templating

/// Every error says what to do, in the same form: a capital letter, an imperative, backticks round
/// what is quoted, no full stop.
@Suite struct ErrorStyleTests {
  static let expressions = [
    // Syntax
    "", "(1", "1)", "(1]", "'abc", "1 +", "x.", "x[", "x[1", "[1", "{1: 2", "{1}", "f(", "1 is",
    "1 |",
    "1 is even is odd", "f(a=1, a=2)", "f(a=1, 2)", "f(*x, 1)", "1 2", "?", "1｜abs", "1 ; 2",
    "99999999999999999999", "x.1.y.", "1 if", "not", "-", "a b c", "%", "1 is 2",
    // Loading
    "nothing", "cuont", "1 | nope", "1 | ab", "1 is nope", "1 is evne", "[1] | map('nope')",
    "[1] | select('nope')", "[1] | selectattr('a', 'nope')", "'a' | replace('a')", "'a' | upper(1)",
    "'a' | truncate(lenght=3)", "'a' | upper(x=1)", "1 is divisibleby", "1 is even(1)",
    // Values
    "post.titel", "post.zzz", "none.x", "post['x']", "[1][5]", "'abc'[9]", "post[0]", "1 + 'a'",
    "'a' + 1", "[] - 1", "1 / 0", "1 // 0", "1 % 0", "1.0 / 0", "0 ** -1", "(-8) ** 0.5", "2 ** 64",
    "-'a'", "+[]", "1 < 'a'", "[] < {}", "1 in 2", "1 in 'a'", "count()", "'a'()", "range('a')",
    "range()", "range(1, 2, 0)", "range(1, 2, 3, 4)", "dict(1)", "dict([1])", "dict([[1]])",
    "{[]: 1}", "cycler()", "joiner", "range", "namespace() ~ 'a'", "namespace()()", "cycler(1)()",
    "f(**[1])", "dict(**[1])", "dict(**{'a': 1}, a=1)", "[1] | map('abs')", "[1] | map",
    "[1] | map('abs', x=1) | list", "[1] | map(x=1)", "[1] | selectattr",
    "[1] | map('abs') | length",
    "5 | length", "5 | list", "5 | items", "[] | first", "[] | last", "[] | min",
    "[1] | map('abs') | last",
    "5 | dictsort", "post | dictsort(by='x')", "5 | xmlattr", "{'a b': 1} | xmlattr",
    "[1] | urlencode",
    "'a' | sum(start='')", "[1] | sum(start='a')", "'a' | center('x')", "'a' | trim(5)",
    "5 | wordwrap", "'a' | wordwrap(0)", "5 | indent", "'a' | truncate(1)",
    "'a' | truncate(5, leeway=-1)",
    "[1] | slice(0) | list", "'x' | filesizeformat", "1 | round(1, 'x')", "1e300 | int",
    "'x' | abs",
    "'%' | format", "'%d' | format('x')", "'%q' | format(1)", "'%s%s' | format(1)",
    "'%s' | format(1, 2)",
    "'%s' | format(1, a=2)", "'%(a)s' % {'b': 1}", "'%(a)s' % 1", "'%*d' % ('x', 1)", "'%c' % -1",
    "'{'.format()", "'}'.format()", "'{}'.format()", "'{a}'.format()", "'{:q}'.format(1)",
    "'{:zzzz}'.format(1)", "'a'.nope()", "'a'.uper()", "[1].append(2)", "post.pop()", "post.get()",
    "'a'.split('')", "'a'.index('b')", "[1].index(2)", "'a'.ljust('x')", "'a'.join([1])",
    "'a'.replace(1, 2)", "'a'.center(5, 'xy')", "'a'.startswith(1)", "1[:2]", "[1][::0]",
    "[1]['a':]",
    "range(5) | tojson", "{(1,): 1} | tojson", "[1] | tojson(1000)", "'a' | attr('x')",

    "(1 if false) + 1", "loop", "super()", "self.x()", "caller()", "'a' * 10**10",
    "post | join(5, 6, 7)",
    "undefined_name | upper", "[1] | batch('x')", "'a' | int(base='x')",
  ]

  static let templates = [
    "{{ 1", "{% if 1 %}", "{# x", "{% raw %}", "{% nope %}", "{% fro x in y %}", "{% endif %}",
    "{% if 1 %}{% endfor %}", "{% for x y %}{% endfor %}", "{% for loop in [] %}{% endfor %}",
    "{% for x in 5 %}{% endfor %}", "{% for a, b in [1] %}{% endfor %}",
    "{% for a, b in [[1]] %}{% endfor %}", "{% set true = 1 %}", "{% set x.y = 1 %}",
    "{% set = 1 %}",
    "{% set post.x = 1 %}", "{% block a-b %}{% endblock %}", "{% block %}{% endblock %}",
    "{% block a %}{% endblock %}{% block a %}{% endblock %}",
    "{% block a required %}x{% endblock %}", "{% block a required %}{% endblock %}",
    "{% extends 'nope.html' %}", "{% extends 'otehr.html' %}", "{% extends 'main.html' %}",
    "{% extends 'other.html' %}{% extends 'other.html' %}",
    "{% for x in [1] %}{% extends 'other.html' %}{% endfor %}",
    "{% extends 'other.html' %}{% block x %}{% endblock %}", "{% include '/etc/passwd' %}",
    "{% include '../x.html' %}", "{% set n = '/etc/passwd' %}{% include n %}", "{% include nope %}",
    "{% set n = 'otehr.html' %}{% include n %}", "{% set n = 'zzzzzzzzz' %}{% include n %}",
    "{% include 5 %}", "{% import 'other.html' %}", "{% from 'other.html' import _x %}",
    "{% from 'other.html' import nope %}{{ nope }}", "{% import 'other.html' as o %}{{ o.nope }}",
    "{% macro m(a, a) %}{% endmacro %}", "{% macro m(a=1, b) %}{% endmacro %}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}", "{% macro m() %}{% endmacro %}{{ m(1) }}",
    "{% macro m(a) %}{% endmacro %}{{ m(b=1) }}", "{% macro m(abc) %}{% endmacro %}{{ m(abd=1) }}",
    "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% macro m(caller) %}{{ caller() }}{% endmacro %}", "{% call 5 %}{% endcall %}",
    "{% autoescape post %}{% endautoescape %}", "{% for x in [1] %}{{ loop([1]) }}{% endfor %}",
    "{% for x in [1] %}{{ loop.cycle() }}{% endfor %}",
    "{% for x in [1] %}{{ loop.previtem }}{% endfor %}",
    "{% for x in [1] %}{{ loop.nextitem }}{% endfor %}",
    "{% for x in [1] %}{{ loop.nope }}{% endfor %}",
    "{% for x in [1] %}{{ loop }}{% endfor %}", "{% block a %}{{ super() }}{% endblock %}",
    "{% filter nope %}{% endfilter %}", "{% with a 1 %}{% endwith %}", "{% if %}{% endif %}",
    "{% set n = namespace() %}{{ n.x }}", "{% if 1 is defined %}{{ qqq }}{% endif %}",
    "{% if qqq is defined %}{% endif %}{{ qqq }}",
  ]

  private func diagnostics(_ template: String) -> [Diagnostic] {
    let root = ErrorTests.data
    let post = TemplateObject(TemplateShape(["title", "url"]), [.text("T"), .none])
    let data = TemplateObject(
      TemplateShape(root.shape.names + ["post"]), root.fields + [.object(post)])
    let sources = [("main.html", template), ("other.html", "{% block body %}{% endblock %}")].map {
      TemplateSource(name: $0.0, file: SourceFile(path: $0.0, text: $0.1))
    }
    let (library, found) = TemplateLibrary.load(sources, globals: data.shape)
    guard found.isEmpty else { return found }
    var buffer = ByteBuffer()
    do throws(Diagnostic) {
      try library.render("main.html", with: data, into: &buffer)
      return []
    } catch {
      return [error]
    }
  }

  @Test(arguments: expressions.map { "{{ \($0) }}" } + templates)
  func errorsSayWhatToDo(_ template: String) throws {
    let found = diagnostics(template)
    #expect(!found.isEmpty)
    for error in found {
      let fix = try #require(error.fix, "\(error.message)")
      #expect(fix.first?.isUppercase == true, "\(fix)")
      #expect(fix.last.map { ".!?".contains($0) } == false, "\(fix)")
      #expect(error.message.last != ".", "\(error.message)")
      for text in [fix, error.message] {
        #expect(text.count { $0 == "`" }.isMultiple(of: 2), "\(text)")
        #expect(!Self.quotes(text), "\(text)")
      }
      #expect(error.location?.position != nil, "\(error.message)")
    }
  }

  /// Whether straight quotes are put round something outside of backticks.
  private static func quotes(_ text: String) -> Bool {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().contains {
      $0.offset.isMultiple(of: 2) && $0.element.contains(/(^|\s)'/)
    }
  }
}
