/// The value at a path such as `author.name` or `0` of an item.
struct AttributeGetter {
  private let parts: [TemplateValue]
  private let machine: Machine
  /// What stands for what is undefined on the way.
  private let fallback: TemplateValue?

  /// Nil for no attribute.
  init?(
    ifAny attribute: TemplateValue, _ machine: Machine, fallback: TemplateValue? = nil
  ) throws(TemplateError) {
    if case .none = attribute { return nil }
    self.init(attribute, machine, fallback: fallback)
  }

  init(_ attribute: TemplateValue, _ machine: Machine, fallback: TemplateValue? = nil) {
    self.machine = machine
    self.fallback = fallback
    guard let path = attribute.plainText else {
      parts = [attribute]
      return
    }
    parts = path.split(separator: ".", omittingEmptySubsequences: false).map { part in
      let isNumber = !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
      return isNumber ? Int(part).map { .int($0) } ?? .text(String(part)) : .text(String(part))
    }
  }

  /// The paths of `a,b.c`, one empty path for no attribute.
  static func several(_ attribute: TemplateValue, _ machine: Machine) -> [AttributeGetter?] {
    if case .none = attribute { return [nil] }
    guard let paths = attribute.plainText else { return [AttributeGetter(attribute, machine)] }
    return paths.split(separator: ",", omittingEmptySubsequences: false).map {
      AttributeGetter(.text(String($0)), machine)
    }
  }

  func value(_ item: TemplateValue) throws(TemplateError) -> TemplateValue {
    var result = item.resolved
    for part in parts {
      result = try machine.item(result, part)
      if let fallback, case .undefined = result { result = fallback }
    }
    return result
  }
}

extension TemplateValue {
  /// Text in lower case, for comparisons that do not tell case apart.
  var ignoringCase: TemplateValue {
    switch self {
    case .text(let bytes): .text(bytes.lowercased)
    case .safe(let bytes): .safe(bytes.lowercased)
    default: self
    }
  }
}
