extension MethodTable {
  /// Python's `str`; safe text stays safe and escapes what it takes in.
  static let textMethods: [String: Method] = letterMethods.merging(strippingMethods) { $1 }
    .merging(splittingMethods) { $1 }.merging(searchingMethods) { $1 }

  private static func mapping(
    _ transform: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) -> Method {
    { (value, _) throws(TemplateError) in
      let text = try SoftText(value)
      return text.with(transform(text.bytes))
    }
  }

  private static let letterMethods: [String: Method] = [
    "upper": mapping(\.uppercased),
    "lower": mapping(\.lowercased),
    "casefold": mapping(\.lowercased),
    "capitalize": mapping(\.capitalized),
    "title": mapping(\.titlecased),
    "swapcase": mapping(\.swappedCase),
    "isupper": { (value, _) throws(TemplateError) in
      .bool(try value.display().isCased(upper: true))
    },
    "islower": { (value, _) throws(TemplateError) in
      .bool(try value.display().isCased(upper: false))
    },
    "isdigit": { (value, _) throws(TemplateError) in
      .bool(
        try all(value) {
          $0.properties.numericType == .decimal || $0.properties.numericType == .digit
        })
    },
    "isnumeric": { (value, _) throws(TemplateError) in
      .bool(try all(value) { $0.properties.numericType != nil })
    },
    "isdecimal": { (value, _) throws(TemplateError) in
      .bool(try all(value) { $0.properties.numericType == .decimal })
    },
    "isalpha": { (value, _) throws(TemplateError) in .bool(try all(value, \.isLetter)) },
    "isalnum": { (value, _) throws(TemplateError) in
      .bool(try all(value) { $0.isWord && $0 != "_" })
    },
    "isspace": { (value, _) throws(TemplateError) in .bool(try all(value, \.isPythonSpace)) },
  ]

  private static func all(
    _ value: TemplateValue, _ isMember: (Unicode.Scalar) -> Bool
  ) throws(TemplateError) -> Bool {
    let scalars = try value.display().scalars
    return !scalars.isEmpty && scalars.allSatisfy(isMember)
  }

  private static func strip(left: Bool, right: Bool) -> Method {
    { (value, call) throws(TemplateError) in
      let text = try SoftText(value)
      guard let characters = try call.optionalText(0, "chars")?.bytes.scalars else {
        return text.with(text.bytes.stripped(left: left, right: right, \.isPythonSpace))
      }
      return text.with(
        text.bytes.stripped(left: left, right: right) { characters.contains($0) })
    }
  }

  private static func pad(
    _ arrange: @escaping @Sendable ([UInt8], [UInt8]) -> [UInt8]
  ) -> Method {
    { (value, call) throws(TemplateError) in
      let text = try SoftText(value)
      let filler = try filler(call, text)
      let space = try text.bytes.space(in: try call.int(0, default: 0))
      return text.with(arrange(text.bytes, filler.repeated(space)))
    }
  }

  /// One character, a space where none is given.
  private static func filler(
    _ call: MethodCall, _ text: SoftText
  ) throws(TemplateError) -> [UInt8] {
    guard let given = try call.optionalText(1) else { return [0x20] }
    guard given.bytes.scalarCount == 1 else {
      throw TemplateError(
        "`\(call.name)()` fills with one character, not \(given.bytes.scalarCount)",
        fix: "Give one character as argument 2", rule: "template-arguments")
    }
    return given.joined(to: text)
  }

  private static let strippingMethods: [String: Method] = [
    "strip": strip(left: true, right: true),
    "lstrip": strip(left: true, right: false),
    "rstrip": strip(left: false, right: true),
    "removeprefix": { (value, call) throws(TemplateError) in
      let text = try SoftText(value)
      let prefix = try call.text(0).bytes
      return text.with(
        text.bytes.starts(with: prefix) ? Array(text.bytes.dropFirst(prefix.count)) : text.bytes)
    },
    "removesuffix": { (value, call) throws(TemplateError) in
      let text = try SoftText(value)
      let suffix = try call.text(0).bytes
      return text.with(
        text.bytes.ends(with: suffix) ? Array(text.bytes.dropLast(suffix.count)) : text.bytes)
    },
    "ljust": pad { $0 + $1 },
    "rjust": pad { $1 + $0 },
    "center": { (value, call) throws(TemplateError) in
      let text = try SoftText(value)
      return text.with(
        try text.bytes.centered(
          try call.int(0, default: 0), filler: try filler(call, text)))
    },
    "zfill": { (value, call) throws(TemplateError) in
      let text = try SoftText(value)
      let count = try text.bytes.space(in: try call.int(0, default: 0))
      let isSigned = text.bytes.first.map { "+-".utf8.contains($0) } ?? false
      let sign = Array(text.bytes.prefix(isSigned ? 1 : 0))
      return text.with(
        sign + Array(repeating: UInt8(ascii: "0"), count: count)
          + text.bytes.dropFirst(sign.count))
    },
  ]

