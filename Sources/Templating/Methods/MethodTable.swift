/// What a method is given.
struct MethodCall {
  let name: String
  let arguments: Machine.CallArguments
  let machine: Machine

  /// The argument at a place, or by name.
  func argument(_ position: Int, _ name: String? = nil) -> TemplateValue? {
    if position < arguments.positional.count { return arguments.positional[position].resolved }
    return name.flatMap { name in
      arguments.keywords.first { $0.name == name }?.value.resolved
    }
  }

  /// The argument as text; it must be given.
  func text(_ position: Int) throws(TemplateError) -> SoftText {
    guard let text = argument(position).flatMap(SoftText.init(ifText:)) else {
      if case .undefined(let undefined)? = argument(position) { throw undefined.error }
      throw TemplateError(
        "`\(name)()` needs text as argument \(position + 1)", fix: "Make it text with `| string`",
        rule: "template-arguments")
    }
    return text
  }

  /// The argument as text, nil where it is missing or none.
  func optionalText(_ position: Int, _ name: String? = nil) throws(TemplateError) -> SoftText? {
    switch argument(position, name) {
    case nil, TemplateValue.none?: return nil
    case let value?:
      guard let text = SoftText(ifText: value) else { return try text(position) }
      return text
    }
  }

  /// The argument as an integer, `fallback` where it is missing.
  func int(
    _ position: Int, _ name: String? = nil, default fallback: Int
  ) throws(TemplateError) -> Int {
    switch argument(position, name) {
    case nil: return fallback
    case .int(let int)?: return int
    case .bool(let bool)?: return bool ? 1 : 0
    default:
      throw TemplateError(
        "`\(self.name)()` needs an integer as argument \(position + 1)",
        fix: "Make it one with `| int`", rule: "template-arguments")
    }
  }
}

/// Python's methods that templates use.
enum MethodTable {
  typealias Method = @Sendable (TemplateValue, MethodCall) throws(TemplateError) -> TemplateValue

  /// The method of a value's type.
  static func method(of value: TemplateValue, _ name: String) -> Method? {
    table(value)[name]
  }

  /// The names of a value's methods, sorted.
  static func names(of value: TemplateValue) -> [String] { table(value).keys.sorted() }

  private static func table(_ value: TemplateValue) -> [String: Method] {
    switch value {
    case .text, .safe: textMethods
    case .object, .dictionary: mappingMethods
    case .list, .tuple, .range: listMethods
    case .int, .double, .bool: numberMethods
    default: [:]
    }
  }

  private static let listMethods: [String: Method] = [
    "index": { (value, call) throws(TemplateError) in
      let wanted = call.argument(0) ?? .none
      for (position, item) in try call.machine.items(of: value).enumerated()
      where try item.equals(wanted) {
        return .int(position)
      }
      throw TemplateError(
        "`\(wanted.excerpt)` is not in the list", fix: "Ask with `in` first", rule: "template-value"
      )
    },
    "count": { (value, call) throws(TemplateError) in
      let wanted = call.argument(0) ?? .none
      let items = try call.machine.items(of: value)
      return .int(
        try items.filtered { (item) throws(TemplateError) in try item.equals(wanted) }.count)
    },
    "copy": { (value, _) throws(TemplateError) in value },
    "append": { (_, _) throws(TemplateError) in throw unchangeable },
    "extend": { (_, _) throws(TemplateError) in throw unchangeable },
    "insert": { (_, _) throws(TemplateError) in throw unchangeable },
    "pop": { (_, _) throws(TemplateError) in throw unchangeable },
    "remove": { (_, _) throws(TemplateError) in throw unchangeable },
    "reverse": { (_, _) throws(TemplateError) in throw unchangeable },
    "sort": { (_, _) throws(TemplateError) in throw unchangeable },
  ]

  private static let unchangeable = TemplateError(
    "a list cannot be changed", fix: "Set the variable to a new list, as in `list + [item]`",
    rule: "template-type")

  private static let numberMethods: [String: Method] = [
    "is_integer": { (value, _) throws(TemplateError) in
      guard case .double(let double) = value else { return .bool(true) }
      return .bool(double == double.rounded())
    },
    "bit_length": { (value, _) throws(TemplateError) in
      guard case .int(let int) = try value.asNumber() else {
        throw TemplateUndefined(.attribute(value, "bit_length")).error
      }
      return .int(Int.bitWidth - int.magnitude.leadingZeroBitCount)
    },
  ]
}
