extension Statement {
  /// The expressions of the statement itself.
  var expressions: [Expression] {
    switch kind {
    case .data, .block: []
    case .output(let value), .set(_, let value), .extends(let value), .include(let value, _, _),
      .importModule(let value, _, _), .importNames(let value, _, _), .filterBlock(let value, _),
      .autoescape(let value, _):
      [value]
    case .forLoop(let loop): [loop.items] + [loop.test].compactMap { $0 }
    case .conditional(let branches, _): branches.map(\.test)
    case .setBlock(_, let filter, _): [filter].compactMap { $0 }
    case .with(let bindings, _): bindings.map(\.value)
    case .macro(let macro): macro.parameters.compactMap(\.fallback)
    case .callBlock(let macro, let call): [call] + macro.parameters.compactMap(\.fallback)
    }
  }

  /// The statements inside of it.
  var bodies: [[Statement]] {
    switch kind {
    case .data, .output, .set, .extends, .include, .importModule, .importNames: []
    case .forLoop(let loop): [loop.body, loop.otherwise]
    case .conditional(let branches, let otherwise): branches.map(\.body) + [otherwise]
    case .setBlock(_, _, let body), .with(_, let body), .filterBlock(_, let body),
      .autoescape(_, let body):
      [body]
    case .block(let block): [block.body]
    case .macro(let macro), .callBlock(let macro, _): [macro.body]
    }
  }

  /// Calls `visit` with the statement and all in it, the outer first; what is inside of one for
  /// which it returns false is left out.
  func walk(_ visit: (Statement) -> Bool) {
    guard visit(self) else { return }
    for body in bodies { for statement in body { statement.walk(visit) } }
  }
}

extension [Statement] {
  /// Whether `name` is read in them, outside of blocks.
  func mention(_ name: String) -> Bool {
    var isFound = false
    for statement in self {
      statement.walk { statement in
        if case .block = statement.kind { return false }
        isFound = isFound || statement.expressions.contains { $0.mentions(name) }
        return !isFound
      }
    }
    return isFound
  }

  /// Every block in them, at any depth.
  var blocks: [Block] {
    var blocks: [Block] = []
    for statement in self {
      statement.walk { statement in
        if case .block(let block) = statement.kind { blocks.append(block) }
        return true
      }
    }
    return blocks
  }
}

extension Expression {
  func mentions(_ name: String) -> Bool {
    if case .name(name) = kind { return true }
    return children.contains { $0.mentions(name) }
  }
}
