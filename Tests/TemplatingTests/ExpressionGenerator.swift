import Diagnostics
import Foundation

@testable import Templating

/// Makes random expressions over a few variables; the same seed gives the same ones.
struct ExpressionGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  static var jsonData: [String: Any] {
    [
      "i": 7, "j": -3, "z": 0, "f": 2.5, "g": -0.125, "s": "Hello <World>", "t": "中文 text, b",
      "e": "", "l": [3, 1, 2], "w": ["b", "A<", "c"], "m": ["k": 1, "x": "y"] as [String: Any],
      "n": NSNull(), "y": true, "q": [["a": 1, "b": "x"], ["a": 2, "b": "Y"]],
    ]
  }

  static func data() throws -> TemplateObject {
    let json = try JSONSerialization.data(withJSONObject: jsonData, options: [.sortedKeys])
    guard
      case .object(let object) = try TemplateData.parse(
        SourceFile(path: "data.json", bytes: Array(json)))
    else { throw Diagnostic(.error, "test", "no object") }
    return object
  }

  /// A template that prints one expression.
  mutating func template() -> String { "{{ \(expression(depth: 3)) }}" }

  private mutating func next(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(count))
  }

  private mutating func pick(_ options: [String]) -> String { options[next(options.count)] }

  private mutating func expression(depth: Int) -> String {
    guard depth > 0 else { return atom() }
    let a = expression(depth: depth - 1)
    switch next(14) {
    case 0, 1: return atom()
    case 2: return "(\(a) \(pick(["+", "-", "*", "/", "//"])) \(expression(depth: depth - 1)))"
    // Python takes something undefined for a mapping where it formats text.
    case 3 where next(3) == 0: return "(\(a) % \(pick(["2", "3", "-4", "f", "[]", "m"])))"
    case 3: return "(\(a) ~ \(expression(depth: depth - 1)))"
    case 4:
      return "(\(a) \(pick(["==", "!=", "<", "<=", ">", ">="])) \(expression(depth: depth - 1)))"
    case 5: return "(\(a) \(pick(["and", "or"])) \(expression(depth: depth - 1)))"
    case 6: return "(\(pick(["not ", "-", "+"]))\(a))"
    case 7: return "(\(a) if \(expression(depth: depth - 1)) else \(atom()))"
    case 8: return "(\(a) \(pick(["in", "not in"])) \(expression(depth: depth - 1)))"
    case 9: return "(\(a) is \(pick(Self.tests)))"
    case 10: return "[\(a), \(atom())]\(pick(["", "[0]", "[-1]", "[::-1]", "[1:]"]))"
    case 11:
      return "\(pick(["l", "s", "t", "w", "e"]))\(pick(["[0]", "[1:]", "[::-1]", "[:2]", "[-1]"]))"
    default: return "((\(a))|\(pick(Self.filters)))"
    }
  }

  private mutating func atom() -> String {
    pick([
      "i", "j", "z", "f", "g", "s", "t", "e", "l", "w", "m", "n", "y", "q", "1", "2.0", "'a'",
      "'<&>'", "none", "true", "false", "[]", "(1, 'x')", "{'d': 4}", "s|safe", "range(3)",
      "m.k", "q[0].b", "l[1]", "w|first", "undefined_name",
    ])
  }

  private static let tests = [
    "none", "defined", "string", "number", "mapping", "iterable", "sequence", "odd", "even",
    "true", "upper", "lower", "integer", "float", "boolean", "escaped", "divisibleby 3", "eq 1",
    "in [1, 'a']", "sameas none",
  ]

  private static let filters = [
    "upper", "lower", "capitalize", "title", "trim", "length", "first", "last", "list", "sort",
    "reverse|list", "join('-')", "join", "string", "int", "float", "abs", "round", "round(1)",
    "safe", "escape", "forceescape", "striptags", "wordcount", "urlencode", "tojson",
    "default('d')", "default('d', true)", "replace('l', '<')", "truncate(8)",
    "truncate(6, true, '…', 0)", "center(9)", "indent(2, true)", "batch(2)|list",
    "batch(2, 0)|list", "slice(2)|list", "unique|list", "min", "max", "sum", "map('string')|list",
    "map('upper')|join(',')", "select|list", "reject('none')|list", "select('string')|list",
    "dictsort", "items|list", "groupby('a')|length", "map(attribute='a')|list",
    "sort(attribute='b')|length", "sum(attribute='a')", "format(1)", "filesizeformat",
    "attr('nope') is defined", "sort(reverse=true)", "sort(case_sensitive=true)", "wordwrap(5)",
    "xmlattr", "count",
  ]
}
