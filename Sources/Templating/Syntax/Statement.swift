/// A node of a template's statement tree with the bytes of its tag.
struct Statement: Sendable {
  indirect enum Kind: Sendable {
    /// Text of the template that is printed as it is.
    case data([UInt8])
    case output(Expression)
    case forLoop(ForLoop)
    case conditional([Branch], otherwise: [Statement])
    case set(Target, Expression)
    case setBlock(Target, filter: Expression?, body: [Statement])
    case with([Binding], body: [Statement])
    case block(Block)
    case extends(Expression)
    case include(Expression, ignoresMissing: Bool, withScope: Bool)
    case importModule(Expression, name: String, withScope: Bool)
    case importNames(Expression, names: [ImportedName], withScope: Bool)
    case macro(Macro)
    case callBlock(Macro, call: Expression)
    case filterBlock(Expression, body: [Statement])
    case autoescape(Expression, body: [Statement])
  }

  struct Branch: Sendable {
    let test: Expression
    let body: [Statement]
  }

  struct Binding: Sendable {
    let target: Target
    let value: Expression
  }

  struct ImportedName: Sendable {
    let name: String
    let alias: String
    let range: Range<Int>
  }

  let kind: Kind
  let range: Range<Int>
}

/// `{% for target in items if test recursive %}`
struct ForLoop: Sendable {
  let target: Target
  let items: Expression
  let test: Expression?
  let isRecursive: Bool
  let body: [Statement]
  let otherwise: [Statement]
}

/// `{% block name scoped required %}`
struct Block: Sendable {
  let name: String
  let nameRange: Range<Int>
  let isScoped: Bool
  let isRequired: Bool
  let body: [Statement]
}

/// `{% macro name(parameters) %}`, and the body of a call block, which has no name.
struct Macro: Sendable {
  struct Parameter: Sendable {
    let name: String
    let fallback: Expression?
    let range: Range<Int>
  }

  let name: String
  let parameters: [Parameter]
  let body: [Statement]
}

/// What is assigned to.
indirect enum Target: Sendable {
  case name(String, Range<Int>)
  case attribute(String, String, Range<Int>)
  case tuple([Target], Range<Int>)

  /// The names that it sets.
  var names: [String] {
    switch self {
    case .name(let name, _): [name]
    case .attribute: []
    case .tuple(let targets, _): targets.flatMap(\.names)
    }
  }

  var range: Range<Int> {
    switch self {
    case .name(_, let range), .attribute(_, _, let range), .tuple(_, let range): range
    }
  }
}
