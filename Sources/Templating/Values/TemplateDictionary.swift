/// Keys and values in the order in which they were written; a later equal key replaces the value.
@usableFromInline
package final class TemplateDictionary: Sendable {
  let keys: [TemplateValue]
  let values: [TemplateValue]
  private let index: [TemplateKey: Int]

  /// An unhashable key is an error.
  init(_ pairs: [(key: TemplateValue, value: TemplateValue)]) throws(TemplateError) {
    var keys: [TemplateValue] = []
    var values: [TemplateValue] = []
    var index: [TemplateKey: Int] = [:]
    for (key, value) in pairs {
      let hashed = try TemplateKey(key)
      if let position = index[hashed] {
        values[position] = value
      } else {
        index[hashed] = keys.count
        keys.append(key)
        values.append(value)
      }
    }
    self.keys = keys
    self.values = values
    self.index = index
  }

  /// The value of `key`; an unhashable key is an error.
  func value(of key: TemplateValue) throws(TemplateError) -> TemplateValue? {
    index[try TemplateKey(key)].map { values[$0].resolved }
  }

  /// The value of a key that is text.
  func value(of name: String) -> TemplateValue? {
    index[TemplateKey(text: Array(name.utf8))].map { values[$0].resolved }
  }
}

/// A value as a key: equal numbers are equal keys, whatever their type.
struct TemplateKey: Hashable {
  private enum Content: Hashable {
    case none
    case int(Int)
    case double(Double)
    case text([UInt8])
    case tuple([TemplateKey])
    case other(Int)
  }

  private let content: Content

  init(text: [UInt8]) { content = .text(text) }

  /// A list, a mapping or something undefined cannot be a key.
  init(_ value: TemplateValue) throws(TemplateError) {
    switch value {
    case .none: content = .none
    case .bool(let bool): content = .int(bool ? 1 : 0)
    case .int(let int): content = .int(int)
    case .double(let double): content = Int(exactly: double).map { .int($0) } ?? .double(double)
    case .text(let bytes), .safe(let bytes): content = .text(bytes)
    case .tuple(let items):
      content = .tuple(try items.map { (item) throws(TemplateError) in try TemplateKey(item) })
    case .deferred(let deferred): self = try TemplateKey(deferred.value)
    case .range(let range): content = .tuple([.init(text: Array(range.display.utf8))])
    case .reference(let reference): content = .other(reference.hashValue)
    case .undefined(let undefined): throw undefined.error
    case .list, .object, .dictionary:
      throw TemplateError("\(value.describedType) cannot be a key", fix: "Use text or a number")
    }
  }
}
