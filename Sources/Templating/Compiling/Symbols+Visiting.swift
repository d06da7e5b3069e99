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
    case .attribute(let name, _, _): load(name)
    case .tuple(let targets, _): targets.forEach(visit)
    }
  }

  func visit(_ expression: Expression) {
    if case .name(let name) = expression.kind { load(name) }
    expression.children.forEach(visit)
  }
}

extension Expression {
  /// The expressions right below it, in the order of evaluation.
  var children: [Expression] {
    switch kind {
    case .constant, .name: []
    case .attribute(let operand, _), .negative(let operand), .positive(let operand),
      .not(let operand):
      [operand]
    case .item(let owner, let key): [owner, key]
    case .slice(let owner, let from, let to, let by): [owner] + [from, to, by].compactMap { $0 }
    case .call(let callee, let arguments): [callee] + arguments.expressions
    case .filter(let input, _, let arguments):
      [input].compactMap { $0 } + arguments.expressions
    case .test(let operand, _, let arguments): [operand] + arguments.expressions
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right):
      [left, right]
    case .compare(let first, let comparisons): [first] + comparisons.map(\.operand)
    case .concatenation(let parts), .list(let parts), .tuple(let parts): parts
    case .conditional(let test, let then, let otherwise):
      [test, then] + [otherwise].compactMap { $0 }
    case .dictionary(let pairs): pairs.flatMap { [$0.key, $0.value] }
    }
  }
}
