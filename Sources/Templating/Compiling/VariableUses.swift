/// Which variables from outside a template takes for granted.
enum VariableUses {
  /// The first of `uses` of each name, without the names that the template itself tests with
  /// `is defined` or gives a default.
  static func unguarded(
    _ uses: [TemplateFacts.Use], in statements: [Statement]
  ) -> [TemplateFacts.Use] {
    let guarded = guardedNames(statements)
    let first = Dictionary(grouping: uses, by: \.name).values.compactMap { uses in
      uses.min { $0.range.lowerBound < $1.range.lowerBound }
    }
    return first.filter { !guarded.contains($0.name) }.sorted { $0.name < $1.name }
  }

  private static func guardedNames(_ statements: [Statement]) -> Set<String> {
    var names: Set<String> = []
    for statement in statements {
      statement.walk { statement in
        for expression in statement.expressions { visit(expression, &names) }
        return true
      }
    }
    return names
  }

  private static func visit(_ expression: Expression, _ guarded: inout Set<String>) {
    switch expression.kind {
    case .test(let operand, "defined", _), .test(let operand, "undefined", _),
      .filter(let operand?, "default", _), .filter(let operand?, "d", _):
      if case .name(let name) = operand.kind { guarded.insert(name) }
    default: break
    }
    for child in expression.children { visit(child, &guarded) }
  }
}
