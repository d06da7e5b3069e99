/// What `is name(arguments)` asks of a value.
final class TestEntry: Sendable {
  typealias Apply =
    @Sendable (TemplateValue, [TemplateValue], Machine) throws(TemplateError) -> Bool

  let name: String
  let parameters: [TemplateFilter.Parameter]
  let apply: Apply

  init(
    _ name: String, _ parameters: [TemplateFilter.Parameter] = [], apply: @escaping Apply
  ) {
    self.name = name
    self.parameters = parameters
    self.apply = apply
  }

  /// Jinja's tests by name.
  static let all: [String: TestEntry] = {
    var all = Dictionary(
      uniqueKeysWithValues: (typeTests + numberTests + textTests + comparisonTests).map {
        ($0.name, $0)
      })
    let aliases = [
      ("==", "eq"), ("equalto", "eq"), ("!=", "ne"), (">", "gt"), ("greaterthan", "gt"),
      (">=", "ge"), ("<", "lt"), ("lessthan", "lt"), ("<=", "le"),
    ]
    for (alias, name) in aliases {
      all[alias] = all[name].map { TestEntry(alias, $0.parameters, apply: $0.apply) }
    }
    return all
  }()
}
