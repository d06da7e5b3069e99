extension Machine {
  /// `owner.name` where the place has not seen the owner's shape before.
  @inline(never)
  func attribute(
    _ owner: TemplateValue, _ name: Int32, at site: Int32
  ) throws(TemplateError) -> TemplateValue {
    switch owner {
    case .object(let object):
      if let slot = attributes.remember(program.names[Int(name)], object.shape, at: site) {
        return object.value(at: slot)
      }
    case .reference(let reference) where reference.kind == .loop:
      if let field = program.loopField(name) { return loops[Int(reference.index)][field] }
    default: break
    }
    return try attribute(owner, named: program.names[Int(name)].text)
  }

  /// `owner.name` for any value; undefined where there is none.
  @inline(never)
  func attribute(
    _ owner: TemplateValue, named name: String
  ) throws(TemplateError) -> TemplateValue {
    let value: TemplateValue?
    switch owner {
    case .object(let object): value = object.field(name)
    case .dictionary(let dictionary): value = dictionary.value(of: name)
    case .deferred(let deferred): return try attribute(deferred.value, named: name)
    case .undefined(let undefined): throw undefined.error
    case .reference(let reference): value = try attribute(of: reference, name)
    case .tuple(let items) where items.count == 2 && name == "grouper": value = items[0]
    case .tuple(let items) where items.count == 2 && name == "list": value = items[1]
    default: value = nil
    }
    return value ?? .undefined(TemplateUndefined(.attribute(owner, name)))
  }

  /// `owner[key]`; undefined where there is none.
  func item(
    _ owner: TemplateValue, _ key: TemplateValue
  ) throws(TemplateError) -> TemplateValue {
    let value: TemplateValue?
    switch owner {
    case .list(let items), .tuple(let items):
      value = position(key, count: items.count).map { items[$0].resolved }
    case .object(let object): value = key.plainText.flatMap(object.field)
    case .dictionary(let dictionary): value = try dictionary.value(of: key)
    case .text(let bytes): value = character(bytes, key).map { .text($0) }
    case .safe(let bytes): value = character(bytes, key).map { .safe($0) }
    case .range(let range): value = position(key, count: range.count).map { .int(range[$0]) }
    case .deferred(let deferred): return try item(deferred.value, key)
    case .undefined(let undefined): throw undefined.error
    default: value = nil
    }
    if let value { return value }
    switch key {
    case .undefined(let undefined): throw undefined.error
    case .deferred: return try item(owner, key.resolved)
    case .text, .safe: return try attribute(owner, named: key.plainText ?? "")
    default: return .undefined(TemplateUndefined(.item(owner, key)))
    }
  }

  /// The position that `key` means, counted from the end where it is negative.
  private func position(_ key: TemplateValue, count: Int) -> Int? {
    let index: Int
    switch key {
    case .int(let int): index = int
    case .bool(let bool): index = bool ? 1 : 0
    default: return nil
    }
    let position = index < 0 ? index + count : index
    return (0..<count).contains(position) ? position : nil
  }

  private func character(_ bytes: [UInt8], _ key: TemplateValue) -> [UInt8]? {
    let scalars = bytes.scalars
    return position(key, count: scalars.count).map { [UInt8]([scalars[$0]]) }
  }

  /// The items that a loop goes through, as a list.
  func iterable(_ value: TemplateValue) throws(TemplateError) -> TemplateValue {
    if case .list = value { return value }
    return .list(try items(of: value))
  }

  /// The items of anything that can be iterated over.
  func items(of value: TemplateValue) throws(TemplateError) -> [TemplateValue] {
    switch value {
    case .list(let items), .tuple(let items): return items
    case .text(let bytes), .safe(let bytes):
      try SizeLimit.check(items: bytes.scalarCount)
      return bytes.scalars.map { .text([UInt8]([$0])) }
    case .object, .dictionary: return value.asMapping?.keys ?? []
    case .range(let range):
      try SizeLimit.check(items: range.count)
      return (0..<range.count).map { .int(range[$0]) }
    case .deferred(let deferred): return try items(of: deferred.value)
    case .undefined(let undefined):
      if undefined.isLenient { return [] }
      throw undefined.error
    case .reference(let reference) where reference.kind == .generator:
      let items = generators[Int(reference.index)]
      generators[Int(reference.index)] = []
      return items
    default:
      throw TemplateError(
        "\(value.describedType) cannot be iterated over", fix: "Use a list or a mapping",
        rule: "template-type")
    }
  }

  /// Items that can be gone through once, as Python's generators.
  func generator(_ items: [TemplateValue]) throws(TemplateError) -> TemplateValue {
    try spend(bytes: items.count * Self.bytesPerItem)
    try checkNesting(items)
    generators.append(items)
    return .reference(TemplateReference(kind: .generator, index: Int32(generators.count - 1)))
  }

  /// Puts the items of a value into registers side by side; their number must fit.
  func unpack(
    _ value: TemplateValue, _ first: UnsafeMutablePointer<TemplateValue>, count: Int
  ) throws(TemplateError) {
    let items = try items(of: value)
    guard items.count == count else {
      throw TemplateError(
        "\(count) names cannot take the \(items.count) items of \(value.describedType)",
        fix: "Give as many names as there are items", rule: "template-type")
    }
    for (position, item) in items.enumerated() { first[position] = item }
  }
}
