extension TemplateValue {
  /// Python's truth: nothing, zero and what is empty are false. Something undefined is an error.
  func isTrue() throws(TemplateError) -> Bool {
    switch self {
    case .none: false
    case .bool(let bool): bool
    case .int(let int): int != 0
    case .double(let double): double != 0
    case .text(let bytes), .safe(let bytes): !bytes.isEmpty
    case .list(let items), .tuple(let items): !items.isEmpty
    case .object(let object): !object.shape.names.isEmpty
    case .dictionary(let dictionary): !dictionary.keys.isEmpty
    case .range(let range): range.count > 0
    case .deferred(let deferred): try deferred.value.isTrue()
    case .undefined(let undefined): if undefined.isLenient { false } else { throw undefined.error }
    case .reference: true
    }
  }

  /// The number that arithmetic takes a boolean for, else nil.
  private var number: (int: Int?, double: Double)? {
    switch self {
    case .bool(let bool): (bool ? 1 : 0, bool ? 1 : 0)
    case .int(let int): (int, Double(int))
    case .double(let double): (nil, double)
    default: nil
    }
  }

  /// Python's `==`; something undefined is an error.
  func equals(_ other: TemplateValue) throws(TemplateError) -> Bool {
    switch (self, other) {
    case (.deferred, _), (_, .deferred): return try resolved.equals(other.resolved)
    case (.undefined(let undefined), _), (_, .undefined(let undefined)):
      if undefined.isLenient { return false }
      throw undefined.error
    case (.none, .none): return true
    case (.text(let a), .text(let b)), (.text(let a), .safe(let b)), (.safe(let a), .text(let b)),
      (.safe(let a), .safe(let b)):
      return a == b
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)):
      return try Self.areEqual(a, b)
    case (.range(let a), .range(let b)): return a.equals(b)
    case (.reference(let a), .reference(let b)): return a == b
    default: break
    }
    if let a = number, let b = other.number {
      if let a = a.int, let b = b.int { return a == b }
      return a.double == b.double
    }
    if let a = asMapping, let b = other.asMapping { return try a.equals(b) }
    return false
  }

  private static func areEqual(
    _ a: [TemplateValue], _ b: [TemplateValue]
  ) throws(TemplateError) -> Bool {
    guard a.count == b.count else { return false }
    for (left, right) in zip(a, b) where try !left.equals(right) { return false }
    return true
  }

  /// Python's `<`; what has no order is an error.
  func isLess(than other: TemplateValue, _ sign: String = "<") throws(TemplateError) -> Bool {
    switch (self, other) {
    case (.deferred, _), (_, .deferred): return try resolved.isLess(than: other.resolved, sign)
    case (.undefined(let undefined), _), (_, .undefined(let undefined)): throw undefined.error
    case (.text(let a), .text(let b)), (.text(let a), .safe(let b)), (.safe(let a), .text(let b)),
      (.safe(let a), .safe(let b)):
      return a.lexicographicallyPrecedes(b)
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)):
      for (left, right) in zip(a, b) where try !left.equals(right) {
        return try left.isLess(than: right, sign)
      }
      return a.count < b.count
    default: break
    }
    guard let a = number, let b = other.number else {
      throw TemplateError(
        "\(describedType) and \(other.describedType) have no order (`\(sign)`)",
        fix: "Compare values of the same type", rule: "template-type")
    }
    if let a = a.int, let b = b.int { return a < b }
    return a.double < b.double
  }

  /// Python's `in`.
  func isContained(in container: TemplateValue) throws(TemplateError) -> Bool {
    switch container {
    case .text(let whole), .safe(let whole):
      switch self {
      case .text(let part), .safe(let part): return whole.firstRange(of: part) != nil
      case .undefined(let undefined): throw undefined.error
      default:
        throw TemplateError(
          "\(describedType) cannot be searched for in a text", fix: "Make it text with `| string`",
          rule: "template-type")
      }
    case .list(let items), .tuple(let items):
      for item in items where try item.equals(self) { return true }
      return false
    case .object(let object):
      guard let name = plainText else { return try TemplateKey(self) == TemplateKey(text: [0xFF]) }
      return object.shape.slot(of: name) != nil
    case .dictionary(let dictionary): return try dictionary.value(of: self) != nil
    case .range(let range):
      if case .undefined(let undefined) = self { throw undefined.error }
      guard let number = number?.int ?? number.flatMap({ Int(exactly: $0.double) }) else {
        return false
      }
      return range.contains(number)
    case .deferred(let deferred): return try isContained(in: deferred.value)
    case .undefined(let undefined): throw undefined.error
    default:
      throw TemplateError(
        "\(container.describedType) cannot be searched (`in`)",
        fix: "Use a list, a mapping or text on the right of `in`", rule: "template-type")
    }
  }
}