  private static let splittingMethods: [String: Method] = [
    "split": { (value, call) throws(TemplateError) in
      let text = try SoftText(value)
      let limit = try call.int(1, "maxsplit", default: -1)
      guard let separator = try call.optionalText(0, "sep")?.bytes else {
        return .list(try text.bytes.splitAtSpaces(limit: limit).map(text.with))
      }
      try checkSeparator(separator)
      return .list(try text.bytes.split(at: separator, limit: limit).map(text.with))
    },
    "rsplit": { (value, call) throws(TemplateError) in
      let text = try SoftText(value)
      let limit = try call.int(1, "maxsplit", default: -1)
      guard let separator = try call.optionalText(0, "sep")?.bytes else {
        return .list(try rsplitAtSpaces(text.bytes, limit).map(text.with))
      }
      try checkSeparator(separator)
      let parts = try text.bytes.split(at: separator)
      guard limit >= 0, parts.count - 1 > limit else { return .list(parts.map(text.with)) }
      let head = Array(parts.dropLast(limit).joined(separator: separator))
      return .list(([head] + parts.suffix(limit)).map(text.with))
    },
    "splitlines": { (value, _) throws(TemplateError) in
      let text = try SoftText(value)
      return .list(text.bytes.lines.map(text.with))
    },
    "partition": { (value, call) throws(TemplateError) in
      let text = try SoftText(value)
      let separator = try call.text(0).bytes
      try checkSeparator(separator)
      let parts = try text.bytes.split(at: separator, limit: 1)
      return .tuple(
        (parts.count == 2 ? [parts[0], separator, parts[1]] : [parts[0], [], []]).map(text.with))
    },
    "join": { (value, call) throws(TemplateError) in
      let text = try SoftText(value)
      let items = try call.machine.items(of: call.argument(0) ?? .none)
      let parts = try items.map { (item) throws(TemplateError) in
        let item = item.resolved
        if text.isSafe { return try SoftText(item).markup }
        guard let part = SoftText(ifText: item) else {
          throw TemplateError(
            "`join()` takes text, not \(item.describedType)", fix: "Use the filter `join`",
            rule: "template-type")
        }
        return part.bytes
      }
      return text.with(try parts.joined(by: text.bytes))
    },
    "format": { (value, call) throws(TemplateError) in
      try BraceFormat.format(try SoftText(value), call.arguments, call.machine)
    },
  ]

  private static func rsplitAtSpaces(
    _ bytes: [UInt8], _ limit: Int
  ) throws(TemplateError) -> [[UInt8]] {
    let reversed = [UInt8](bytes.scalars.reversed())
    return try reversed.splitAtSpaces(limit: limit).map { [UInt8]($0.scalars.reversed()) }
      .reversed()
  }

  private static func checkSeparator(_ separator: [UInt8]) throws(TemplateError) {
    guard separator.isEmpty else { return }
    throw TemplateError(
      "text cannot be split at empty text", fix: "Use `| list` for the single characters",
      rule: "template-arguments")
  }

  private static let searchingMethods: [String: Method] = [
    "replace": { (value, call) throws(TemplateError) in
      let text = try SoftText(value)
      let new = try call.text(1).joined(to: text)
      let limit = try call.int(2, "count", default: -1)
      return text.with(try text.bytes.replacing(try call.text(0).bytes, with: new, limit: limit))
    },
    "startswith": { (value, call) throws(TemplateError) in
      let bytes = try value.display()
      return .bool(try options(call).contains { bytes.starts(with: $0) })
    },
    "endswith": { (value, call) throws(TemplateError) in
      let bytes = try value.display()
      return .bool(try options(call).contains { bytes.ends(with: $0) })
    },
    "find": { (value, call) throws(TemplateError) in
      let bytes = try value.display()
      let found = bytes.firstRange(of: try call.text(0).bytes)
      return .int(found.map { Array(bytes[..<$0.lowerBound]).scalarCount } ?? -1)
    },
    "rfind": { (value, call) throws(TemplateError) in
      let bytes = try value.display()
      let found = bytes.lastRange(of: try call.text(0).bytes)
      return .int(found.map { Array(bytes[..<$0.lowerBound]).scalarCount } ?? -1)
    },
    "index": { (value, call) throws(TemplateError) in
      let bytes = try value.display()
      guard let found = bytes.firstRange(of: try call.text(0).bytes) else {
        throw TemplateError(
          "`\(call.argument(0)?.excerpt ?? "")` is not in the text",
          fix: "Ask with `in` first, or use `find()`", rule: "template-value")
      }
      return .int(Array(bytes[..<found.lowerBound]).scalarCount)
    },
    "count": { (value, call) throws(TemplateError) in
      let bytes = try value.display()
      let part = try call.text(0).bytes
      return .int(part.isEmpty ? bytes.scalarCount + 1 : bytes.occurrences(of: part))
    },
  ]

  /// One text or a tuple of texts.
  private static func options(_ call: MethodCall) throws(TemplateError) -> [[UInt8]] {
    guard case .tuple(let items)? = call.argument(0) else { return [try call.text(0).bytes] }
    return try items.map { (item) throws(TemplateError) in try item.display() }
  }
}

extension [UInt8] {
  fileprivate func ends(with suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
