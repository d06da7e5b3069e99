extension FilterEntry {
  private static let sortParameters = [
    Parameter("reverse", default: .bool(false)), Parameter("case_sensitive", default: .bool(false)),
    Parameter("attribute", default: TemplateValue.none),
  ]
  private static let choiceParameters = [
    Parameter("case_sensitive", default: .bool(false)),
    Parameter("attribute", default: TemplateValue.none),
  ]

  /// The order of items.
  static let orderFilters = [
    FilterEntry("sort", sortParameters) { (input, call) throws(TemplateError) in
      let getters = AttributeGetter.several(call[2], call.machine)
      let isSensitive = try call.bool(1)
      let keyed = try call.machine.items(of: input).map { (item) throws(TemplateError) in
        let keys = try getters.map { (getter) throws(TemplateError) in
          let key = try getter?.value(item) ?? item.resolved
          return isSensitive ? key : key.ignoringCase
        }
        return StableSort.Entry(key: .list(keys), value: item)
      }
      return .list(try StableSort.sorted(keyed, isReversed: try call.bool(0)).map(\.value))
    },
    FilterEntry("unique", choiceParameters) { (input, call) throws(TemplateError) in
      let key = try keyFunction(call)
      var seen: Set<TemplateKey> = []
      let items = try call.machine.items(of: input).filtered { (item) throws(TemplateError) in
        seen.insert(try TemplateKey(try key(item))).inserted
      }
      return try call.machine.generator(items)
    },
    FilterEntry("min", choiceParameters) { (input, call) throws(TemplateError) in
      try extreme(input, call) { (a, b) throws(TemplateError) in try a.isLess(than: b) }
    },
    FilterEntry("max", choiceParameters) { (input, call) throws(TemplateError) in
      try extreme(input, call) { (a, b) throws(TemplateError) in try b.isLess(than: a, ">") }
    },
    FilterEntry(
      "dictsort",
      [
        Parameter("case_sensitive", default: .bool(false)),
        Parameter("by", default: .text("key")), Parameter("reverse", default: .bool(false)),
      ]
    ) { (input, call) throws(TemplateError) in try sortMapping(input, call) },
  ]

  private static func keyFunction(
    _ call: FilterCall
  ) throws(TemplateError) -> (TemplateValue) throws(TemplateError) -> TemplateValue {
    let isSensitive = try call.bool(0)
    let getter = try AttributeGetter(ifAny: call[1], call.machine)
    return { (item) throws(TemplateError) in
      let key = try getter?.value(item) ?? item.resolved
      return isSensitive ? key : key.ignoringCase
    }
  }

  private static func extreme(
    _ input: TemplateValue, _ call: FilterCall,
    _ isBetter: (TemplateValue, TemplateValue) throws(TemplateError) -> Bool
  ) throws(TemplateError) -> TemplateValue {
    let key = try keyFunction(call)
    var best: (item: TemplateValue, key: TemplateValue)?
    for item in try call.machine.items(of: input) {
      let itemKey = try key(item)
      if let current = best, try !isBetter(itemKey, current.key) { continue }
      best = (item, itemKey)
    }
    return best?.item.resolved
      ?? Machine.undefined(
        "there is no such item, since there are none", fix: "Ask with `if` first")
  }

  private static func sortMapping(
    _ input: TemplateValue, _ call: FilterCall
  ) throws(TemplateError) -> TemplateValue {
    guard let mapping = input.asMapping else {
      throw TemplateError(
        "the filter `dictsort` needs a mapping, not \(input.describedType)",
        fix: "Use `| sort` for a list", rule: "template-type")
    }
    let by = call[1].plainText
    guard by == "key" || by == "value" else {
      throw TemplateError(
        "a mapping cannot be sorted by `\(call[1].excerpt)`", fix: "Use `key` or `value`",
        rule: "template-arguments")
    }
    let isSensitive = try call.bool(0)
    let entries = zip(mapping.keys, mapping.values).map { key, value in
      let value = value.resolved
      let field = by == "key" ? key : value
      return StableSort.Entry(
        key: isSensitive ? field : field.ignoringCase, value: .tuple([key, value]))
    }
    return .list(try StableSort.sorted(entries, isReversed: try call.bool(2)).map(\.value))
  }
}
