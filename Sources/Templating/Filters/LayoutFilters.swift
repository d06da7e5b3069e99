extension FilterEntry {
  /// How text is laid out.
  static let layoutFilters = [
    FilterEntry("center", [Parameter("width", default: .int(80))]) {
      (input, call) throws(TemplateError) in
      let text = try SoftText(input)
      return text.with(try text.bytes.centered(try call.int(0, "width"), filler: [0x20]))
    },
    FilterEntry("trim", [Parameter("chars", default: TemplateValue.none)]) {
      (input, call) throws(TemplateError) in
      let text = try SoftText(input)
      if case .none = call[0] { return text.with(text.bytes.stripped(\.isPythonSpace)) }
      let characters = try call.text(0, "chars").bytes.scalars
      return text.with(text.bytes.stripped { characters.contains($0) })
    },
    FilterEntry(
      "indent",
      [
        Parameter("width", default: .int(4)), Parameter("first", default: .bool(false)),
        Parameter("blank", default: .bool(false)),
      ]
    ) { (input, call) throws(TemplateError) in try indent(input, call) },
    FilterEntry(
      "truncate",
      [
        Parameter("length", default: .int(255)), Parameter("killwords", default: .bool(false)),
        Parameter("end", default: .text("...")), Parameter("leeway", default: TemplateValue.none),
      ]
    ) { (input, call) throws(TemplateError) in try truncate(input, call) },
    FilterEntry(
      "wordwrap",
      [
        Parameter("width", default: .int(79)), Parameter("break_long_words", default: .bool(true)),
        Parameter("wrapstring", default: TemplateValue.none),
        Parameter("break_on_hyphens", default: .bool(true)),
      ]
    ) { (input, call) throws(TemplateError) in
      let text = try requireText(input, "wordwrap")
      let wrapping = TextWrapping(
        width: try call.int(0, "width"), breaksLongWords: try call.bool(1),
        breaksOnHyphens: try call.bool(3))
      var separator: [UInt8] = [0x0A]
      if case .none = call[2] {} else { separator = try call.text(2, "wrapstring").bytes }
      var lines: [[UInt8]] = []
      for line in text.bytes.lines { lines += line.isEmpty ? [[]] : try wrapping.wrap(line) }
      return .text(try lines.joined(by: separator))
    },
  ]

  static func requireText(
    _ input: TemplateValue, _ name: String
  ) throws(TemplateError) -> SoftText {
    guard let text = SoftText(ifText: input) else {
      throw TemplateError(
        "the filter `\(name)` needs text, not \(input.describedType)",
        fix: "Put `| string` before it", rule: "template-type")
    }
    return text
  }

  private static func indent(
    _ input: TemplateValue, _ call: FilterCall
  ) throws(TemplateError) -> TemplateValue {
    let text = try requireText(input, "indent")
    let indentation: [UInt8]
    if let given = SoftText(ifText: call[0]) {
      indentation = given.bytes
    } else {
      let width = max(0, try call.int(0, "width"))
      try SizeLimit.check(bytes: width)
      indentation = Array(repeating: 0x20, count: width)
    }
    let indentsBlank = try call.bool(2)
    var result: [UInt8] = try call.bool(1) ? indentation : []
    for (position, line) in (text.bytes + [0x0A]).lines.enumerated() {
      try SizeLimit.check(bytes: result.count)
      if position > 0 {
        result.append(0x0A)
        if indentsBlank || !line.isEmpty { result += indentation }
      }
      result += line
    }
    return text.with(result)
  }

  private static func truncate(
    _ input: TemplateValue, _ call: FilterCall
  ) throws(TemplateError) -> TemplateValue {
    let length = try call.int(0, "length")
    let end = try call.text(2, "end")
    let leeway = try call.optionalInt(3, "leeway") ?? 5
    let endLength = end.bytes.scalarCount
    guard length >= endLength, leeway >= 0 else {
      throw TemplateError(
        leeway < 0
          ? "the argument `leeway` is negative"
          : "the argument `length` is shorter than the end it has to hold",
        fix: "Give at least \(leeway < 0 ? 0 : endLength)", rule: "template-arguments")
    }
    guard try FilterEntry.length(input) - leeway > length else { return input }
    let text = try requireText(input, "truncate")
    var kept = [UInt8](text.bytes.scalars.prefix(length - endLength))
    if try !call.bool(1), let space = kept.lastIndex(of: 0x20) { kept = Array(kept[..<space]) }
    return text.with(kept + end.joined(to: text))
  }
}

extension [UInt8] {
  /// In the middle of `width` scalars; an odd rest goes where Python puts it.
  func centered(_ width: Int, filler: [UInt8]) throws(TemplateError) -> [UInt8] {
    let space = try space(in: width)
    guard space > 0 else { return self }
    let left = space / 2 + (space & width & 1)
    return filler.repeated(left) + self + filler.repeated(space - left)
  }

  /// How many scalars it lacks to be `width` long; not more than a text may have.
  func space(in width: Int) throws(TemplateError) -> Int {
    let count = scalarCount
    guard width > count else { return 0 }
    try SizeLimit.check(bytes: width)
    return width - count
  }

}
