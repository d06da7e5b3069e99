internal import Text

/// JSON as Python's `json.dumps` writes it with sorted keys, safe inside HTML.
struct JSONWriter {
  /// Spaces a level, nil for one line.
  let indent: Int?
  private(set) var buffer = ByteBuffer()
  private var level = 0

  init(indent: Int?) { self.indent = indent }

  mutating func write(_ value: TemplateValue) throws(TemplateError) {
    try SizeLimit.check(bytes: buffer.count)
    switch value.resolved {
    case .none: buffer.append("null")
    case .bool(let bool): buffer.append(bool ? "true" : "false")
    case .int(let int): buffer.append(decimal: int)
    case .double(let double): write(double)
    case .text(let bytes), .safe(let bytes): write(text: bytes)
    case .list(let items), .tuple(let items):
      try writeAll(items, "[", "]") { (writer, item) throws(TemplateError) in
        try writer.write(item)
      }
    case .object, .dictionary:
      guard let mapping = value.asMapping else { return }
      try writeAll(try sorted(mapping), "{", "}") { (writer, entry) throws(TemplateError) in
        try writer.write(key: entry.key)
        writer.buffer.append(": ")
        try writer.write(entry.value)
      }
    case .undefined(let undefined): throw undefined.error
    case .range, .reference, .deferred:
      throw TemplateError(
        "\(value.describedType) cannot be written as JSON", fix: "Put `| list` before `| tojson`",
        rule: "template-type")
    }
  }

  private func sorted(_ mapping: MappingView) throws(TemplateError) -> [StableSort.Entry] {
    try StableSort.sorted(
      zip(mapping.keys, mapping.values).map { StableSort.Entry(key: $0, value: $1) })
  }

  private mutating func writeAll<Element>(
    _ elements: [Element], _ opening: StaticString, _ closing: StaticString,
    _ write: (inout JSONWriter, Element) throws(TemplateError) -> Void
  ) throws(TemplateError) {
    buffer.append(opening)
    level += 1
    for (position, element) in elements.enumerated() {
      if position > 0 { buffer.append(indent == nil ? ", " : ",") }
      breakLine()
      try write(&self, element)
    }
    level -= 1
    if !elements.isEmpty { breakLine() }
    buffer.append(closing)
  }

  private mutating func breakLine() {
    guard let indent else { return }
    buffer.append(UInt8(ascii: "\n"))
    for _ in 0..<max(0, level * indent) { buffer.append(UInt8(ascii: " ")) }
  }

  private mutating func write(key: TemplateValue) throws(TemplateError) {
    switch key {
    case .text(let bytes), .safe(let bytes): write(text: bytes)
    case .none, .bool, .int, .double:
      buffer.append("\"")
      try write(key)
      buffer.append("\"")
    default:
      throw TemplateError(
        "\(key.describedType) cannot be a key in JSON", fix: "Use text as the key",
        rule: "template-type")
    }
  }

  private mutating func write(_ number: Double) {
    if number.isNaN {
      buffer.append("NaN")
    } else if number.isInfinite {
      buffer.append(number < 0 ? "-Infinity" : "Infinity")
    } else {
      buffer.append(text: FloatText.representation(of: number))
    }
  }

  private mutating func write(text: [UInt8]) {
    buffer.append("\"")
    for unit in text.string.utf16 {
      switch unit {
      case 0x22: buffer.append("\\\"")
      case 0x5C: buffer.append("\\\\")
      case 0x0A: buffer.append("\\n")
      case 0x0D: buffer.append("\\r")
      case 0x09: buffer.append("\\t")
      case 0x08: buffer.append("\\b")
      case 0x0C: buffer.append("\\f")
      case 0x20..<0x7F where !Self.unsafe.contains(unit): buffer.append(UInt8(unit))
      default: writeEscape(unit)
      }
    }
    buffer.append("\"")
  }

  private static let unsafe = Array("<>&'".utf16)

  private mutating func writeEscape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    buffer.append(text: "\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }
}
