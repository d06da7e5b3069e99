internal import Text

extension TemplateCompiler {
  /// Computes `expression` into `target`, else into wherever is best; gives the register.
  @discardableResult
  func compile(
    _ expression: Expression, _ frame: CompilationFrame, into target: Register? = nil
  ) -> Register {
    if target == nil, case .name(let name) = expression.kind,
      let slot = frame.symbols.slot(of: name), slot.function == frame.function.id
    {
      return slot.register
    }
    let result = target ?? frame.function.take()
    let mark = frame.function.top
    compileValue(expression, frame, result)
    frame.function.release(to: mark)
    return result
  }

  private func compileValue(
    _ expression: Expression, _ frame: CompilationFrame, _ result: Register
  ) {
    let function = frame.function
    let range = expression.range
    switch expression.kind {
    case .constant(let value): function.add(.constant(result, function.constant(value)), range)
    case .name(let name): compileName(name, frame, result, range)
    case .attribute(let owner, let name):
      let owner = compile(owner, frame)
      function.add(
        .attribute(result, owner, name: program.id(of: name), site: program.nextSite()),
        expression.nameRange)
    case .item(let owner, let key):
      let owner = compile(owner, frame)
      function.add(.item(result, owner, compile(key, frame)), expression.nameRange)
    case .slice(let owner, let from, let to, let by):
      let first = function.take()
      compile(owner, frame, into: first)
      for bound in [from, to, by] {
        let register = function.take()
        compile(bound ?? Expression(.constant(.none), range), frame, into: register)
      }
      function.add(.slice(result, first: first), range)
    case .call(let callee, let arguments):
      compileCall(callee, arguments, caller: nil, frame, into: result, expression.nameRange)
    case .filter: _ = compileFilters(expression, input: nil, frame, into: result)
    case .test(let operand, let name, let arguments):
      compileTest(expression, operand, name, arguments, frame, result)
    case .negative(let operand): function.add(.negative(result, compile(operand, frame)), range)
    case .positive(let operand): function.add(.positive(result, compile(operand, frame)), range)
    case .not(let operand): function.add(.not(result, compile(operand, frame)), range)
    case .binary(let sign, let left, let right):
      let left = compile(left, frame)
      function.add(.binary(sign, result, left, compile(right, frame)), range)
    case .compare(let first, let comparisons):
      compileComparison(first, comparisons, frame, result, range)
    case .and(let left, let right):
      compile(left, frame, into: result)
      let skip = function.add(.jumpIfFalse(result, 0), left.range)
      compile(right, frame, into: result)
      function.land([skip])
    case .or(let left, let right):
      compile(left, frame, into: result)
      let skip = function.add(.jumpIfTrue(result, 0), left.range)
      compile(right, frame, into: result)
      function.land([skip])
    case .concatenation(let parts):
      let first = compileSequence(parts, frame)
      function.add(
        .concatenate(
          result, first: first, count: Int32(parts.count), escapes: frame.escapes), range)
    case .conditional(let test, let then, let otherwise):
      compileConditional(test, then, otherwise, frame, result)
    case .list(let items):
      let first = compileSequence(items, frame)
      function.add(.list(result, first: first, count: Int32(items.count)), range)
    case .tuple(let items):
      let first = compileSequence(items, frame)
      function.add(.tuple(result, first: first, count: Int32(items.count)), range)
    case .dictionary(let pairs):
      let first = compileSequence(pairs.flatMap { [$0.key, $0.value] }, frame)
      function.add(.dictionary(result, first: first, count: Int32(pairs.count)), range)
    }
  }

  /// Computes the expressions into registers that stand side by side; gives the first.
  private func compileSequence(
    _ expressions: [Expression], _ frame: CompilationFrame
  ) -> Register {
    let first = frame.function.top
    for expression in expressions {
      compile(expression, frame, into: frame.function.take())
    }
    return first
  }

  private func compileName(
    _ name: String, _ frame: CompilationFrame, _ result: Register, _ range: Range<Int>
  ) {
    guard let slot = frame.symbols.slot(of: name) else {
      frame.function.add(.resolve(result, variable: program.id(of: name)), range)
      return
    }
    copy(slot, to: result, frame, range)
  }

  private func compileComparison(
    _ first: Expression, _ comparisons: [Expression.Comparison], _ frame: CompilationFrame,
    _ result: Register, _ range: Range<Int>
  ) {
    var left = compile(first, frame)
    var skips: [Int] = []
    for (position, comparison) in comparisons.enumerated() {
      let right = compile(comparison.operand, frame)
      frame.function.add(.compare(comparison.sign, result, left, right), range)
      if position < comparisons.count - 1 {
        skips.append(frame.function.add(.jumpIfFalse(result, 0), range))
      }
      left = right
    }
    frame.function.land(skips)
  }

  private func compileConditional(
    _ test: Expression, _ then: Expression, _ otherwise: Expression?,
    _ frame: CompilationFrame, _ result: Register
  ) {
    let function = frame.function
    let skips = compileJump(unless: test, frame)
    compile(then, frame, into: result)
    let end = function.add(.jump(0), then.range)
    function.land(skips)
    if let otherwise {
      compile(otherwise, frame, into: result)
    } else {
      let undefined = TemplateValue.undefined(TemplateUndefined(.omittedElse))
      function.add(.constant(result, function.constant(undefined)), test.range)
    }
    function.land([end])
  }

  /// Jumps, to where the caller says, where `test` is false.
  func compileJump(unless test: Expression, _ frame: CompilationFrame) -> [Int] {
    switch test.kind {
    case .and(let left, let right):
      return compileJump(unless: left, frame) + compileJump(unless: right, frame)
    case .not(let operand): return [jump(true, operand, frame)]
    default: return [jump(false, test, frame)]
    }
  }

  private func jump(
    _ condition: Bool, _ test: Expression, _ frame: CompilationFrame
  ) -> Int {
    let mark = frame.function.top
    defer { frame.function.release(to: mark) }
    if case .attribute(let owner, let name) = test.kind {
      let register = compile(owner, frame)
      let (name, site) = (program.id(of: name), program.nextSite())
      return frame.function.add(
        condition
          ? .jumpIfAttribute(register, name: name, site: site, 0)
          : .jumpUnlessAttribute(register, name: name, site: site, 0), test.nameRange)
    }
    let register = compile(test, frame)
    return frame.function.add(
      condition ? .jumpIfTrue(register, 0) : .jumpIfFalse(register, 0), test.nameRange)
  }
}
