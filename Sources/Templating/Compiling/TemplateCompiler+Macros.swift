extension TemplateCompiler {
  func compileMacro(_ macro: Macro, _ frame: CompilationFrame, _ range: Range<Int>) {
    let code = compileFunction(macro, frame, range)
    guard let slot = frame.symbols.slot(of: macro.name) else { return }
    frame.function.add(.macro(slot.register, code: code), range)
    export(macro.name, frame, range)
  }

  func compileCallBlock(
    _ macro: Macro, _ call: Expression, _ frame: CompilationFrame, _ range: Range<Int>
  ) {
    let code = compileFunction(macro, frame, range)
    let caller = frame.function.take()
    frame.function.add(.macro(caller, code: code), range)
    let result = frame.function.take()
    guard case .call(let callee, let arguments) = call.kind else { return }
    compileCall(callee, arguments, caller: caller, frame, into: result, call.nameRange)
    frame.function.add(.emitPlain(result), call.range)
  }

  private func compileFunction(
    _ macro: Macro, _ frame: CompilationFrame, _ range: Range<Int>
  ) -> Int32 {
    let code = program.reserve()
    let function = program.makeFunction(.macro, macro.name, parent: frame.function)
    var inner = frame.inner(in: function)
    inner.checksOutput = false
    for parameter in macro.parameters { inner.symbols.declareParameter(parameter.name) }
    function.signature = declareSpecialParameters(macro, inner)
    macro.parameters.compactMap(\.fallback).forEach(inner.symbols.visit)
    inner.symbols.visit(macro.body)
    enter(inner)
    compileFallbacks(macro, inner)
    compile(macro.body, inner)
    program.finish(code, function.finish(template: index))
    return code
  }

  /// `caller`, `kwargs` and `varargs` exist where the body speaks of them.
  private func declareSpecialParameters(
    _ macro: Macro, _ frame: CompilationFrame
  ) -> MacroSignature {
    let names = macro.parameters.map(\.name)
    func special(_ name: String) -> Register? {
      guard !names.contains(name), macro.body.mention(name) else { return nil }
      return frame.symbols.declareParameter(name).register
    }
    for parameter in macro.parameters
    where parameter.name == "caller" && parameter.fallback == nil && macro.body.mention("caller") {
      report(
        "template-syntax", "the parameter `caller` has no default",
        fix: "Leave it out or give it a default", at: parameter.range)
    }
    return MacroSignature(
      names: names,
      missing: names.map {
        TemplateUndefined(
          .other(
            "the parameter `\($0)` was not provided", fix: "Give it, or a default in the macro"))
      },
      caller: special("caller"), keywords: special("kwargs"), positional: special("varargs"))
  }

  private func compileFallbacks(_ macro: Macro, _ frame: CompilationFrame) {
    for (position, parameter) in macro.parameters.enumerated() {
      guard let fallback = parameter.fallback else { continue }
      let register = Register(position)
      let skip = frame.function.add(
        .jumpUnlessMissing(register, parameter: Int32(position), 0), parameter.range)
      compile(fallback, frame, into: register)
      frame.function.land([skip])
    }
  }
}
