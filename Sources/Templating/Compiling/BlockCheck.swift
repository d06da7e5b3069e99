internal import Diagnostics

/// Finds blocks that would never be seen: a template that extends another defines them, and none
/// of those that it extends has them.
struct BlockCheck {
  private let templates: [CompiledTemplate]
  private let names: [String]

  /// - Parameter names: what the numbers of blocks stand for.
  init(_ templates: [CompiledTemplate], names: [String]) {
    self.templates = templates
    self.names = names
  }

  func diagnostics() -> [Diagnostic] {
    templates.indices.flatMap { index -> [Diagnostic] in
      let template = templates[index]
      guard !template.facts.overrides.isEmpty, !template.source.isBuiltIn,
        let ancestors = ancestors(of: index),
        !(ancestors + [index]).contains(where: { templates[$0].facts.mentionsSelf })
      else { return [] }
      let known = Set(ancestors.flatMap { templates[$0].blocks }.map { names[Int($0.name)] })
      return template.facts.overrides.filter { !known.contains($0.name) }
        .map { diagnostic($0, template, ancestors, known) }
    }
  }

  /// The templates that the one at `index` extends, the nearest first; nil where they are not known.
  private func ancestors(of index: Int) -> [Int]? {
    var ancestors: [Int] = []
    var current = index
    while true {
      let parents = templates[current].facts.references.filter { $0.kind == .extend }
      guard parents.count <= 1, !templates[current].facts.isBroken else { return nil }
      guard let parent = parents.first else { return ancestors.isEmpty ? nil : ancestors }
      guard let next = parent.template, next != index, !ancestors.contains(next) else {
        return nil
      }
      ancestors.append(next)
      current = next
    }
  }

  private func diagnostic(
    _ block: TemplateFacts.Use, _ template: CompiledTemplate, _ ancestors: [Int],
    _ known: Set<String>
  ) -> Diagnostic {
    let chain = ancestors.map { "`\(templates[$0].source.name)`" }.joined(separator: " nor ")
    let verb = ancestors.count == 1 ? "\(chain) has no" : "neither \(chain) has a"
    return Diagnostic(
      .error, "unknown-block", "unknown block `\(block.name)`: \(verb) block of that name",
      fix: NameSuggestion.fix(for: block.name, among: known.sorted()),
      at: template.source.file.location(of: block.range))
  }
}
