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
  private let readers: [@Sendable (Input) -> TemplateValue]

  init(_ fields: [Field]) {
    self.fields = fields
    shape = TemplateShape(fields.map(\.name))
    readers = fields.map(\.read)
  }

  /// The object that templates see of `input`.
  func object(_ input: Input) -> TemplateValue {
    .object(TemplateObject(shape, values(input)))
  }

  /// The same, where a look at a field is a look at a part of the site.
  func object(_ input: Input, noting kind: SitePart.Kind) -> TemplateValue {
    object(input) { Reads.note(kind, $0) }
  }

  /// The same, where `note` is told the index of each field that is looked at.
  func object(_ input: Input, noting note: @escaping @Sendable (Int) -> Void) -> TemplateValue {
    let values = values(input)
    return .object(
      TemplateObject(
        shape,
        making: { slot in
          note(slot)
          return values[slot]
        }))
  }

  /// What the fields give, in their order.
  func values(_ input: Input) -> [TemplateValue] { fields.map { $0.read(input) } }

  /// The same, each field made when a template looks at it: for objects of one page, few of whose
  /// fields are looked at.
  func passingObject(_ input: Input) -> TemplateValue where Input: Sendable {
    let readers = readers
    return .object(TemplateObject(shape, making: { readers[$0](input) }))
  }
}

extension TemplateValue {
  /// A value that is made only where a template asks for it.
  static func deferred(_ make: @escaping @Sendable () -> TemplateValue) -> TemplateValue {
    .deferred(DeferredValue(make))
  }

  static func texts(_ strings: [String]) -> TemplateValue { .list(strings.map { .text($0) }) }
}
