/// A filter that templates can use by its name, made by whoever loads them.
package struct TemplateFilter: Sendable {
  /// An argument that can be given by place or by name.
  package struct Parameter: Sendable {
    package let name: String
    /// What stands for it where it is not given; nil where it must be.
    package let fallback: TemplateValue?

    package init(_ name: String, default fallback: TemplateValue? = nil) {
      self.name = name
      self.fallback = fallback
    }
  }

  package typealias Apply =
    @Sendable (TemplateValue, [TemplateValue]) throws(TemplateError) -> TemplateValue

  package let name: String
  package let parameters: [Parameter]
  /// Gets the input and one argument a parameter, none of them undefined or deferred.
  package let apply: Apply

  package init(_ name: String, _ parameters: [Parameter] = [], apply: @escaping Apply) {
    self.name = name
    self.parameters = parameters
    self.apply = apply
  }
}

/// A filter as the engine runs it.
final class FilterEntry: Sendable {
  typealias Apply =
    @Sendable (TemplateValue, FilterCall) throws(TemplateError) -> TemplateValue

  let name: String
  let parameters: [TemplateFilter.Parameter]
  /// Whether it takes any arguments, as `map` does.
  let isVariadic: Bool
  /// Whether it deals with undefined input itself.
  let takesUndefined: Bool
  let apply: Apply

  init(
    _ name: String, _ parameters: [TemplateFilter.Parameter] = [], isVariadic: Bool = false,
    takesUndefined: Bool = false, apply: @escaping Apply
  ) {
    self.name = name
    self.parameters = parameters
    self.isVariadic = isVariadic
    self.takesUndefined = takesUndefined
    self.apply = apply
  }

  convenience init(_ filter: TemplateFilter) {
    self.init(filter.name, filter.parameters) { (input, call) throws(TemplateError) in
      for case .undefined(let undefined) in call.arguments { throw undefined.error }
      return try filter.apply(input, call.arguments.map(\.resolved))
    }
  }

  /// The same filter under another name.
  func named(_ name: String) -> FilterEntry {
    FilterEntry(
      name, parameters, isVariadic: isVariadic, takesUndefined: takesUndefined, apply: apply)
  }
}

/// What a filter is given besides its input.
struct FilterCall {
  let machine: Machine
  /// Whether the template escapes what it prints.
  let escapes: Bool
  /// One a parameter; for a variadic filter those given by place.
  let arguments: [TemplateValue]
  /// Those given by name, for a variadic filter.
  let keywords: [KeywordValue]

  subscript(position: Int) -> TemplateValue { arguments[position].resolved }
}

/// An argument given by name.
struct KeywordValue {
  let name: String
  let value: TemplateValue
}
