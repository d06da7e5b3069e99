extension FilterEntry {
  /// Jinja's filters and papersite's `xmlescape`, by name.
  static let all: [String: FilterEntry] = {
    let entries =
      escapingFilters + letterFilters + layoutFilters + splittingFilters + numberFilters
      + itemFilters + orderFilters + groupFilters + selectionFilters + encodingFilters
    let aliases = [
      ("count", "length"), ("d", "default"), ("e", "escape"),
    ]
    var all = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0) })
    for (alias, name) in aliases { all[alias] = all[name]?.named(alias) }
    return all
  }()
}

typealias Parameter = TemplateFilter.Parameter

extension FilterCall {
  /// The argument as an integer.
  func int(_ position: Int, _ name: String) throws(TemplateError) -> Int {
    switch self[position] {
    case .int(let int): return int
    case .bool(let bool): return bool ? 1 : 0
    default:
      throw TemplateError(
        "the argument `\(name)` must be an integer, not \(self[position].describedType)",
        fix: "Make it one with `| int`", rule: "template-arguments")
    }
  }

  /// The argument as an integer, nil for none.
  func optionalInt(_ position: Int, _ name: String) throws(TemplateError) -> Int? {
    if case .none = self[position] { return nil }
    return try int(position, name)
  }

  /// The argument's truth.
  func bool(_ position: Int) throws(TemplateError) -> Bool { try self[position].isTrue() }

  /// The argument as text that may be safe.
  func text(_ position: Int, _ name: String) throws(TemplateError) -> SoftText {
    guard let text = SoftText(ifText: self[position]) else {
      throw TemplateError(
        "the argument `\(name)` must be text, not \(self[position].describedType)",
        fix: "Make it text with `| string`", rule: "template-arguments")
    }
    return text
  }
}

/// Text that remembers whether it is safe, as Python's `Markup` does.
struct SoftText {
  let bytes: [UInt8]
  let isSafe: Bool

  init(_ bytes: [UInt8], isSafe: Bool) {
    self.bytes = bytes
    self.isSafe = isSafe
  }

  /// What `value` looks like where it is printed.
  init(_ value: TemplateValue) throws(TemplateError) {
    if let text = SoftText(ifText: value) {
      self = text
    } else {
      self.init(try value.display(), isSafe: false)
    }
  }

  /// Nil for what is not text.
  init?(ifText value: TemplateValue) {
    switch value {
    case .text(let bytes): self.init(bytes, isSafe: false)
    case .safe(let bytes): self.init(bytes, isSafe: true)
    default: return nil
    }
  }

  /// `bytes` as a value that is as safe as this text.
  func with(_ bytes: [UInt8]) -> TemplateValue { isSafe ? .safe(bytes) : .text(bytes) }

  /// Its bytes as they are joined to safe text.
  var markup: [UInt8] { isSafe ? bytes : bytes.escaped }

  /// Its bytes as they are joined to this text.
  func joined(to other: SoftText) -> [UInt8] { other.isSafe ? markup : bytes }
}
