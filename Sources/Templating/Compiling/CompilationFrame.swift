/// Where in a template the compiler is.
struct CompilationFrame {
  let symbols: Symbols
  let function: FunctionBuilder
  /// Whether what is set here belongs to the template as a whole.
  var isTopLevel = false
  /// Whether it always runs.
  var isRootLevel = false
  /// Whether output is dropped where the template has extended another.
  var checksOutput = false
  var escapes: Bool

  /// A scope inside of this one, in the same function or in another.
  func inner(in other: FunctionBuilder? = nil) -> CompilationFrame {
    let function = other ?? function
    return CompilationFrame(
      symbols: Symbols(parent: symbols, function: function), function: function,
      checksOutput: checksOutput, escapes: escapes)
  }

  /// The same scope in a branch that may not run.
  var branch: CompilationFrame {
    var frame = self
    frame.isRootLevel = false
    return frame
  }
}
