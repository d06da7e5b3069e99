/// What a template works on.
@frozen
@usableFromInline
package enum TemplateValue: Sendable {
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  /// UTF-8 that is escaped where it is printed.
  case text([UInt8])
  /// UTF-8 that is finished markup and is printed as it is.
  case safe([UInt8])
  case list([TemplateValue])
  case object(TemplateObject)
  /// Made anew each time it is looked at, for what is costly and seldom wanted.
  case deferred(DeferredValue)
  /// A list that is written in round brackets.
  case tuple([TemplateValue])
  /// What a template writes as `{key: value}`.
  case dictionary(TemplateDictionary)
  case range(TemplateRange)
  /// What a name or attribute that does not exist gives: an error for whoever uses it.
  case undefined(TemplateUndefined)
  /// Something that lives as long as the rendering, such as a macro.
  case reference(TemplateReference)
}

extension TemplateValue {
  package static func text(_ string: String) -> TemplateValue { .text(Array(string.utf8)) }

  /// `none` where there is no string.
  package static func text(_ string: String?) -> TemplateValue {
    string.map { .text(Array($0.utf8)) } ?? .none
  }

  package static func safe(_ string: String) -> TemplateValue { .safe(Array(string.utf8)) }

  /// Itself, or what a deferred value makes.
  @inline(__always)
  var resolved: TemplateValue {
    if case .deferred(let deferred) = self { return deferred.finalValue }
    return self
  }
}

/// A value that is made when a template looks at it.
@usableFromInline
package final class DeferredValue: Sendable {
  @usableFromInline let make: @Sendable () -> TemplateValue

  package init(_ make: @escaping @Sendable () -> TemplateValue) {
    self.make = make
  }

  @usableFromInline package var value: TemplateValue { make() }

  /// The value, made as often as it takes until it is not deferred itself.
  @inline(never)
  var finalValue: TemplateValue {
    var value = make()
    while case .deferred(let next) = value { value = next.make() }
    return value
  }
}
