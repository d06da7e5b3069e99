extension FilterEntry {
  /// Filters and tests applied to each item.
  static let selectionFilters = [
    FilterEntry("map", isVariadic: true) { (input, call) throws(TemplateError) in
      try map(input, call)
    },
    FilterEntry("select", isVariadic: true) { (input, call) throws(TemplateError) in
      try select(input, call, keeps: true, looksUp: false)
    },
    FilterEntry("reject", isVariadic: true) { (input, call) throws(TemplateError) in
      try select(input, call, keeps: false, looksUp: false)
    },
    FilterEntry("selectattr", isVariadic: true) { (input, call) throws(TemplateError) in
      try select(input, call, keeps: true, looksUp: true)
    },
    FilterEntry("rejectattr", isVariadic: true) { (input, call) throws(TemplateError) in
      try select(input, call, keeps: false, looksUp: true)
    },
  ]

  private static func map(
    _ input: TemplateValue, _ call: FilterCall
  ) throws(TemplateError) -> TemplateValue {
    let items = try input.isTrue() ? call.machine.items(of: input) : []
    guard let first = call.arguments.first else { return try mapAttribute(items, call) }
    let name = first.plainText ?? first.representation
    guard let entry = call.machine.program.filters[name] else {
      throw unknown("filter", name, call.machine.program.filters.keys.sorted())
    }
    let given = Machine.CallArguments(
      positional: Array(call.arguments.dropFirst()), keywords: call.keywords, caller: nil)
    return try call.machine.generator(
      items.map { (item) throws(TemplateError) in
        try call.machine.apply(entry, item, given, escapes: call.escapes)
      })
  }

  private static func mapAttribute(
    _ items: [TemplateValue], _ call: FilterCall
  ) throws(TemplateError) -> TemplateValue {
    guard let attribute = call.keywords.first(where: { $0.name == "attribute" }) else {
      throw TemplateError(
        "the filter `map` needs the name of a filter or `attribute`",
        fix: "Write `map('upper')` or `map(attribute='title')`", rule: "template-arguments")
    }
    for keyword in call.keywords where !["attribute", "default"].contains(keyword.name) {
      throw TemplateError(
        "the filter `map` has no argument `\(keyword.name)`",
        fix: "Give `attribute` and `default` only", rule: "template-arguments")
    }
    var fallback = call.keywords.first { $0.name == "default" }?.value
    if case .some(.none) = fallback { fallback = nil }
    let getter = AttributeGetter(attribute.value, call.machine, fallback: fallback)
    return try call.machine.generator(
      items.map { (item) throws(TemplateError) in try getter.value(item) })
  }

  private static func select(
    _ input: TemplateValue, _ call: FilterCall, keeps: Bool, looksUp: Bool
  ) throws(TemplateError) -> TemplateValue {
    guard try input.isTrue() else { return try call.machine.generator([]) }
    var arguments = call.arguments[...]
    var getter: AttributeGetter?
    if looksUp {
      guard let attribute = arguments.popFirst() else {
        throw TemplateError(
          "the name of an attribute is missing", fix: "Write it first, as in `selectattr('title')`",
          rule: "template-arguments")
      }
      getter = AttributeGetter(attribute, call.machine)
    }
    let test = try namedTest(arguments.popFirst(), call)
    let given = Machine.CallArguments(
      positional: Array(arguments), keywords: call.keywords, caller: nil)
    let items = try call.machine.items(of: input).filtered { (item) throws(TemplateError) in
      let value = try getter?.value(item) ?? item.resolved
      guard let test else { return try value.isTrue() == keeps }
      return try call.machine.test(test, value, given) == keeps
    }
    return try call.machine.generator(items)
  }

  private static func namedTest(
    _ name: TemplateValue?, _ call: FilterCall
  ) throws(TemplateError) -> TestEntry? {
    guard let name else { return nil }
    let text = name.plainText ?? name.representation
    guard let entry = TestEntry.all[text] else {
      throw unknown("test", text, TestEntry.all.keys.sorted())
    }
    return entry
  }

  private static func unknown(
    _ what: String, _ name: String, _ names: [String]
  ) -> TemplateError {
    TemplateError(
      "unknown \(what) `\(name.excerpt)`",
      fix: NameSuggestion.fix(for: name, among: names, otherwise: "Use a \(what) of Jinja's"),
      rule: "unknown-\(what)")
  }
}
