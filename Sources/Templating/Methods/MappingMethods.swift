extension MethodTable {
  /// Python's `dict`.
  static let mappingMethods: [String: Method] = [
    "items": { (value, _) throws(TemplateError) in .list(try mapping(value).items) },
    "keys": { (value, _) throws(TemplateError) in .list(try mapping(value).keys) },
    "values": { (value, _) throws(TemplateError) in
      .list(try mapping(value).values.map(\.resolved))
    },
    "get": { (value, call) throws(TemplateError) in
      guard let key = call.argument(0) else {
        throw TemplateError(
          "`get()` needs a key", fix: "Write the key in the brackets", rule: "template-arguments")
      }
      return try mapping(value).value(of: key) ?? call.argument(1) ?? .none
    },
    "copy": { (value, _) throws(TemplateError) in value },
    "update": { (_, _) throws(TemplateError) in throw unchangeable },
    "pop": { (_, _) throws(TemplateError) in throw unchangeable },
    "setdefault": { (_, _) throws(TemplateError) in throw unchangeable },
  ]

  private static func mapping(_ value: TemplateValue) throws(TemplateError) -> MappingView {
    guard let mapping = value.asMapping else {
      throw TemplateError(
        "\(value.describedType) is not a mapping", fix: "Use a mapping", rule: "template-type")
    }
    return mapping
  }

  private static let unchangeable = TemplateError(
    "a mapping cannot be changed", fix: "Make a new one, as in `dict(old, key=value)`",
    rule: "template-type")
}
