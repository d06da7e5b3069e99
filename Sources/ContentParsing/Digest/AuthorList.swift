internal import Papers
internal import Text

/// Authors as written: `A, B 等 (NVIDIA)`, `张三、李四（清华）`, `A and B et al.`, `A, B and others`.
struct AuthorList: Equatable {
  private(set) var names: [String] = []
  private(set) var isCutShort = false
  /// What stands in parentheses; several are joined with a comma.
  let affiliation: String?

  init(_ text: String) {
    let parts = Parentheses(text)
    affiliation = parts.inside.isEmpty ? nil : parts.inside.joined(separator: ", ")
    for part in parts.outside.unicodeScalars.split(whereSeparator: Self.separates) {
      for name in Self.splitAtAnd(Substring(part)) { add(name) }
    }
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "，", "、", ";", "；", "&": true
    default: false
    }
  }

  private mutating func add(_ text: String) {
    var name = text
    for mark in ListedAuthor.cutMarks where name.endsExactly(with: mark) {
      isCutShort = true
      name = name.dropLast(mark.count).trimmingSpaces
    }
    name = name.trimming { $0.isSpace || Self.isFootnoteMark($0) }
    if ListedAuthor.isOthers(name) {
      isCutShort = true
    } else if !name.isEmpty {
      names.append(name)
    }
  }

  private static func isFootnoteMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "†", "‡", "§", "^": true
    default: false
    }
  }

  private static func splitAtAnd(_ part: Substring) -> [String] {
    guard part.contains(text: "and") || part.contains(text: "  ") else {
      return [part.trimming { $0 == " " }]
    }
    let words = part.utf8.split(separator: UInt8(ascii: " "))
    return words.split { $0.elementsEqual("and".utf8) }
      .map { $0.map { String(Substring($0)) }.joined(separator: " ") }
  }
}

/// A text taken apart into what stands in its outermost parentheses and what does not.
private struct Parentheses {
  var outside = ""
  /// Without repetitions and empty ones.
  var inside: [String] = []

  init(_ text: String) {
    guard text.contains(text: "(") || text.contains(text: "（") else {
      outside = text
      return
    }
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var depth = 0
    for position in scalars.indices {
      if Self.opens(scalars[position]) {
        if depth == 0 {
          outside += text[start..<position]
          start = position
        }
        depth += 1
      } else if depth > 0, Self.closes(scalars[position]) {
        depth -= 1
        if depth == 0 {
          let end = scalars.index(after: position)
          close(text[start..<end])
          start = end
        }
      }
    }
    if depth == 0 { outside += text[start...] } else { close(text[start...]) }
  }

  private mutating func close(_ group: Substring) {
    let text = String(group).trimming { $0.isSpace || Self.opens($0) || Self.closes($0) }
    if !text.isEmpty, !inside.contains(text) { inside.append(text) }
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }
  private static func closes(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }
}
