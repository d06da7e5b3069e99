package import Diagnostics
package import Text

/// Compiled templates, which can be rendered by several threads at once.
package struct TemplateLibrary: Sendable {
  private let program: Program

  /// Compiles templates that may refer to each other.
  ///
  /// - Parameters:
  ///   - sources: Their names must differ.
  ///   - globals: The names of the root variables.
  ///   - filters: Filters besides Jinja's own; one of the same name takes the place of those.
  ///   - entries: The templates that are rendered directly. Variables are checked in these and in
  ///     all that they refer to. Nil for all whose names have no `/`.
  /// - Returns: The library, and what is wrong in any of the templates, sorted. Where there is an
  ///   error, the library must not be used.
  package static func load(
    _ sources: [TemplateSource], globals: TemplateShape, filters: [TemplateFilter] = [],
    entries: [String]? = nil
  ) -> (library: TemplateLibrary, diagnostics: [Diagnostic]) {
    let (program, diagnostics) = ProgramLoader(sources, globals, filters, entries).load()
    return (TemplateLibrary(program: program), diagnostics.sorted())
  }

  /// Whether there is a template called `name`.
  package func contains(_ name: String) -> Bool { program.templateIndices[name] != nil }

  /// Appends what the template called `name` makes of `root`, whose shape is that of the globals.
  ///
  /// Where it fails, or comes to one of `limits`, `buffer` is as it was.
  package func render(
    _ name: String, with root: TemplateObject, into buffer: inout ByteBuffer,
    limits: RenderLimits = .standard
  ) throws(Diagnostic) {
    guard let index = program.templateIndices[name] else {
      throw Diagnostic(
        .error, "unknown-template", "there is no template `\(name)`",
        fix: "Create it")
    }
    precondition(root.shape.names == program.rootShape.names, "the root has the globals' shape")
    let count = buffer.count
    do {
      try program.withCache { (cache) throws(TemplateError) in
        let machine = Machine(program, root: root, limits: limits, attributes: cache)
        try machine.render(template: index, RenderScope(seesRoot: true), into: &buffer)
      }
    } catch {
      buffer.bytes.removeLast(buffer.count - count)
      throw error.diagnostic
    }
  }
}
