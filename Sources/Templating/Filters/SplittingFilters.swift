internal import Text

extension FilterEntry {
  /// Text taken apart and put together.
  static let splittingFilters = [
    FilterEntry("wordcount") { (input, _) throws(TemplateError) in
      var count = 0
      var isInside = false
      for scalar in try SoftText(input).bytes.scalars {
        if scalar.isWord, !isInside { count += 1 }
        isInside = scalar.isWord
      }
      return .int(count)
    },
    FilterEntry(
      "replace",
      [Parameter("old"), Parameter("new"), Parameter("count", default: TemplateValue.none)]
    ) { (input, call) throws(TemplateError) in try replace(input, call) },
    FilterEntry(
      "join",
      [Parameter("d", default: .text([])), Parameter("attribute", default: TemplateValue.none)]
    ) { (input, call) throws(TemplateError) in try join(input, call) },
    FilterEntry("format", isVariadic: true) { (input, call) throws(TemplateError) in
      guard call.arguments.isEmpty || call.keywords.isEmpty else {
        throw TemplateError(
          "the filter `format` takes arguments by place or by name, not both",
          fix: "Give all of them in one way", rule: "template-arguments")
      }
      let text = try SoftText(input)
      let pairs = call.keywords.map { (key: TemplateValue.text($0.name), value: $0.value) }
      return try PercentFormat.format(
        text.with(text.bytes),
        call.keywords.isEmpty
          ? .tuple(call.arguments) : .dictionary(try TemplateDictionary(pairs)))
    },
  ]

  private static func replace(
    _ input: TemplateValue, _ call: FilterCall
  ) throws(TemplateError) -> TemplateValue {
    let limit = try call.optionalInt(2, "count") ?? -1
    let old = try SoftText(call[0])
    let new = try SoftText(call[1])
    var text = try SoftText(input)
    guard call.escapes else {
      return .text(try text.bytes.replacing(old.bytes, with: new.bytes, limit: limit))
    }
    if old.isSafe || new.isSafe, !text.isSafe { text = SoftText(text.markup, isSafe: true) }
    return text.with(
      try text.bytes.replacing(old.bytes, with: new.joined(to: text), limit: limit))
  }

  private static func join(
    _ input: TemplateValue, _ call: FilterCall
  ) throws(TemplateError) -> TemplateValue {
    var items = try call.machine.items(of: input)
    if let getter = try AttributeGetter(ifAny: call[1], call.machine) {
      items = try items.map { (item) throws(TemplateError) in try getter.value(item) }
    }
    let separator = try SoftText(call[0])
    let isSafe = call.escapes && (separator.isSafe || items.contains { $0.resolved.isSafe })
    let between = isSafe ? separator.markup : separator.bytes
    var buffer = ByteBuffer(capacity: 32 * items.count)
    for (position, item) in items.enumerated() {
      if position > 0 { buffer.append(between) }
      try SizeLimit.check(bytes: buffer.count)
      switch item {
      case .text(let bytes) where isSafe: buffer.append(bytes, escaping: .markup)
      case .text(let bytes), .safe(let bytes): buffer.append(bytes)
      default:
        let text = try SoftText(item.resolved)
        buffer.append(isSafe ? text.markup : text.bytes)
      }
    }
    return isSafe ? .safe(buffer.bytes) : .text(buffer.bytes)
  }
}
