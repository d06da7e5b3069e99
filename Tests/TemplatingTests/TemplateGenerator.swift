import Text

@testable import Templating

/// Makes templates out of pieces of the language, the same for the same seed.
struct TemplateGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private mutating func pick(_ choices: [String]) -> String { choices[next(choices.count)] }

  /// Statements that fit together for the most part.
  mutating func template(depth: Int = 4) -> String {
    (0..<(1 + next(4))).map { _ in statement(depth: depth) }.joined(
      separator: pick(["", "\n", " 中 "]))
  }

  private mutating func statement(depth: Int) -> String {
    guard depth > 0 else { return "{{ \(expression(depth: 2)) }}" }
    let body = template(depth: depth - 1)
    let value = expression(depth: 2)
    switch next(18) {
    case 0:
      return "{% if \(value) %}\(body){% elif \(expression(depth: 1)) %}x{% else %}y{% endif %}"
    case 1:
      return
        "{% for \(pick(["i", "a, b", "(a, b)", "i.x"])) in \(value) \(pick(["", "if i", "recursive"])) %}\(body){% else %}e{% endfor %}"
    case 2: return "{% set \(pick(["x", "y", "n.v", "x, y"])) = \(value) %}"
    case 3: return "{% set x | upper %}\(body){% endset %}"
    case 4:
      return
        "{% macro \(pick(["m", "x"]))(\(pick(["", "a", "a, b=1", "caller=none"]))) %}\(body){% endmacro %}"
    case 5: return "{{ \(pick(["m", "x", "loop", "self.c", "super", "caller"]))(\(value)) }}"
    case 6: return "{% call m() %}\(body){% endcall %}"
    case 7:
      return
        "{% block \(pick(["c", "d"])) \(pick(["", "scoped", "required"])) %}\(body){% endblock %}"
    case 8:
      return
        "{% \(pick(["include", "extends"])) \(pick(["'t1.html'", "'t2.html'", "x", "['no', 't2.html']"])) %}"
    case 9: return "{% from 't2.html' import m, x as y \(pick(["", "with context"])) %}"
    case 10: return "{% import 't1.html' as t %}{{ t.\(pick(["m()", "x", "zz"])) }}"
    case 11:
      return
        "{% filter \(pick(["upper", "indent(3)", "replace('a', 'b')"])) %}\(body){% endfilter %}"
    case 12: return "{% with x = \(value) %}\(body){% endwith %}"
    case 13: return "{% autoescape \(pick(["true", "false"])) %}\(body){% endautoescape %}"
    case 14: return "{% set n = namespace(v=\(value)) %}"
    case 15: return "{% raw %}\(body){% endraw %}{#- c -#}"
    default: return "{{- \(value) -}}"
    }
  }

  private mutating func expression(depth: Int) -> String {
    guard depth > 0 else { return atom() }
    let a = expression(depth: depth - 1)
    let b = atom()
    switch next(12) {
    case 0: return "(\(a) \(pick(["+", "-", "*", "/", "//", "%", "**", "~"])) \(b))"
    case 1: return "(\(a) \(pick(["==", "<", "in", "not in", "and", "or", "is not"])) \(b))"
    case 2: return "\(b)[\(a):\(atom()):\(pick(["", "1", "-1", "0", "9223372036854775807"]))]"
    case 3: return "[\(a), \(b)]"
    case 4: return "{\(b): \(a)}"
    case 5: return "(\(a) if \(b)\(pick(["", " else 1"])))"
    case 6:
      return
        "\(b).\(pick(["title", "upper()", "items()", "center(\(a))", "format(\(a))", "split(\(a))", "index", "0"]))"
    case 7: return "range(\(a), \(b), \(pick(["1", "-1", "0", "9223372036854775807"])))"
    default: return "(\(a))|\(pick(Self.filters))(\(next(2) == 0 ? "" : b))"
    }
  }

  private mutating func atom() -> String {
    pick([
      "0", "1", "-1", "9223372036854775807", "(-9223372036854775807 - 1)", "10**10", "1e308",
      "-0.0",
      "'a'", "'<中>'", "''", "'%s %d'", "'{} {0}'", "none", "true", "[]", "{}", "posts", "site",
      "count",
      "site.title", "posts[0]", "i", "x", "n", "n.v", "loop", "loop.index", "m", "undefined_name",
      "range(10**12)", "'a' * 1000", "[1] * 1000", "('in' ~ 'f')|float", "('na' ~ 'n')|float",
    ])
  }

  private static let filters = FilterEntry.all.keys.sorted()

  /// `text` with a few of its pieces lost, doubled, swapped or replaced.
  mutating func mutated(_ text: String) -> String {
    var pieces = Self.pieces(of: text)
    for _ in 0..<(1 + next(3)) where !pieces.isEmpty {
      let position = next(pieces.count)
      switch next(4) {
      case 0: pieces.remove(at: position)
      case 1: pieces.insert(pieces[position], at: position)
      case 2: pieces.swapAt(position, next(pieces.count))
      default:
        pieces[position] = pick([
          "{{", "}}", "{%", "%}", "(", ")", "'", "|", "{#", "-%}", "if", "{% block c %}",
          " 10**10 ",
          "\u{0}", "中", "{% endfor %}", ".x", "[-1]", "=", "not ", "{% else %}", " recursive ",
        ])
      }
    }
    return pieces.joined()
  }

  /// `text` cut before each sign that opens or joins something.
  private static func pieces(of text: String) -> [String] {
    text.reduce(into: []) { pieces, character in
      if pieces.isEmpty || "{%(|.,'[ ".contains(character) { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
  }
}
