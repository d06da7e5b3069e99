internal import Diagnostics

extension Parser {
  mutating func parseFor() throws(Diagnostic) -> Statement.Kind {
    let target = try parseTarget(endingAt: "in")
    if target.names.contains("loop") {
      throw stream.fail(
        "`loop` cannot be assigned to here", fix: "Choose another name", at: target.range)
    }
    try stream.expect(name: "in")
    let items = try parseTuple(allowsConditional: false, endingAt: "recursive")
    let test = stream.skip(name: "if") ? try parseExpression() : nil
    let isRecursive = stream.skip(name: "recursive")
    let body = try parseBlock(until: ["endfor", "else"])
    var otherwise: [Statement] = []
    if stream.take().kind != .name("endfor") { otherwise = try parseBlock(closedBy: "endfor") }
    return .forLoop(
      ForLoop(
        target: target, items: items, test: test, isRecursive: isRecursive, body: body,
        otherwise: otherwise))
  }

  mutating func parseIf() throws(Diagnostic) -> Statement.Kind {
    var branches: [Statement.Branch] = []
    while true {
      let test = try parseTuple(allowsConditional: false)
      let body = try parseBlock(until: ["elif", "else", "endif"])
      branches.append(Statement.Branch(test: test, body: body))
      switch stream.take().kind {
      case .name("elif"): continue
      case .name("else"):
        return .conditional(branches, otherwise: try parseBlock(closedBy: "endif"))
      default: return .conditional(branches, otherwise: [])
      }
    }
  }

  mutating func parseSet() throws(Diagnostic) -> Statement.Kind {
    let target = try parseTarget(allowsAttribute: true)
    if stream.skip(.assign) { return .set(target, try parseTuple()) }
    let filter = stream.isSign(.pipe) ? try parseFilterChain(nil) : nil
    return .setBlock(target, filter: filter, body: try parseBlock(closedBy: "endset"))
  }

  mutating func parseWith() throws(Diagnostic) -> Statement.Kind {
    var bindings: [Statement.Binding] = []
    while stream.current.kind != .blockEnd {
      if !bindings.isEmpty { try stream.expect(.comma) }
      let target = try parseTarget()
      try stream.expect(.assign)
      bindings.append(Statement.Binding(target: target, value: try parseExpression()))
    }
    return .with(bindings, body: try parseBlock(closedBy: "endwith"))
  }

  mutating func parseBlockTag() throws(Diagnostic) -> Statement.Kind {
    let (name, range) = try stream.expectName("the name of the block")
    let isScoped = stream.skip(name: "scoped")
    let isRequired = stream.skip(name: "required")
    if stream.isSign(.subtract) {
      throw stream.fail(
        "a block's name cannot contain `-`", fix: "Use `_`", at: stream.current.range)
    }
    let body = try parseBlock(closedBy: "endblock")
    if isRequired, let content = body.first(where: { !$0.isWhitespace }) {
      throw stream.fail(
        "the required block `\(name)` has content of its own",
        fix: "Leave only white space and comments in it", at: content.range)
    }
    _ = stream.skip(name: name)
    return .block(
      Block(
        name: name, nameRange: range, isScoped: isScoped, isRequired: isRequired, body: body))
  }

  mutating func parseInclude() throws(Diagnostic) -> Statement.Kind {
    let template = try parseExpression()
    var ignoresMissing = false
    if stream.isName("ignore"), stream.next.kind == .name("missing") {
      stream.take()
      stream.take()
      ignoresMissing = true
    }
    let withScope = takeScopeMode() ?? true
    return .include(template, ignoresMissing: ignoresMissing, withScope: withScope)
  }

  /// `with context` or `without context`.
  private mutating func takeScopeMode() -> Bool? {
    guard stream.isName("with") || stream.isName("without"), stream.next.kind == .name("context")
    else { return nil }
    let isWith = stream.isName("with")
    stream.take()
    stream.take()
    return isWith
  }

  mutating func parseImport() throws(Diagnostic) -> Statement.Kind {
    let template = try parseExpression()
    try stream.expect(name: "as")
    let (name, _) = try parseTargetName()
    return .importModule(template, name: name, withScope: takeScopeMode() ?? false)
  }

