internal import Text

/// Python's `format % values`.
struct PercentFormat {
  private let template: SoftText
  private var arguments: [TemplateValue]
  private let mapping: MappingView?
  private var scalars: ArraySlice<Unicode.Scalar>
  private var result: [UInt8] = []

  /// What a conversion such as `%-8.2f` says.
  private struct Conversion {
    var key: [Unicode.Scalar]?
    var flags: Set<Unicode.Scalar> = []
    var width = 0
    var precision: Int?
    var type: Unicode.Scalar = "s"
  }

  /// `template % values`: a tuple gives several values, a mapping named ones.
  static func format(
    _ template: TemplateValue, _ values: TemplateValue
  ) throws(TemplateError) -> TemplateValue {
    let text = try SoftText(template)
    var format = PercentFormat(text, values)
    return text.with(try format.run(values))
  }

  private init(_ template: SoftText, _ values: TemplateValue) {
    self.template = template
    if case .tuple(let items) = values { arguments = items } else { arguments = [values] }
    mapping = values.asMapping
    scalars = template.bytes.scalars[...]
  }

  private mutating func run(_ values: TemplateValue) throws(TemplateError) -> [UInt8] {
    while let scalar = scalars.popFirst() {
      if scalar == "%" {
        try appendConversion()
      } else {
        result += Array(String(scalar).utf8)
      }
    }
    // What can be indexed passes for a mapping.
    let isIndexed =
      switch values {
      case .list, .range: true
      default: mapping != nil
      }
    guard arguments.isEmpty || isIndexed else {
      throw TemplateError(
        "there are more values than the format `\(template.with(template.bytes).excerpt)` "
          + "takes", fix: "Give one value for each `%` of the format", rule: "template-format")
    }
    return result
  }

  private mutating func appendConversion() throws(TemplateError) {
    let conversion = try readConversion()
    guard conversion.type != "%" else { return result.append(UInt8(ascii: "%")) }
    let value = try nextValue(conversion)
    var (sign, body) = try text(of: value, conversion)
    var padding = conversion.width - sign.utf8.count - body.scalarCount
    let isNumber =
      conversion.type != "s" && conversion.type != "r" && conversion.type != "a"
      && conversion.type != "c"
    if isNumber, conversion.flags.contains("0"), !conversion.flags.contains("-"), padding > 0 {
      body = Array(repeating: UInt8(ascii: "0"), count: padding) + body
      padding = 0
    }
    let spaces = [UInt8](repeating: 0x20, count: max(0, padding))
    let whole = Array(sign.utf8) + body
    result += conversion.flags.contains("-") ? whole + spaces : spaces + whole
  }

  private mutating func readConversion() throws(TemplateError) -> Conversion {
    var conversion = Conversion()
    if scalars.first == "(" {
      scalars.removeFirst()
      let key = scalars.prefix { $0 != ")" }
      scalars.removeFirst(min(scalars.count, key.count + 1))
      conversion.key = Array(key)
    }
    while let flag = scalars.first, "#0- +".unicodeScalars.contains(flag) {
      conversion.flags.insert(flag)
      scalars.removeFirst()
    }
    conversion.width = try readNumber() ?? 0
    if conversion.width < 0 {
      conversion.flags.insert("-")
      conversion.width = -conversion.width
    }
    if scalars.first == "." {
      scalars.removeFirst()
      conversion.precision = max(0, try readNumber() ?? 0)
    }
    while let size = scalars.first, "hlL".unicodeScalars.contains(size) { scalars.removeFirst() }
    guard let type = scalars.popFirst() else {
      throw TemplateError(
        "the format ends in an incomplete `%`", fix: "Write `%%` for a percent sign",
        rule: "template-format")
    }
    conversion.type = type
    return conversion
  }

  private mutating func readNumber() throws(TemplateError) -> Int? {
    if scalars.first == "*" {
      scalars.removeFirst()
      guard case .int(let number) = try takeValue() else {
        throw TemplateError(
          "`*` in a format needs an integer", fix: "Put an integer before the value",
          rule: "template-format")
      }
      return try checked(number)
    }
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    scalars.removeFirst(digits.count)
    guard !digits.isEmpty else { return nil }
    return try checked(Int([UInt8](digits).string))
  }

  private func checked(_ width: Int?) throws(TemplateError) -> Int {
    guard let width, (-Self.widest...Self.widest).contains(width) else {
      throw TemplateError(
        "a width in the format is too large", fix: "Give \(Self.widest) at most",
        rule: RenderLimits.rule)
    }
    return width
  }

  private static let widest = 10_000

