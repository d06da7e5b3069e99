/// Finds where the variables that come from outside of a template are first read.
enum VariableUses {
  /// `resolved` with places, each name once, without the names that the template itself tests
  /// with `is defined` or gives a default.
  static func of(
    _ statements: [Statement], _ resolved: [TemplateFacts.Use]
  ) -> [TemplateFacts.Use] {
    let names = Set(resolved.map(\.name))
    var first: [String: Range<Int>] = [:]
    var guarded: Set<String> = []
    for statement in statements {
      statement.walk { statement in
        for expression in statement.expressions { visit(expression, &first, &guarded) }
        return true
      }
    }
    return names.subtracting(guarded).sorted().compactMap { name in
      first[name].map { TemplateFacts.Use(name: name, range: $0) }
    }
  }

  private static func visit(
    _ expression: Expression, _ first: inout [String: Range<Int>], _ guarded: inout Set<String>
  ) {
    switch expression.kind {
    case .name(let name):
      if expression.range.lowerBound < first[name]?.lowerBound ?? .max {
        first[name] = expression.range
      }
    case .test(let operand, "defined", _), .test(let operand, "undefined", _),
      .filter(let operand?, "default", _), .filter(let operand?, "d", _):
      if case .name(let name) = operand.kind { guarded.insert(name) }
    default: break
    }
    for child in expression.children { visit(child, &first, &guarded) }
  }
}
