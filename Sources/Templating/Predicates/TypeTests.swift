extension TestEntry {
  /// What kind of value it is.
  static let typeTests = [
    TestEntry("defined") { (value, _, _) throws(TemplateError) in !value.isUndefined },
    TestEntry("undefined") { (value, _, _) throws(TemplateError) in value.isUndefined },
    TestEntry("none") { (value, _, _) throws(TemplateError) in
      if case .none = value { true } else { false }
    },
    TestEntry("boolean") { (value, _, _) throws(TemplateError) in
      if case .bool = value { true } else { false }
    },
    TestEntry("true") { (value, _, _) throws(TemplateError) in
      if case .bool(true) = value { true } else { false }
    },
    TestEntry("false") { (value, _, _) throws(TemplateError) in
      if case .bool(false) = value { true } else { false }
    },
    TestEntry("integer") { (value, _, _) throws(TemplateError) in
      if case .int = value { true } else { false }
    },
    TestEntry("float") { (value, _, _) throws(TemplateError) in
      if case .double = value { true } else { false }
    },
    TestEntry("number") { (value, _, _) throws(TemplateError) in
      switch value {
      case .int, .double, .bool: true
      default: false
      }
    },
    TestEntry("string") { (value, _, _) throws(TemplateError) in value.plainText != nil },
    TestEntry("mapping") { (value, _, _) throws(TemplateError) in value.asMapping != nil },
    TestEntry("iterable") { (value, _, _) throws(TemplateError) in
      switch value {
      case .undefined(let undefined):
        if undefined.isLenient { return true }
        throw undefined.error
      case .none, .bool, .int, .double, .deferred: return false
      case .reference(let reference):
        return reference.kind == .generator || reference.kind == .loop
      case .text, .safe, .list, .tuple, .object, .dictionary, .range: return true
      }
    },
    TestEntry("sequence") { (value, _, _) throws(TemplateError) in
      switch value {
      case .text, .safe, .list, .tuple, .object, .dictionary, .range: true
      default: false
      }
    },
    TestEntry("callable") { (value, _, _) throws(TemplateError) in
      guard case .reference(let reference) = value else { return value.isUndefined }
      switch reference.kind {
      case .function, .macro, .joiner, .loop, .block: return true
      case .namespace, .cycler, .module, .blocks, .generator: return false
      }
    },
  ]
}

extension TemplateValue {
  fileprivate var isUndefined: Bool {
    if case .undefined = self { return true }
    return false
  }
}
