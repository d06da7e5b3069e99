extension TestEntry {
  /// A value held against another.
  static let comparisonTests =
    operators.map { name, sign in
      TestEntry(name, [Parameter("other")]) { (value, arguments, _) throws(TemplateError) in
        try sign.apply(value, arguments[0].resolved)
      }
    } + [
      TestEntry("in", [Parameter("seq")]) { (value, arguments, _) throws(TemplateError) in
        try value.isContained(in: arguments[0].resolved)
      },
      TestEntry("sameas", [Parameter("other")]) { (value, arguments, _) throws(TemplateError) in
        try value.isSame(as: arguments[0].resolved)
      },
    ]

  private static let operators: [(String, ComparisonOperator)] = [
    ("eq", .equal), ("ne", .unequal), ("lt", .less), ("le", .lessOrEqual), ("gt", .greater),
    ("ge", .greaterOrEqual),
  ]
}

extension TemplateValue {
  /// Whether both are one and the same; values without identity are when they are equal and of
  /// the same type.
  fileprivate func isSame(as other: TemplateValue) throws(TemplateError) -> Bool {
    switch (self, other) {
    case (.object(let a), .object(let b)): a === b
    case (.dictionary(let a), .dictionary(let b)): a === b
    case (.undefined(let a), .undefined(let b)): a === b
    case (.none, .none), (.bool, .bool), (.int, .int), (.double, .double), (.text, .text),
      (.safe, .safe), (.list, .list), (.tuple, .tuple), (.reference, .reference):
      try equals(other)
    default: false
    }
  }
}
