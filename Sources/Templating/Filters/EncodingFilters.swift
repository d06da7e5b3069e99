internal import Text

extension FilterEntry {
  /// Values in other languages.
  static let encodingFilters = [
    FilterEntry("tojson", [Parameter("indent", default: TemplateValue.none)]) {
      (input, call) throws(TemplateError) in
      let indent = try call.optionalInt(0, "indent")
      guard indent ?? 0 <= 100 else {
        throw TemplateError(
          "an indentation of \(indent ?? 0) is too large", fix: "Give 100 at most",
          rule: RenderLimits.rule)
      }
      var writer = JSONWriter(indent: indent.map { max(0, $0) })
      try writer.write(input)
      return .safe(writer.buffer.bytes)
    },
    FilterEntry("urlencode") { (input, call) throws(TemplateError) in
      switch input {
      case .object, .dictionary, .list, .tuple, .range, .reference:
        return .text(try encodePairs(input, call.machine))
      default: return .text(quote(try input.display(), isQuery: false))
      }
    },
    FilterEntry("xmlattr", [Parameter("autospace", default: .bool(true))]) {
      (input, call) throws(TemplateError) in
      let bytes = try attributes(input, autospace: try call.bool(0))
      return call.escapes ? .safe(bytes) : .text(bytes)
    },
  ]

  private static func encodePairs(
    _ input: TemplateValue, _ machine: Machine
  ) throws(TemplateError) -> [UInt8] {
    var pairs = input.asMapping?.items ?? []
    if input.asMapping == nil { pairs = try machine.items(of: input) }
    let encoded = try pairs.map { (pair) throws(TemplateError) in
      let items = try machine.items(of: pair)
      guard items.count == 2 else {
        throw TemplateError(
          "the filter `urlencode` needs pairs", fix: "Give text, a mapping or a list of pairs",
          rule: "template-type")
      }
      let key = quote(try items[0].resolved.display(), isQuery: true)
      return key + [UInt8(ascii: "=")] + quote(try items[1].resolved.display(), isQuery: true)
    }
    return try encoded.joined(by: [UInt8(ascii: "&")])
  }

  /// Percent-encoded; in a query a slash too, and a space becomes `+`.
  private static func quote(_ bytes: [UInt8], isQuery: Bool) -> [UInt8] {
    var buffer = ByteBuffer(capacity: bytes.count)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "/") where !isQuery: buffer.append(byte)
      case UInt8(ascii: " ") where isQuery: buffer.append(UInt8(ascii: "+"))
      default: buffer.append(percentEncoding: byte, keeping: URLEncoding.segment)
      }
    }
    return buffer.bytes
  }

  private static func attributes(
    _ input: TemplateValue, autospace: Bool
  ) throws(TemplateError) -> [UInt8] {
    guard let mapping = input.asMapping else {
      throw TemplateError(
        "the filter `xmlattr` needs a mapping, not \(input.describedType)",
        fix: "Give a mapping of names to values", rule: "template-type")
    }
    var result: [UInt8] = []
    for (key, value) in zip(mapping.keys, mapping.values) {
      switch value.resolved {
      case .none, .undefined: continue
      default: break
      }
      let name = try SoftText(key)
      if name.bytes.contains(where: { " \t\n\r\u{B}\u{C}/>=".utf8.contains($0) }) {
        throw TemplateError(
          "`\(key.excerpt)` cannot be the name of an attribute",
          fix: "Use a name without spaces, `/`, `>` and `=`", rule: "template-value")
      }
      if !result.isEmpty || autospace { result.append(UInt8(ascii: " ")) }
      result += name.markup + Array("=\"".utf8) + (try SoftText(value.resolved).markup)
      result.append(UInt8(ascii: "\""))
    }
    return result
  }
}
