import Foundation

/// As much of JSON Schema (draft 2020-12) as the open data's schema uses; another keyword is a
/// fault, so that nothing goes unchecked.
struct JSONValidator {
  private let root: [String: Any]

  init(_ schema: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any] ?? [:]
  }

  /// What is wrong with `document`, each with its place.
  func faults(in document: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(document.utf8))
    return faults(value, root, at: "$")
  }

  private static let plain: Set<String> = [
    "$schema", "$defs", "title", "description", "properties", "required", "additionalProperties",
    "format",
  ]

  private func faults(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
      switch keyword {
      case "$ref": faults(value, definition(rule), at: place)
      case "oneOf", "anyOf": oneOf(value, rule as? [[String: Any]] ?? [], keyword, at: place)
      case "type": isOfType(value, rule) ? [] : ["\(place): is not \(rule)"]
      case "const": (value as? NSNumber) == (rule as? NSNumber) ? [] : ["\(place): is not \(rule)"]
      case "enum":
        ((rule as? [String]) ?? []).contains(value as? String ?? "")
          ? [] : ["\(place): is not one of \(rule)"]
      case "minimum": isAtLeast(value, rule) ? [] : ["\(place): is below \(rule)"]
      case "items":
        ((value as? [Any]) ?? []).enumerated().flatMap { index, item in
          faults(item, rule as? [String: Any] ?? [:], at: "\(place)[\(index)]")
        }
      case _ where Self.plain.contains(keyword): []
      default: ["\(place): the keyword \(keyword) is not known"]
      }
    } + members(value, schema, at: place) + format(value, schema, at: place)
  }

  private func definition(_ reference: Any) -> [String: Any] {
    let name = (reference as? String ?? "").replacing("#/$defs/", with: "")
    return (root["$defs"] as? [String: [String: Any]])?[name] ?? ["missing": name]
  }

  private func oneOf(
    _ value: Any, _ schemas: [[String: Any]], _ keyword: String, at place: String
  ) -> [String] {
    let found = schemas.map { faults(value, $0, at: place) }
    let matches = found.count(where: \.isEmpty)
    let isRight = keyword == "oneOf" ? matches == 1 : matches > 0
    return isRight ? [] : ["\(place): \(matches) of \(keyword) match"] + found.joined()
  }

  private func isOfType(_ value: Any, _ rule: Any) -> Bool {
    let names = rule as? [String] ?? [rule as? String ?? ""]
    return names.contains { name in
      switch name {
      case "null": value is NSNull
      case "string": value is String
      case "array": value is [Any]
      case "object": value is [String: Any]
      case "boolean": (value as? NSNumber).map(isBoolean) ?? false
      case "number": (value as? NSNumber).map { !isBoolean($0) } ?? false
      case "integer":
        (value as? NSNumber).map { !isBoolean($0) && $0.doubleValue.rounded() == $0.doubleValue }
          ?? false
      default: false
      }
    }
  }

  private func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }

  private func isAtLeast(_ value: Any, _ rule: Any) -> Bool {
    guard let number = value as? NSNumber, let least = rule as? NSNumber else { return true }
    return number.doubleValue >= least.doubleValue
  }

  private func format(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
    guard schema["format"] as? String == "date", let text = value as? String else { return [] }
    return text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) == nil ? ["\(place): is no date"] : []
  }

  private func members(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
    let isClosed = schema["additionalProperties"] as? Bool == false
    return missing.map { "\(place): has no \($0)" }
      + object.sorted { $0.key < $1.key }.flatMap { name, value -> [String] in
        guard let property = properties[name] else {
          return isClosed ? ["\(place): may not have \(name)"] : []
        }
        return faults(value, property, at: "\(place).\(name)")
      }
  }
}