  mutating func parseFrom() throws(Diagnostic) -> Statement.Kind {
    let template = try parseExpression()
    try stream.expect(name: "import")
    var names: [Statement.ImportedName] = []
    var withScope: Bool?
    while true {
      if !names.isEmpty { try stream.expect(.comma) }
      withScope = takeScopeMode()
      if withScope != nil { break }
      let (name, range) = try parseTargetName()
      if name.hasPrefix("_") {
        throw stream.fail(
          "`\(name)` cannot be imported, since it begins with `_`", fix: "Rename it", at: range)
      }
      let alias = stream.skip(name: "as") ? try parseTargetName().name : name
      names.append(Statement.ImportedName(name: name, alias: alias, range: range))
      withScope = takeScopeMode()
      if withScope != nil || !stream.isSign(.comma) { break }
    }
    return .importNames(template, names: names, withScope: withScope ?? false)
  }

  mutating func parseMacro() throws(Diagnostic) -> Statement.Kind {
    let (name, _) = try parseTargetName()
    let parameters = try parseParameters()
    let body = try parseBlock(closedBy: "endmacro")
    return .macro(Macro(name: name, parameters: parameters, body: body))
  }

  private mutating func parseParameters() throws(Diagnostic) -> [Macro.Parameter] {
    try stream.expect(.leftRound)
    var parameters: [Macro.Parameter] = []
    while !stream.isSign(.rightRound) {
      if !parameters.isEmpty { try stream.expect(.comma) }
      let (name, range) = try parseTargetName()
      if parameters.contains(where: { $0.name == name }) {
        throw stream.fail(
          "the parameter `\(name)` stands here twice", fix: "Rename one", at: range)
      }
      let fallback = stream.skip(.assign) ? try parseExpression() : nil
      if fallback == nil, parameters.last?.fallback != nil {
        throw stream.fail(
          "the parameter `\(name)` has no default but follows one that has",
          fix: "Put it first or give it a default", at: range)
      }
      parameters.append(Macro.Parameter(name: name, fallback: fallback, range: range))
    }
    try stream.expect(.rightRound)
    return parameters
  }

  mutating func parseCallBlock(_ range: Range<Int>) throws(Diagnostic) -> Statement.Kind {
    let parameters = stream.isSign(.leftRound) ? try parseParameters() : []
    let call = try parseExpression()
    guard case .call = call.kind else {
      throw stream.fail(
        "a `call` block needs a call", fix: "Write `{% call name(...) %}`", at: call.range)
    }
    let body = try parseBlock(closedBy: "endcall")
    return .callBlock(Macro(name: "caller", parameters: parameters, body: body), call: call)
  }
}

extension Parser {
  /// A single name that is assigned to.
  mutating func parseTargetName() throws(Diagnostic) -> (name: String, range: Range<Int>) {
    let (name, range) = try stream.expectName("a name")
    try check(name, range)
    return (name, range)
  }

  /// What stands on the left of `=` or `in`.
  mutating func parseTarget(
    allowsAttribute: Bool = false, endingAt end: String? = nil
  ) throws(Diagnostic) -> Target {
    let start = stream.current.range.lowerBound
    var targets: [Target] = []
    while true {
      if isTargetEnd(end) { break }
      targets.append(try parseSingleTarget(allowsAttribute: allowsAttribute))
      guard stream.skip(.comma) else {
        if targets.count == 1, let target = targets.first { return target }
        break
      }
    }
    guard !targets.isEmpty else { throw stream.unexpected(expected: "a name") }
    return .tuple(targets, start..<stream.lastEnd)
  }

  private func isTargetEnd(_ end: String?) -> Bool {
    switch stream.current.kind {
    case .blockEnd, .variableEnd, .sign(.rightRound), .sign(.assign): true
    case .name(let name): name == end
    default: false
    }
  }

  private mutating func parseSingleTarget(allowsAttribute: Bool) throws(Diagnostic) -> Target {
    if stream.skip(.leftRound) {
      let target = try nested { (parser) throws(Diagnostic) in
        try parser.parseTarget(allowsAttribute: allowsAttribute)
      }
      try stream.expect(.rightRound)
      return target
    }
    let (name, range) = try stream.expectName("a name")
    if allowsAttribute, stream.skip(.dot) {
      let (attribute, end) = try stream.expectName("the name of an attribute")
      return .attribute(name, attribute, range.lowerBound..<end.upperBound)
    }
    try check(name, range)
    return .name(name, range)
  }

  private func check(_ name: String, _ range: Range<Int>) throws(Diagnostic) {
    let reserved = ["true", "false", "none", "True", "False", "None"]
    guard reserved.contains(name) else { return }
    throw stream.fail("`\(name)` cannot be assigned to", fix: "Choose another name", at: range)
  }
}

extension Statement {
  /// Whether it prints white space only.
  fileprivate var isWhitespace: Bool {
    guard case .data(let bytes) = kind else { return false }
    return bytes.scalars.allSatisfy(\.isPythonSpace)
  }
}
