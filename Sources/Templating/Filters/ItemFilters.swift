internal import Text

extension FilterEntry {
  /// Items of lists, mappings and text.
  static let itemFilters = [
    FilterEntry("length") { (input, _) throws(TemplateError) in .int(try length(input)) },
    FilterEntry("list") { (input, call) throws(TemplateError) in
      .list(try call.machine.items(of: input))
    },
    FilterEntry("first") { (input, call) throws(TemplateError) in
      let items = try call.machine.items(of: input)
      return items.first?.resolved
        ?? Machine.undefined(
          "there is no first item, since there are none", fix: "Ask with `if` first")
    },
    FilterEntry("last") { (input, call) throws(TemplateError) in
      try rejectGenerator(input, "last")
      if case .safe(let bytes) = input, let scalar = bytes.scalars.last {
        return .safe([UInt8]([scalar]))
      }
      let items = try call.machine.items(of: input)
      return items.last?.resolved
        ?? Machine.undefined(
          "there is no last item, since there are none", fix: "Ask with `if` first")
    },
    FilterEntry("items", takesUndefined: true) { (input, call) throws(TemplateError) in
      if case .undefined = input { return try call.machine.generator([]) }
      guard let mapping = input.asMapping else {
        throw TemplateError(
          "the filter `items` needs a mapping, not \(input.describedType)",
          fix: "Use a mapping, or loop over the list itself", rule: "template-type")
      }
      return try call.machine.generator(mapping.items)
    },
    FilterEntry("reverse") { (input, call) throws(TemplateError) in
      if let text = SoftText(ifText: input) {
        return text.with([UInt8](text.bytes.scalars.reversed()))
      }
      return try call.machine.generator(call.machine.items(of: input).reversed())
    },
    FilterEntry("attr", [Parameter("name")]) { (input, call) throws(TemplateError) in
      try call.machine.attribute(input, named: try call.text(0, "name").bytes.string)
    },
    FilterEntry(
      "sum",
      [
        Parameter("attribute", default: TemplateValue.none), Parameter("start", default: .int(0)),
      ]
    ) { (input, call) throws(TemplateError) in
      let getter = try AttributeGetter(ifAny: call[0], call.machine)
      if SoftText(ifText: call[1]) != nil {
        throw TemplateError("text cannot be summed up", fix: "Use `| join`", rule: "template-type")
      }
      var sum = call[1]
      for item in try call.machine.items(of: input) {
        sum = try BinaryOperator.add.apply(sum, try getter?.value(item) ?? item)
      }
      return sum
    },
  ]

  /// How many items a value has; what has no length is an error.
  static func length(_ value: TemplateValue) throws(TemplateError) -> Int {
    switch value {
    case .text(let bytes), .safe(let bytes): return bytes.scalarCount
    case .list(let items), .tuple(let items): return items.count
    case .object(let object): return object.shape.names.count
    case .dictionary(let dictionary): return dictionary.keys.count
    case .range(let range): return range.count
    case .undefined: return 0
    default:
      try rejectGenerator(value, "length")
      throw TemplateError(
        "\(value.describedType) has no length", fix: "Use text, a list or a mapping",
        rule: "template-type")
    }
  }

  private static func rejectGenerator(
    _ value: TemplateValue, _ name: String
  ) throws(TemplateError) {
    guard case .reference(let reference) = value, reference.kind == .generator else { return }
    throw TemplateError(
      "the filter `\(name)` needs a list", fix: "Put `| list` before it", rule: "template-type")
  }
}
