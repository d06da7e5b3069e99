/// The names of an object's fields, in order; shared by all objects of a kind.
@usableFromInline
package final class TemplateShape: Sendable {
  /// The names in order.
  package let names: [String]
  /// Where each name's field stands.
  private let slots: [String: Int]

  /// `names` must differ.
  package init(_ names: [String]) {
    self.names = names
    slots = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  }

  /// The index of the field called `name`.
  package func slot(of name: String) -> Int? { slots[name] }
}

/// A value with named fields, built once and shared.
@usableFromInline
package final class TemplateObject: Sendable {
  @usableFromInline package let shape: TemplateShape
  @usableFromInline package let fields: [TemplateValue]

  /// `fields` in the order of the shape's names, as many as there are names.
  package init(_ shape: TemplateShape, _ fields: [TemplateValue]) {
    precondition(shape.names.count == fields.count, "an object has a field for each name")
    self.shape = shape
    self.fields = fields
  }
}
