internal import Text

extension TemplateValue {
  /// What kind of value it is, in the words of a message.
  var typeName: String {
    switch self {
    case .none: "none"
    case .bool: "boolean"
    case .int: "integer"
    case .double: "float"
    case .text, .safe: "text"
    case .list: "list"
    case .tuple: "tuple"
    case .object, .dictionary: "mapping"
    case .range: "range"
    case .deferred: resolved.typeName
    case .undefined: "undefined value"
    case .reference(let reference): "\(reference.kind)"
    }
  }

  /// The kind with its article.
  var describedType: String {
    switch self {
    case .none, .text, .safe: typeName
    case .int, .undefined: "an \(typeName)"
    case .deferred: resolved.describedType
    default: "a \(typeName)"
    }
  }

  /// The names that can follow a dot.
  var fieldNames: [String] {
    switch self {
    case .object(let object): object.shape.names
    case .dictionary(let dictionary): dictionary.keys.compactMap(\.plainText)
    default: []
    }
  }

  /// Whether it is printed as it is.
  var isSafe: Bool {
    if case .safe = self { return true }
    return false
  }

  /// The text of text, else nil.
  var plainText: String? {
    switch self {
    case .text(let bytes), .safe(let bytes): String(decoding: bytes, as: UTF8.self)
    default: nil
    }
  }

  /// As Python's `repr` writes it, such as `'it'` with quotes.
  var representation: String {
    var buffer = ByteBuffer()
    buffer.append(representation: self)
    return buffer.string
  }

  /// What messages show of it: its representation, cut where it is long.
  var excerpt: String {
    representation.excerpt
  }

  /// What a list or mapping looks like, in a buffer of its own.
  fileprivate func containerDisplay() throws(TemplateError) -> ByteBuffer {
    var buffer = ByteBuffer()
    buffer.append(representation: self)
    try SizeLimit.check(bytes: buffer.count)
    return buffer
  }

  /// UTF-8 as Python's `str` writes it; something undefined is an error.
  func display() throws(TemplateError) -> [UInt8] {
    switch self {
    case .text(let bytes), .safe(let bytes): return bytes
    default:
      var buffer = ByteBuffer()
      try buffer.append(display: self)
      return buffer.bytes
    }
  }
}

extension ByteBuffer {
  /// Appends what Python's `str` makes of `value`, not escaped.
  mutating func append(display value: TemplateValue) throws(TemplateError) {
    switch value {
    case .text(let bytes), .safe(let bytes): append(bytes)
    case .undefined(let undefined):
      if !undefined.isLenient { throw undefined.error }
    case .deferred(let deferred): try append(display: deferred.value)
    case .reference(let reference): throw reference.displayError
    case .list, .tuple, .object, .dictionary: append(try value.containerDisplay().bytes)
    default: append(representation: value)
    }
  }

  /// Appends what Python's `repr` makes of `value`; lists and mappings end early where the buffer
  /// has come to be larger than a text may be.
  mutating func append(representation value: TemplateValue) {
    switch value {
    case .none: append("None")
    case .bool(let bool): append(bool ? "True" : "False")
    case .int(let int): append(decimal: int)
    case .double(let double): append(text: FloatText.representation(of: double))
    case .text(let bytes): append(quoted: bytes)
    case .safe(let bytes):
      append("Markup(")
      append(quoted: bytes)
      append(")")
    case .list(let items): append(items, between: "[", "]")
    case .tuple(let items): append(items, between: "(", items.count == 1 ? ",)" : ")")
    case .object(let object):
      append(pairs: zip(object.shape.names.map { .text($0) }, object.fields))
    case .dictionary(let dictionary): append(pairs: zip(dictionary.keys, dictionary.values))
    case .range(let range): append(text: range.display)
    case .deferred(let deferred): append(representation: deferred.value)
    case .undefined: append("Undefined")
    case .reference(let reference): append(text: "<\(reference.kind)>")
    }
  }

  private mutating func append(
    _ items: [TemplateValue], between opening: StaticString, _ closing: StaticString
  ) {
    append(opening)
    for (position, item) in items.enumerated() {
      guard count <= SizeLimit.bytes else { return }
      if position > 0 { append(", ") }
      append(representation: item)
    }
    append(closing)
  }

  private mutating func append(pairs: some Sequence<(TemplateValue, TemplateValue)>) {
    append("{")
    var isFirst = true
    for (key, value) in pairs {
      guard count <= SizeLimit.bytes else { return }
      if !isFirst { append(", ") }
      isFirst = false
      append(representation: key)
      append(": ")
      append(representation: value)
    }
    append("}")
  }

  /// Python's form of a string: single quotes unless only those occur in it.
  private mutating func append(quoted bytes: [UInt8]) {
    let hasSingle = bytes.contains(UInt8(ascii: "'"))
    let usesDouble = hasSingle && !bytes.contains(UInt8(ascii: "\""))
    let quote = UInt8(ascii: usesDouble ? "\"" : "'")
    append(quote)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      append(literal: scalar, quote: quote)
    }
    append(quote)
  }

  private mutating func append(literal scalar: Unicode.Scalar, quote: UInt8) {
    switch scalar {
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "\\": append("\\\\")
    case _ where scalar.value == UInt32(quote):
      append("\\")
      append(quote)
    case _ where scalar.isPrintable: append(text: String(scalar))
    default:
      let digits = String(scalar.value, radix: 16)
      let (mark, width) =
        scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
      append(text: "\\" + mark + String(repeating: "0", count: width - digits.count) + digits)
    }
  }
}

extension String {
  /// Its beginning, where it is too long for a message.
  var excerpt: String {
    let scalars = unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return self }
    return String(scalars[..<end]) + "…"
  }
}

extension TemplateReference {
  /// Why it cannot be printed.
  var displayError: TemplateError {
    switch kind {
    case .generator:
      TemplateError(
        "the items that a filter such as `map` or `select` gives are not text",
        fix: "Put `| list` or `| join` behind it")
    default: TemplateError("a \(kind) cannot be printed", fix: "Call it with round brackets")
    }
  }
}
