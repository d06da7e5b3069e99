/// Authors as written: `A, B 等 (NVIDIA)`, `张三、李四（清华）`, `A and B et al.`.
struct AuthorList: Equatable {
  private(set) var names: [String] = []
  private(set) var isCutShort = false
  /// What stands in parentheses; several are joined with a comma.
  private(set) var affiliation: String?

  init(_ text: String) {
    var groups: [String] = []
    let bare = Self.removeParentheses(from: text, into: &groups)
    affiliation = groups.isEmpty ? nil : groups.joined(separator: ", ")
    for part in bare.split(whereSeparator: { ",，、;；&".contains($0) }) {
      for name in Self.splitAtAnd(part) { add(name) }
    }
  }

  private mutating func add(_ text: String) {
    var name = text.trimmingSpaces
    for mark in ["et al.", "et al", "等人", "等", "...", "…"] where name.hasSuffix(mark) {
      isCutShort = true
      name = String(name.dropLast(mark.count)).trimmingSpaces
    }
    while let last = name.last, "*†‡§^".contains(last) { name.removeLast() }
    if !name.isEmpty { names.append(name) }
  }

  private static func splitAtAnd(_ part: Substring) -> [String] {
    part.split(separator: " ").split(separator: "and").map { $0.joined(separator: " ") }
  }

  /// `text` without what stands in parentheses, which is put into `groups`.
  private static func removeParentheses(from text: String, into groups: inout [String]) -> String {
    var bare = ""
    var group = ""
    var depth = 0
    for character in text {
      switch character {
      case "(", "（":
        if depth > 0 { group.append(character) }
        depth += 1
      case ")" where depth > 0, "）" where depth > 0:
        depth -= 1
        if depth > 0 { group.append(character) } else { close(&group, into: &groups) }
      default:
        if depth > 0 { group.append(character) } else { bare.append(character) }
      }
    }
    close(&group, into: &groups)
    return bare
  }

  private static func close(_ group: inout String, into groups: inout [String]) {
    let text = group.trimmingSpaces
    if !text.isEmpty, !groups.contains(text) { groups.append(text) }
    group = ""
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmingSpaces: String {
    let start = self.drop(while: \.isWhitespace)
    return String(String(start.reversed().drop(while: \.isWhitespace)).reversed())
  }
}
