#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The operators that take two numbers, and what Python lets them do with text and lists.
enum BinaryOperator: UInt8, Sendable {
  case add, subtract, multiply, divide, floorDivide, modulo, power

  var sign: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .modulo: "%"
    case .power: "**"
    }
  }

  /// The result, by Python's rules for types and signs.
  func apply(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateError) -> TemplateValue {
    switch (a, b) {
    case (.int(let x), .int(let y)): return try integers(x, y)
    case (.deferred, _), (_, .deferred): return try apply(a.resolved, b.resolved)
    case (.undefined(let undefined), _), (_, .undefined(let undefined)): throw undefined.error
    case (.bool(let x), _): return try apply(.int(x ? 1 : 0), b)
    case (.double(let x), .double(let y)): return try doubles(x, y)
    case (.int(let x), .double(let y)): return try doubles(Double(x), y)
    case (.double(let x), .int(let y)): return try doubles(x, Double(y))
    case (.text, _) where self == .modulo, (.safe, _) where self == .modulo:
      return try PercentFormat.format(a, b)
    case (_, .bool(let y)): return try apply(a, .int(y ? 1 : 0))
    case _ where self == .add: return try concatenate(a, b)
    case (let sequence, .int(let count)) where self == .multiply:
      return try repeating(sequence, count)
    case (.int(let count), let sequence) where self == .multiply:
      return try repeating(sequence, count)
    default: throw typeError(a, b)
    }
  }

  private func typeError(_ a: TemplateValue, _ b: TemplateValue) -> TemplateError {
    let isText = self == .add && (a.plainText != nil || b.plainText != nil)
    return TemplateError(
      "`\(sign)` cannot take \(a.describedType) and \(b.describedType)",
      fix: isText ? "Join text with `~`" : "Use two numbers, or make them so with `| int`",
      rule: "template-type")
  }

  private func integers(_ a: Int, _ b: Int) throws(TemplateError) -> TemplateValue {
    let result: (partialValue: Int, overflow: Bool)
    switch self {
    case .add: result = a.addingReportingOverflow(b)
    case .subtract: result = a.subtractingReportingOverflow(b)
    case .multiply: result = a.multipliedReportingOverflow(by: b)
    case .divide:
      try checkDivisor(b == 0)
      return .double(Double(a) / Double(b))
    case .floorDivide:
      try checkDivisor(b == 0)
      result = Self.floorDivide(a, b)
    case .modulo:
      try checkDivisor(b == 0)
      let remainder = b == -1 ? 0 : a % b
      return .int(remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder)
    case .power:
      if b < 0 {
        try checkDivisor(a == 0)
        return .double(pow(Double(a), Double(b)))
      }
      result = Self.power(a, b)
    }
    guard !result.overflow else {
      throw TemplateError(
        "\(a) \(sign) \(b) is too large a number", fix: "Calculate with floats, as in `2.0`",
        rule: "template-number")
    }
    return .int(result.partialValue)
  }

  private static func floorDivide(
    _ a: Int, _ b: Int
  ) -> (partialValue: Int, overflow: Bool) {
    let result = a.dividedReportingOverflow(by: b)
    let isInexact = !result.overflow && a % b != 0 && (a < 0) != (b < 0)
    return (result.partialValue - (isInexact ? 1 : 0), result.overflow)
  }

  private static func power(_ base: Int, _ exponent: Int) -> (partialValue: Int, overflow: Bool) {
    var result = 1
    var (base, exponent) = (base, exponent)
    var hasOverflown = false
    while exponent > 0 {
      if exponent & 1 == 1 {
        let product = result.multipliedReportingOverflow(by: base)
        if product.overflow || hasOverflown { return (0, true) }
        result = product.partialValue
      }
      exponent >>= 1
      let square = base.multipliedReportingOverflow(by: base)
      base = square.partialValue
      hasOverflown = hasOverflown || square.overflow
    }
    return (result, false)
  }

  private func doubles(_ a: Double, _ b: Double) throws(TemplateError) -> TemplateValue {
    switch self {
    case .add: return .double(a + b)
    case .subtract: return .double(a - b)
    case .multiply: return .double(a * b)
    case .divide:
      try checkDivisor(b == 0)
      return .double(a / b)
    case .floorDivide:
      try checkDivisor(b == 0)
      return .double(Self.floorDivide(a, b))
    case .modulo:
      try checkDivisor(b == 0)
      return .double(Self.modulo(a, b))
    case .power:
      try checkDivisor(a == 0 && b < 0)
      let result = pow(a, b)
      if result.isNaN, !a.isNaN, !b.isNaN {
        throw TemplateError(
          "a negative number has no such root", fix: "Take its absolute value with `| abs` first",
          rule: "template-number")
      }
      return .double(result)
    }
  }

  private static func modulo(_ a: Double, _ b: Double) -> Double {
    var remainder = fmod(a, b)
    if remainder == 0 {
      remainder = b < 0 ? -0.0 : 0.0
    } else if (b < 0) != (remainder < 0) {
      remainder += b
    }
    return remainder
  }

  private static func floorDivide(_ a: Double, _ b: Double) -> Double {
    var remainder = fmod(a, b)
    var quotient = (a - remainder) / b
    if remainder != 0, (b < 0) != (remainder < 0) {
      remainder += b
      quotient -= 1
    }
    guard quotient != 0 else { return (a / b).sign == .minus ? -0.0 : 0.0 }
    let floored = quotient.rounded(.down)
    return quotient - floored > 0.5 ? floored + 1 : floored
  }

  private func checkDivisor(_ isZero: Bool) throws(TemplateError) {
    guard isZero else { return }
    throw TemplateError("division by zero", fix: "Test the divisor first", rule: "template-number")
  }

  /// Safe text escapes what is joined to it.
  private func concatenate(
    _ a: TemplateValue, _ b: TemplateValue
  ) throws(TemplateError) -> TemplateValue {
    switch (a, b) {
    case (.text(let x), .text(let y)), (.safe(let x), .text(let y)), (.text(let x), .safe(let y)),
      (.safe(let x), .safe(let y)):
      try SizeLimit.check(bytes: x.count + y.count)
    case (.list(let x), .list(let y)), (.tuple(let x), .tuple(let y)):
      try SizeLimit.check(items: x.count + y.count)
    default: throw typeError(a, b)
    }
    return try joined(a, b)
  }

  private func joined(
    _ a: TemplateValue, _ b: TemplateValue
  ) throws(TemplateError) -> TemplateValue {
    switch (a, b) {
    case (.text(let x), .text(let y)): return .text(x + y)
    case (.safe(let x), .safe(let y)): return .safe(x + y)
    case (.safe(let x), .text(let y)): return .safe(x + y.escaped)
    case (.text(let x), .safe(let y)): return .safe(x.escaped + y)
    case (.list(let x), .list(let y)): return .list(x + y)
    case (.tuple(let x), .tuple(let y)): return .tuple(x + y)
    default: throw typeError(a, b)
    }
  }

  private func repeating(
    _ value: TemplateValue, _ count: Int
  ) throws(TemplateError) -> TemplateValue {
    switch value {
    case .text(let bytes), .safe(let bytes): try SizeLimit.check(bytes: bytes.count, times: count)
    case .list(let items), .tuple(let items): try SizeLimit.check(items: items.count, times: count)
    default: throw typeError(value, .int(count))
    }
    switch value {
    case .text(let bytes): return .text(bytes.repeated(count))
    case .safe(let bytes): return .safe(bytes.repeated(count))
    case .list(let items): return .list(items.repeated(count))
    case .tuple(let items): return .tuple(items.repeated(count))
    default: throw typeError(value, .int(count))
    }
  }
}

extension Array {
  /// Its elements `count` times over, none where that is negative; whoever asks checks the size.
  func repeated(_ count: Int) -> [Element] {
    guard count > 0, !isEmpty else { return [] }
    let total = self.count * count
    var result = self
    result.reserveCapacity(total)
    while result.count <= total / 2 { result += result }
    result += result.prefix(total - result.count)
    return result
  }
}