  private mutating func takeValue() throws(TemplateError) -> TemplateValue {
    guard !arguments.isEmpty else {
      throw TemplateError(
        "there are fewer values than the format "
          + "`\(template.with(template.bytes).excerpt)` takes",
        fix: "Give one value for each `%` of the format", rule: "template-format")
    }
    return arguments.removeFirst().resolved
  }

  private mutating func nextValue(_ conversion: Conversion) throws(TemplateError) -> TemplateValue {
    guard let key = conversion.key else { return try takeValue() }
    let name = TemplateValue.text([UInt8](key))
    guard let mapping else {
      throw TemplateError(
        "the format needs a mapping", fix: "Give a mapping after the `%`, as in `{'name': value}`",
        rule: "template-format")
    }
    guard let value = try mapping.value(of: name) else {
      throw TemplateError(
        "the format's `\(name.excerpt)` is not given", fix: "Add it to the mapping",
        rule: "template-format")
    }
    return value
  }

  // MARK: Values as text

  private func text(
    of value: TemplateValue, _ conversion: Conversion
  ) throws(TemplateError) -> (sign: String, body: [UInt8]) {
    switch conversion.type {
    case "s":
      let text = try SoftText(value)
      return ("", cut(template.isSafe ? text.markup : text.bytes, conversion))
    case "r", "a":
      let bytes = Array(value.representation.utf8)
      return ("", cut(template.isSafe ? bytes.escaped : bytes, conversion))
    case "c":
      guard case .int(let code) = value else { return ("", try SoftText(value).bytes) }
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
        throw TemplateError(
          "no character has the number \(code)", fix: "Give 0 to 1114111",
          rule: "template-format")
      }
      return ("", Array(String(scalar).utf8))
    case "d", "i", "u", "x", "X", "o": return try integer(value, conversion)
    case "e", "E", "f", "F", "g", "G": return try float(value, conversion)
    default:
      throw TemplateError(
        "the format has the unknown conversion `%\(conversion.type)`",
        fix: "Write `%%` for a percent sign", rule: "template-format")
    }
  }

  private func cut(_ bytes: [UInt8], _ conversion: Conversion) -> [UInt8] {
    guard let precision = conversion.precision else { return bytes }
    return [UInt8](bytes.scalars.prefix(precision))
  }

  private func sign(_ isNegative: Bool, _ conversion: Conversion) -> String {
    if isNegative { return "-" }
    if conversion.flags.contains("+") { return "+" }
    return conversion.flags.contains(" ") ? " " : ""
  }

  private func integer(
    _ value: TemplateValue, _ conversion: Conversion
  ) throws(TemplateError) -> (sign: String, body: [UInt8]) {
    let number: Int
    switch try self.number(value, conversion) {
    case .int(let int): number = int
    case .double(let double) where "diu".unicodeScalars.contains(conversion.type):
      guard let int = Int(exactly: double.rounded(.towardZero)) else {
        throw wrongType(value, conversion)
      }
      number = int
    default: throw wrongType(value, conversion)
    }
    let radix =
      conversion.type == "o" ? 8 : conversion.type == "x" || conversion.type == "X" ? 16 : 10
    var digits = String(number.magnitude, radix: radix, uppercase: conversion.type == "X")
    let missing = (conversion.precision ?? 0) - digits.count
    digits = String(repeating: "0", count: max(0, missing)) + digits
    let prefix = radix != 10 && conversion.flags.contains("#") ? "0\(conversion.type)" : ""
    return (sign(number < 0, conversion) + prefix, Array(digits.utf8))
  }

  private func number(
    _ value: TemplateValue, _ conversion: Conversion
  ) throws(TemplateError) -> TemplateValue {
    guard let number = try value.asNumberOrNil() else { throw wrongType(value, conversion) }
    return number
  }

  private func wrongType(_ value: TemplateValue, _ conversion: Conversion) -> TemplateError {
    TemplateError(
      "`%\(conversion.type)` needs a number, not \(value.describedType)", fix: "Use `%s`",
      rule: "template-format")
  }

  private func float(
    _ value: TemplateValue, _ conversion: Conversion
  ) throws(TemplateError) -> (sign: String, body: [UInt8]) {
    let number: Double
    switch try self.number(value, conversion) {
    case .int(let int): number = Double(int)
    case .double(let double): number = double
    default: throw wrongType(value, conversion)
    }
    let isUpper = ["E", "F", "G"].contains(conversion.type)
    var text = FixedFloat.text(
      number, type: conversion.type.properties.lowercaseMapping,
      precision: conversion.precision ?? 6, keepsZeros: conversion.flags.contains("#"))
    if isUpper { text = text.uppercased() }
    return (sign(number.sign == .minus && !number.isNaN, conversion), Array(text.utf8))
  }
}
