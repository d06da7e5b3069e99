internal import Diagnostics

/// Finds templates that include, extend or import themselves, directly or through others.
struct CycleCheck {
  private let templates: [CompiledTemplate]

  init(_ templates: [CompiledTemplate]) { self.templates = templates }

  /// One error a cycle, at the reference that closes it.
  func diagnostics() -> [Diagnostic] {
    var states = [State](repeating: .unseen, count: templates.count)
    var path: [(template: Int, reference: TemplateFacts.Reference)] = []
    var result: [Diagnostic] = []
    for index in templates.indices where states[index] == .unseen {
      visit(index, &states, &path, &result)
    }
    return result
  }

  private enum State { case unseen, open, done }

  private func visit(
    _ index: Int, _ states: inout [State],
    _ path: inout [(template: Int, reference: TemplateFacts.Reference)],
    _ result: inout [Diagnostic]
  ) {
    states[index] = .open
    for reference in templates[index].facts.references {
      guard let target = reference.template else { continue }
      path.append((index, reference))
      switch states[target] {
      case .unseen: visit(target, &states, &path, &result)
      case .open: result.append(diagnostic(path, closingAt: target))
      case .done: break
      }
      path.removeLast()
    }
    states[index] = .done
  }

  private func diagnostic(
    _ path: [(template: Int, reference: TemplateFacts.Reference)], closingAt target: Int
  ) -> Diagnostic {
    let start = path.firstIndex { $0.template == target } ?? 0
    let cycle = path[start...]
    let names = (cycle.map(\.template) + [target]).map { "`\(templates[$0].source.name)`" }
    let locations = cycle.map { step in
      templates[step.template].source.file.location(of: step.reference.range)
    }
    let verb = cycle.last.map { Self.verb($0.reference.kind) } ?? "includes"
    let chain = names.joined(separator: " → ")
    return Diagnostic(
      .error, "template-cycle", "the template \(names.last ?? "") \(verb) itself: \(chain)",
      fix: "Break the cycle; for a tree, use a recursive loop or a macro", at: locations.last,
      related: locations.dropLast().map { RelatedLocation("which is reached from here", at: $0) })
  }

  private static func verb(_ kind: TemplateFacts.Reference.Kind) -> String {
    switch kind {
    case .include: "includes"
    case .extend: "extends"
    case .importModule: "imports"
    }
  }
}
