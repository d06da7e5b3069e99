/// Python's slices.
enum Slicing {
  static func slice(
    _ value: TemplateValue, from: TemplateValue, to: TemplateValue, by: TemplateValue
  ) throws(TemplateError) -> TemplateValue {
    let step = try bound(by) ?? 1
    guard step != 0 else {
      throw TemplateError(
        "a slice cannot step by 0", fix: "Step by 1 or another number", rule: "template-value")
    }
    let from = try bound(from)
    let to = try bound(to)
    func take<Element>(_ elements: [Element]) -> [Element] {
      indices(count: elements.count, from, to, step).map { elements[$0] }
    }
    switch value {
    case .text(let bytes): return .text([UInt8](take(bytes.scalars)))
    case .safe(let bytes): return .safe([UInt8](take(bytes.scalars)))
    case .list(let items): return .list(take(items))
    case .tuple(let items): return .tuple(take(items))
    case .range(let range): return slice(range, from, to, step)
    case .deferred(let deferred):
      return try slice(
        deferred.value, from: from.map { .int($0) } ?? .none, to: to.map { .int($0) } ?? .none,
        by: .int(step))
    case .undefined(let undefined): throw undefined.error
    default:
      throw TemplateError(
        "\(value.describedType) has no slices",
        fix: "Use a list or text, or put `| list` behind it",
        rule: "template-type")
    }
  }

  private static func bound(_ value: TemplateValue) throws(TemplateError) -> Int? {
    switch value {
    case .none: return nil
    case .int(let int): return int
    case .bool(let bool): return bool ? 1 : 0
    case .undefined(let undefined): throw undefined.error
    default:
      throw TemplateError(
        "a slice's bound must be an integer, not \(value.describedType)",
        fix: "Make it one with `| int`", rule: "template-type")
    }
  }

  /// The bounds of a slice as positions among `count` elements.
  private static func limits(
    count: Int, _ from: Int?, _ to: Int?, _ step: Int
  ) -> (start: Int, stop: Int) {
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? count - 1 : count
    func clamp(_ bound: Int) -> Int { min(max(bound < 0 ? bound + count : bound, lowest), highest) }
    return (
      from.map(clamp) ?? (step < 0 ? highest : lowest),
      to.map(clamp) ?? (step < 0 ? lowest : highest)
    )
  }

  private static func indices(count: Int, _ from: Int?, _ to: Int?, _ step: Int) -> [Int] {
    let (start, stop) = limits(count: count, from, to, step)
    let steps = TemplateRange(from: start, to: stop, by: step)
    return (0..<steps.count).map { steps[$0] }
  }

  private static func slice(
    _ range: TemplateRange, _ from: Int?, _ to: Int?, _ step: Int
  ) -> TemplateValue {
    let (start, stop) = limits(count: range.count, from, to, step)
    let (product, overflow) = range.step.multipliedReportingOverflow(by: step)
    let farthest = (range.step < 0) == (step < 0) ? Int.max : Int.min
    return .range(
      TemplateRange(from: range[start], to: range[stop], by: overflow ? farthest : product))
  }
}

extension TemplateValue {
  /// `-value`
  func negated() throws(TemplateError) -> TemplateValue {
    switch try asNumber() {
    case .int(let int): try BinaryOperator.subtract.apply(.int(0), .int(int))
    case .double(let double): .double(-double)
    default: self
    }
  }

  /// `+value`: an integer or a float.
  func asNumber() throws(TemplateError) -> TemplateValue {
    switch self {
    case .int, .double: return self
    case .bool(let bool): return .int(bool ? 1 : 0)
    case .deferred(let deferred): return try deferred.value.asNumber()
    case .undefined(let undefined): throw undefined.error
    default:
      throw TemplateError(
        "\(describedType) is not a number", fix: "Make it one with `| int` or `| float`",
        rule: "template-type")
    }
  }
}
