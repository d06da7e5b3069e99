internal import Templating

/// What templates see of some part of the model: a table of named fields. The table is also the
/// documentation, and makes sure that every documented field exists in every object.
package struct View<Input>: Sendable {
  package struct Field: Sendable {
    package let name: String
    /// One line for theme authors.
    package let summary: String
    fileprivate let read: @Sendable (Input) -> TemplateValue

    init(_ name: String, _ summary: String, read: @escaping @Sendable (Input) -> TemplateValue) {
      self.name = name
      self.summary = summary
      self.read = read
    }
  }

  package let fields: [Field]
  private let shape: TemplateShape

  init(_ fields: [Field]) {
    self.fields = fields
    shape = TemplateShape(fields.map(\.name))
  }

  /// The object that templates see of `input`.
  func object(_ input: Input) -> TemplateValue {
    .object(TemplateObject(shape, fields.map { $0.read(input) }))
  }
}

extension TemplateValue {
  /// A value that is made only where a template asks for it.
  static func deferred(_ make: @escaping @Sendable () -> TemplateValue) -> TemplateValue {
    .deferred(DeferredValue(make))
  }

  static func texts(_ strings: [String]) -> TemplateValue { .list(strings.map { .text($0) }) }
}
