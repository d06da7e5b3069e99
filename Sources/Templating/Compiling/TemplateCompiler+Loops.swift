extension TemplateCompiler {
  func compile(_ loop: ForLoop, _ frame: CompilationFrame, _ range: Range<Int>) {
    guard loop.isRecursive else {
      compileLoop(loop, source: nil, depth: nil, outer: frame, loop.items.range)
      return
    }
    let code = program.reserve()
    let function = program.makeFunction(.loop, "loop", parent: frame.function)
    let source = function.take()
    let depth = function.take()
    var outer = CompilationFrame(
      symbols: frame.symbols, function: function, escapes: frame.escapes)
    outer.checksOutput = frame.checksOutput
    compileLoop(loop, source: source, depth: depth, outer: outer, loop.items.range)
    program.finish(code, function.finish(template: index))
    frame.function.add(.callLoop(code: code, compile(loop.items, frame)), loop.items.range)
  }

  /// The loop over what `source` holds, or else over its items. A recursive one knows its depth.
  private func compileLoop(
    _ loop: ForLoop, source: Register?, depth: Register?, outer: CompilationFrame,
    _ range: Range<Int>
  ) {
    let function = outer.function
    let items = function.take()
    _ = function.take()
    let source = source ?? compile(loop.items, outer, into: items)
    let inner = outer.inner(in: function)
    let loopSlot = usesLoopVariable(loop) ? inner.symbols.declareParameter("loop") : nil
    let item = declareTarget(loop.target, inner)
    inner.symbols.visit(loop.body)
    enter(inner, .constant)
    function.add(.iterate(items, collect(loop, source, items, outer) ?? source), range)
    if let loopSlot {
      function.add(.startLoop(loopSlot.register, items: items, depth: depth ?? -1), range)
    }
    let top = function.here
    let next = function.add(.next(items: items, item, 0), range)
    if let loopSlot { function.add(.stepLoop(loopSlot.register, items: items), range) }
    assign(item, to: loop.target, inner)
    enter(inner, .changing)
    compile(loop.body, inner)
    function.add(.jump(top), range)
    function.land([next])
    compileElse(loop, index: items + 1, outer, range)
  }

  private func usesLoopVariable(_ loop: ForLoop) -> Bool {
    loop.isRecursive || loop.body.mention("loop") || loop.body.blocks.contains(where: \.isScoped)
  }

  /// Declares the target's variables; gives the register that `next` fills.
  private func declareTarget(_ target: Target, _ frame: CompilationFrame) -> Register {
    for name in target.names { frame.symbols.declareParameter(name) }
    if case .name(let name, _) = target, let slot = frame.symbols.slot(of: name) {
      return slot.register
    }
    return frame.function.take()
  }

  /// Gathers the items that pass the loop's test; nil where it has none.
  private func collect(
    _ loop: ForLoop, _ source: Register, _ items: Register, _ outer: CompilationFrame
  ) -> Register? {
    guard let test = loop.test else { return nil }
    let function = outer.function
    let inner = outer.inner(in: function)
    let collected = function.take()
    let item = declareTarget(loop.target, inner)
    inner.symbols.visit(test)
    enter(inner)
    function.add(.startCollecting(collected), test.range)
    function.add(.iterate(items, source), loop.items.range)
    let top = function.here
    let next = function.add(.next(items: items, item, 0), test.range)
    assign(item, to: loop.target, inner)
    for jump in compileJump(unless: test, inner) { function.setTarget(jump, top) }
    function.add(.collect(collected, item), test.range)
    function.add(.jump(top), test.range)
    function.land([next])
    return collected
  }

  /// Runs where there was no item: the index has not moved.
  private func compileElse(
    _ loop: ForLoop, index: Register, _ outer: CompilationFrame, _ range: Range<Int>
  ) {
    guard !loop.otherwise.isEmpty else { return }
    let function = outer.function
    let skip = function.add(.jumpIfTrue(index, 0), range)
    let inner = outer.inner(in: function)
    inner.symbols.visit(loop.otherwise)
    enter(inner)
    compile(loop.otherwise, inner)
    function.land([skip])
  }
}
