/// A mapping, whichever way it is stored.
struct MappingView {
  let keys: [TemplateValue]
  let values: [TemplateValue]
  private let lookUp: (TemplateValue) throws(TemplateError) -> TemplateValue?

  init(_ object: TemplateObject) {
    keys = object.shape.names.map { .text($0) }
    values = object.fields
    lookUp = { (key) throws(TemplateError) in key.plainText.flatMap(object.field) }
  }

  init(_ dictionary: TemplateDictionary) {
    keys = dictionary.keys
    values = dictionary.values
    lookUp = { (key) throws(TemplateError) in try dictionary.value(of: key) }
  }

  /// The value of `key`.
  func value(of key: TemplateValue) throws(TemplateError) -> TemplateValue? { try lookUp(key) }

  /// Pairs of key and value.
  var items: [TemplateValue] { zip(keys, values).map { .tuple([$0, $1.resolved]) } }

  func equals(_ other: MappingView) throws(TemplateError) -> Bool {
    guard keys.count == other.keys.count else { return false }
    for (key, value) in zip(keys, values) {
      guard let counterpart = try other.value(of: key), try value.equals(counterpart) else {
        return false
      }
    }
    return true
  }
}

extension TemplateValue {
  /// It as a mapping, nil for what is none.
  var asMapping: MappingView? {
    switch self {
    case .object(let object): MappingView(object)
    case .dictionary(let dictionary): MappingView(dictionary)
    case .deferred(let deferred): deferred.value.asMapping
    default: nil
    }
  }
}
