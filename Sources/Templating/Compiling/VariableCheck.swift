internal import Diagnostics

/// Finds variables that no template and no root object sets.
struct VariableCheck {
  private let templates: [CompiledTemplate]
  private let globals: Set<String>
  private let reachable: Set<Int>

  init(_ templates: [CompiledTemplate], _ globals: TemplateShape, _ reachable: Set<Int>) {
    self.templates = templates
    self.globals = Set(globals.names).union(GlobalFunction.all.map(\.rawValue))
    self.reachable = reachable
  }

  func diagnostics() -> [Diagnostic] {
    let provided = provided()
    return reachable.sorted().flatMap { index in
      let known = globals.union(provided[index])
      return templates[index].facts.uses.filter { !known.contains($0.name) }
        .map { diagnostic($0, templates[index].source, known) }
    }
  }

  private func diagnostic(
    _ use: TemplateFacts.Use, _ source: TemplateSource, _ known: Set<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-variable", "unknown variable `\(use.name)`",
      fix: NameSuggestion.fix(
        for: use.name, among: known.sorted(),
        otherwise: "Set it first, or test it with `is defined`"),
      at: source.file.location(of: use.range))
  }

  /// What each template may see of other templates, besides the root variables.
  private func provided() -> [Set<String>] {
    var provided = templates.map(\.facts.exports)
    var isChanging = true
    while isChanging {
      isChanging = false
      for (index, template) in templates.enumerated() {
        for reference in template.facts.references {
          for target in reference.template.map({ [$0] }) ?? Array(templates.indices) {
            isChanging = share(reference, from: index, to: target, &provided) || isChanging
          }
        }
      }
    }
    return provided
  }

  /// Whether one of the two has come to see more.
  private func share(
    _ reference: TemplateFacts.Reference, from index: Int, to target: Int,
    _ provided: inout [Set<String>]
  ) -> Bool {
    guard reference.withScope else { return false }
    let before = provided[index].count + provided[target].count
    provided[target].formUnion(provided[index])
    provided[target].formUnion(reference.visible)
    if reference.kind == .extend { provided[index].formUnion(provided[target]) }
    return provided[index].count + provided[target].count != before
  }
}
