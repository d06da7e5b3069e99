/// Finding the names in a scope's part of the tree; inner scopes find theirs when entered.
extension Symbols {
  func visit(_ statements: [Statement]) {
    statements.forEach(visit)
  }

  func visit(_ statement: Statement) {
    switch statement.kind {
    case .data, .block, .autoescape: break
    case .output(let expression), .extends(let expression): visit(expression)
    case .include(let template, _, _): visit(template)
    case .forLoop(let loop): visit(loop.items)
    case .conditional(let branches, let otherwise): visit(branches, otherwise)
    case .set(let target, let value):
      visit(value)
      visit(target)
    case .setBlock(let target, _, _): visit(target)
    case .with(let bindings, _): bindings.forEach { visit($0.value) }
    case .importModule(let template, let name, _):
      visit(template)
      store(name)
    case .importNames(let template, let names, _):
      visit(template)
      names.forEach { store($0.alias) }
    case .macro(let macro): store(macro.name)
    case .callBlock(_, let call): visit(call)
    case .filterBlock(let filter, _): visit(filter)
    }
  }

  private func visit(_ branches: [Statement.Branch], _ otherwise: [Statement]) {
    if let first = branches.first { visit(first.test) }
    let rest = Array(branches.dropFirst())
    merge(branches: [
      { symbols in branches.first.map { symbols.visit($0.body) } },
      { symbols in
        for branch in rest {
          symbols.visit([branch], [])
        }
      },
      { $0.visit(otherwise) },
    ])
  }

  func visit(_ target: Target) {
    switch target {
    case .name(let name, _): store(name)
    case .attribute(let name, _, let range): load(name, range)
    case .tuple(let targets, _): targets.forEach(visit)
    }
  }

  func visit(_ expression: Expression) {
    if case .name(let name) = expression.kind { load(name, expression.range) }
    expression.children.forEach(visit)
  }
}
