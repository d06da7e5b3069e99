#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension FilterEntry {
  /// Numbers.
  static let numberFilters = [
    FilterEntry("abs") { (input, _) throws(TemplateError) in
      switch try input.asNumber() {
      case .int(let int) where int < 0: try input.negated()
      case .double(let double): .double(abs(double))
      case let number: number
      }
    },
    FilterEntry(
      "int", [Parameter("default", default: .int(0)), Parameter("base", default: .int(10))]
    ) { (input, call) throws(TemplateError) in
      try integer(input, base: try call.int(1, "base")) ?? call[0]
    },
    FilterEntry("float", [Parameter("default", default: .double(0))]) {
      (input, call) throws(TemplateError) in
      switch input {
      case .int, .bool, .double: .double(try double(input) ?? 0)
      default: NumberText.double(input.plainText ?? "").map { .double($0) } ?? call[0]
      }
    },
    FilterEntry(
      "round",
      [Parameter("precision", default: .int(0)), Parameter("method", default: .text("common"))]
    ) { (input, call) throws(TemplateError) in try round(input, call) },
    FilterEntry("filesizeformat", [Parameter("binary", default: .bool(false))]) {
      (input, call) throws(TemplateError) in
      guard let size = try double(input) ?? NumberText.double(input.plainText ?? "") else {
        throw TemplateError(
          "`\(input.excerpt)` is not a size", fix: "Give the number of bytes", rule: "template-type"
        )
      }
      return .text(try sizeText(size, isBinary: try call.bool(0)))
    },
  ]

  private static func double(_ value: TemplateValue) throws(TemplateError) -> Double? {
    switch value {
    case .int(let int): Double(int)
    case .bool(let bool): bool ? 1 : 0
    case .double(let double): double
    default: nil
    }
  }

  /// The whole part of a number or of text that is one; nil where there is none.
  private static func integer(
    _ input: TemplateValue, base: Int
  ) throws(TemplateError) -> TemplateValue? {
    switch input {
    case .int: return input
    case .bool(let bool): return .int(bool ? 1 : 0)
    case .double(let double) where double.isNaN: return nil
    case .double(let double): return .int(try whole(double))
    case .text, .safe:
      let text = input.plainText ?? ""
      if let int = NumberText.int(text, base: base) { return .int(int) }
      guard let double = NumberText.double(text), double.isFinite else { return nil }
      return .int(try whole(double))
    default: return nil
    }
  }

  private static func whole(_ number: Double) throws(TemplateError) -> Int {
    guard let int = Int(exactly: number.rounded(.towardZero)) else {
      throw TemplateError(
        "\(FloatText.representation(of: number)) is too large for an integer",
        fix: "Keep it a float", rule: "template-number")
    }
    return int
  }

  private static func round(
    _ input: TemplateValue, _ call: FilterCall
  ) throws(TemplateError) -> TemplateValue {
    let places = try call.int(0, "precision")
    let method = call[1].plainText ?? ""
    let number = try input.asNumber()
    switch method {
    case "common":
      guard case .double(let double) = number else { return try roundedInt(number, places) }
      return .double(rounded(double, places))
    case "ceil", "floor":
      let factor = try BinaryOperator.power.apply(.int(10), .int(places))
      let scaled = try BinaryOperator.multiply.apply(number, factor)
      guard case .double(let double) = scaled else {
        return try BinaryOperator.divide.apply(scaled, factor)
      }
      let whole = double.rounded(method == "ceil" ? .up : .down)
      return try BinaryOperator.divide.apply(.int(try Self.whole(whole)), factor)
    default:
      throw TemplateError(
        "the rounding method `\(method)` is unknown", fix: "Use `common`, `ceil` or `floor`",
        rule: "template-arguments")
    }
  }

  private static func rounded(_ number: Double, _ places: Int) -> Double {
    guard number.isFinite, number != 0, places < 330 else { return number }
    let text = ExactDecimal(number).text(places: places)
    let magnitude = Double(text) ?? number.magnitude
    return number < 0 ? -magnitude : magnitude
  }

  /// Halves to even.
  private static func roundedInt(
    _ number: TemplateValue, _ places: Int
  ) throws(TemplateError) -> TemplateValue {
    guard places < 0, case .int(let int) = number else { return number }
    guard places > -19 else { return .int(0) }
    let unit = (0..<(-places)).reduce(1) { value, _ in value * 10 }
    let rest = ((int % unit) + unit) % unit
    let below = try BinaryOperator.subtract.apply(number, .int(rest))
    let isOdd = (int / unit - (int % unit < 0 ? 1 : 0)) % 2 != 0
    let isUp = rest > unit - rest || rest == unit - rest && isOdd
    return isUp ? try BinaryOperator.add.apply(below, .int(unit)) : below
  }

  private static func sizeText(
    _ size: Double, isBinary: Bool
  ) throws(TemplateError) -> String {
    let base: Double = isBinary ? 1024 : 1000
    if size == 1 { return "1 Byte" }
    if size < base { return "\(try whole(size)) Bytes" }
    let prefixes = ["k", "M", "G", "T", "P", "E", "Z", "Y"]
    var unit = base
    var prefix = "k"
    for next in prefixes {
      prefix = next
      unit *= base
      if size < unit { break }
    }
    let letter = isBinary && prefix == "k" ? "K" : prefix
    let number = FixedFloat.text(
      base * size / unit, type: "f", precision: 1, keepsZeros: false)
    return "\(number) \(letter)\(isBinary ? "iB" : "B")"
  }
}
