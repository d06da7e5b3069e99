internal import Diagnostics

/// Finds what templates refer to, without compiling them.
package enum TemplateReferences {
  /// The names of the templates that `source` includes, extends or imports; nil where one of them
  /// is only known when rendering. A template that cannot be parsed refers to none.
  package static func names(in source: TemplateSource) -> [String]? {
    guard let statements = try? Parser.statements(of: source.file) else { return [] }
    var names: [String]? = []
    for statement in statements {
      statement.walk { statement in
        switch statement.kind {
        case .extends(let template), .include(let template, _, _),
          .importModule(let template, _, _), .importNames(let template, _, _):
          if let constant = template.constantNames { names? += constant } else { names = nil }
        default: break
        }
        return true
      }
    }
    return names
  }
}
