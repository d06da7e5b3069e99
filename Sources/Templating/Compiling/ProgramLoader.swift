internal import Diagnostics
internal import Text

/// Turns sources into a program: parses and compiles each, then checks what they say of each other.
struct ProgramLoader {
  private let sources: [TemplateSource]
  private let globals: TemplateShape
  private let filters: [String: FilterEntry]
  private let entries: [String]?

  init(
    _ sources: [TemplateSource], _ globals: TemplateShape, _ filters: [TemplateFilter],
    _ entries: [String]?
  ) {
    self.sources = sources
    self.globals = globals
    self.filters = FilterEntry.all.merging(filters.map { ($0.name, FilterEntry($0)) }) { $1 }
    self.entries = entries
  }

  func load() -> (Program, [Diagnostic]) {
    let indices = Dictionary(zip(sources.map(\.name), sources.indices)) { first, _ in first }
    let builder = ProgramBuilder(filters: filters, templates: indices)
    var diagnostics: [Diagnostic] = []
    var templates: [CompiledTemplate] = []
    let parsed = sources.concurrentMap { source in
      Result { () throws(Diagnostic) in try Parser.statements(of: source.file) }
    }
    for (index, (source, outcome)) in zip(sources, parsed).enumerated() {
      let statements = statements(of: outcome, &diagnostics)
      var (template, found) = TemplateCompiler.compile(
        source, at: index, statements ?? [], program: builder)
      template.facts.isBroken = statements == nil
      templates.append(template)
      diagnostics += found
    }
    let reachable = reachable(templates, indices)
    diagnostics += CycleCheck(templates).diagnostics()
    diagnostics += BlockCheck(templates, names: builder.names).diagnostics()
    diagnostics += VariableCheck(templates, globals, reachable).diagnostics()
    let program = Program(
      templates: templates, indices: indices, codes: builder.codes.compactMap { $0 },
      names: builder.names, filters: filters, rootShape: globals,
      siteCount: Int(builder.siteCount))
    return (program, diagnostics)
  }

  private func statements(
    of outcome: Result<[Statement], Diagnostic>, _ diagnostics: inout [Diagnostic]
  ) -> [Statement]? {
    do throws(Diagnostic) {
      return try outcome.get()
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  /// The templates that the entries come to.
  private func reachable(
    _ templates: [CompiledTemplate], _ indices: [String: Int]
  ) -> Set<Int> {
    let names = entries ?? sources.map(\.name).filter { !$0.contains("/") }
    var pending = names.compactMap { indices[$0] }
    var reached: Set<Int> = []
    while let index = pending.popLast() {
      guard reached.insert(index).inserted else { continue }
      for reference in templates[index].facts.references {
        pending += reference.template.map { [$0] } ?? Array(templates.indices)
      }
    }
    return reached
  }
}
