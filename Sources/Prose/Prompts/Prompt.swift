/// A prompt: a text in which `{name}` stands for what is filled in.
package struct Prompt: Hashable, Sendable {
  package enum Name: String, CaseIterable, Sendable {
    /// Writes about one paper.
    case paper
    /// Looks at what was written, once more.
    case review
    /// Writes about what the papers of a day have in common.
    case trends
    /// Gives a paper stars.
    case vote
  }

  package let name: Name
  /// What the model is told to do.
  package let instructions: String
  /// Tells two texts of the same prompt apart in a day's record.
  package var version: String {
    let hash = instructions.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }

  package init(_ name: Name, _ instructions: String) {
    self.name = name
    self.instructions = instructions
  }

  /// With the values in the place of their names. What stands in braces and is no name stays, and
  /// values are not looked into.
  func filled(_ values: [String: String]) -> String {
    var filled = ""
    var rest = instructions[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      let name = rest.dropFirst().prefix { $0.isLetter }
      if let value = values[String(name)], rest[name.endIndex...].hasPrefix("}") {
        filled += value
        rest = rest[name.endIndex...].dropFirst()
      } else {
        filled += "{"
        rest = rest.dropFirst()
      }
    }
    return filled + rest
  }
}
