/// An item of a list that may be broken without breaking the list.
struct Lenient<Value: Decodable>: Decodable {
  let value: Value?
  /// Why there is no value; empty where there is one.
  let reason: String

  init(from decoder: any Decoder) throws {
    do {
      value = try Value(from: decoder)
      reason = ""
    } catch {
      value = nil
      reason = Self.reason(error)
    }
  }

  private static func reason(_ error: any Error) -> String {
    func name(_ keys: [any CodingKey]) -> String {
      keys.map(\.stringValue).drop { $0.hasPrefix("Index") }.joined(separator: ".")
    }
    return switch error {
    case DecodingError.keyNotFound(let key, _): "it has no `\(key.stringValue)`"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      "its `\(name(context.codingPath))` is not of the kind it should be"
    default: "it cannot be read"
    }
  }
}
