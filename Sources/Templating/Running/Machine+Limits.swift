internal import Text

/// What a rendering has done and made, held against its limits.
extension Machine {
  /// Counts a turn of a loop or a call, and looks at what has been printed.
  @inline(__always)
  func step(_ output: borrowing ByteBuffer) throws(TemplateError) {
    stepsLeft -= 1
    if stepsLeft < 0 || output.count > limits.output { throw exceeded(output.count) }
  }

  /// Counts `steps` at once.
  @inline(__always)
  func spend(steps: Int) throws(TemplateError) {
    stepsLeft -= steps
    if stepsLeft < 0 { throw exceeded(0) }
  }

  /// Counts bytes of something that is made.
  func spend(bytes: Int) throws(TemplateError) {
    bytesLeft -= bytes
    guard bytesLeft < 0 else { return }
    throw TemplateError(
      "the values that the template makes take more than \(limits.made) bytes",
      fix: "Make fewer and smaller ones", rule: RenderLimits.rule)
  }

  /// Looks at what will have been printed with `more` bytes.
  @inline(__always)
  func checkOutput(_ output: borrowing ByteBuffer, adding more: Int = 0) throws(TemplateError) {
    if output.count + more > limits.output { throw exceeded(output.count + more) }
  }

  @inline(never)
  private func exceeded(_ printed: Int) -> TemplateError {
    printed > limits.output
      ? TemplateError(
        "the template prints more than \(limits.output) bytes", fix: "Print less",
        rule: RenderLimits.rule)
      : TemplateError(
        "the template takes more than \(limits.steps) turns of loops and calls",
        fix: "Loop over fewer items, or end the recursion with an `if`", rule: RenderLimits.rule)
  }

  /// Counts the work on a value that is long.
  @inline(__always)
  func weigh(_ value: UnsafeMutablePointer<TemplateValue>) throws(TemplateError) {
    switch value.pointee {
    case .text(let bytes), .safe(let bytes):
      if bytes.count > Self.longText { try spend(steps: bytes.count >> 4) }
    case .list(let items), .tuple(let items):
      if items.count > Self.longList { try spend(steps: items.count) }
    default: break
    }
  }

  /// Counts what a value that was just made takes, and refuses one that is too large or too deep.
  @inline(__always)
  func charge(_ value: UnsafeMutablePointer<TemplateValue>) throws(TemplateError) {
    switch value.pointee {
    case .text(let bytes), .safe(let bytes):
      if bytes.count > Self.longText { try charge(bytes: bytes.count) }
    case .list, .tuple, .dictionary: try charge(container: value.pointee)
    default: break
    }
  }

  private static let longText = 1024
  private static let longList = 64

  @inline(never)
  private func charge(bytes: Int) throws(TemplateError) {
    try SizeLimit.check(bytes: bytes)
    try spend(bytes: bytes)
  }

  @inline(never)
  private func charge(container: TemplateValue) throws(TemplateError) {
    let items = container.ownItems
    try SizeLimit.check(items: items.count)
    try spend(bytes: items.count * Self.bytesPerItem)
    try checkNesting(items)
  }

  /// Less than it takes, since a list that grows item by item is copied each time.
  static let bytesPerItem = 8

  /// Refuses lists and mappings that stand in each other so deep that going through them would run
  /// out of stack.
  func checkNesting(
    _ items: [TemplateValue], level: Int = 1
  ) throws(TemplateError) {
    guard level <= Self.deepestValue else {
      throw TemplateError(
        "lists and mappings stand in each other more than \(Self.deepestValue) deep",
        fix: "Make them flat", rule: RenderLimits.rule)
    }
    try spend(steps: items.count >> 4)
    for item in items {
      switch item {
      case .list, .tuple, .dictionary:
        try spend(steps: 1)
        try checkNesting(item.ownItems, level: level + 1)
      default: continue
      }
    }
  }

  private static let deepestValue = 250
}

extension TemplateValue {
  /// The values in a list, tuple or dictionary; none for others.
  fileprivate var ownItems: [TemplateValue] {
    switch self {
    case .list(let items), .tuple(let items): items
    case .dictionary(let dictionary): dictionary.values
    default: []
    }
  }
}
