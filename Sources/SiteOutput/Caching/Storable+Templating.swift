internal import Templating
internal import Text

extension StoreWriter {
  /// All that a template can read of `value`, to tell whether it has changed.
  mutating func write(_ value: TemplateValue) {
    switch value {
    case .none: write(0)
    case .bool(let bool): write(tag: 1, bool)
    case .int(let int): write(tag: 2, int)
    case .double(let double): write(tag: 3, ContentHash(value: double.bitPattern))
    case .text(let bytes): write(tag: 4, bytes: bytes)
    case .safe(let bytes): write(tag: 5, bytes: bytes)
    case .list(let items): write(tag: 6, items)
    case .tuple(let items): write(tag: 7, items)
    case .object(let object): write(object)
    case .deferred(let deferred): write(deferred.value)
    case .dictionary, .range, .undefined, .reference: write(9)
    }
  }

  private mutating func write(tag: Int, _ content: some Storable) {
    write(tag)
    write(content)
  }

  private mutating func write(tag: Int, bytes: [UInt8]) {
    write(tag)
    write(bytes: bytes)
  }

  private mutating func write(tag: Int, _ items: [TemplateValue]) {
    write(tag)
    write(items.count)
    for item in items { write(item) }
  }

  private mutating func write(_ object: TemplateObject) {
    write(tag: 8, object.shape.names.count)
    for (name, value) in zip(object.shape.names, object.fields) {
      write(name)
      write(value)
    }
  }
}
