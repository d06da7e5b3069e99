internal import ContentParsing
internal import Text

/// The arguments of a call, held against what the tool takes.
struct ToolArguments {
  private let values: [String: JSONValue]

  /// - Parameter written: an object. A member that is null counts as not there.
  init(_ written: JSONValue, of parameters: [ToolParameter]) throws(ToolFailure) {
    var values: [String: JSONValue] = [:]
    for member in written.members ?? [] where member.value != .null {
      guard let parameter = parameters.first(where: { $0.name == member.name }) else {
        throw Self.unknown(member.name, parameters)
      }
      guard parameter.takes(member.value) else {
        throw ToolFailure(
          "`\(member.name)` has to be \(parameter.kind.words), not "
            + "`\(member.value.line.shownOnOneLine)`.")
      }
      values[member.name] = member.value
    }
    if let missing = parameters.first(where: { $0.isRequired && values[$0.name] == nil }) {
      throw ToolFailure("`\(missing.name)` is missing: \(missing.summary)")
    }
    self.values = values
  }

  private static func unknown(_ name: String, _ parameters: [ToolParameter]) -> ToolFailure {
    let names = parameters.map(\.name)
    let fix =
      NearestName.of(name, in: names).map { "Did you mean `\($0)`?" }
      ?? "It takes \(names.joined(separator: ", "))."
    return ToolFailure("There is no argument `\(name.shownOnOneLine)`. \(fix)")
  }

  /// Without white space at its ends; nil where nothing is left.
  func text(_ name: String) -> String? {
    guard let text = values[name]?.text else { return nil }
    let trimmed = text.drop { $0.isWhitespace }
    let end = trimmed.lastIndex { !$0.isWhitespace }
    return end.map { String(trimmed[...$0]) }
  }

  func day(_ name: String) -> CalendarDay? { values[name]?.text.flatMap { CalendarDay($0) } }

  func integer(_ name: String) -> Int? {
    if case .int(let number)? = values[name] { return number }
    return nil
  }

  func number(_ name: String) -> Double? {
    switch values[name] {
    case .int(let number)?: Double(number)
    case .double(let number)?: number
    default: nil
    }
  }

  func texts(_ name: String) -> [String] { values[name]?.list?.compactMap(\.text) ?? [] }
}

extension ToolParameter {
  fileprivate func takes(_ value: JSONValue) -> Bool {
    switch (kind, value) {
    case (.text, .text): true
    case (.day, .text(let text)): CalendarDay(text) != nil
    case (.integer(let range), .int(let number)): range.contains(number)
    case (.number, .int(let number)): number >= 0
    case (.number, .double(let number)): number >= 0
    case (.oneOf(let words), .text(let text)): words.contains(text)
    case (.texts(let limit), .list(let elements)):
      1...limit ~= elements.count && elements.allSatisfy { $0.text != nil }
    default: false
    }
  }
}

extension ToolParameter.Kind {
  fileprivate var words: String {
    switch self {
    case .text: "a string"
    case .day: "a day written YYYY-MM-DD"
    case .integer(let range): "an integer from \(range.lowerBound) to \(range.upperBound)"
    case .number: "a number of 0 or more"
    case .oneOf(let words): "one of " + words.joined(separator: ", ")
    case .texts(let limit): "a list of 1 to \(limit) strings"
    }
  }
}
