internal import Papers

/// Authors as written: `A, B 等 (NVIDIA)`, `张三、李四（清华）`, `A and B et al.`, `A, B and others`.
struct AuthorList: Equatable {
  private(set) var names: [String] = []
  private(set) var isCutShort = false
  /// What stands in parentheses; several are joined with a comma.
  let affiliation: String?

  init(_ text: String) {
    let parts = Parentheses(text)
    affiliation = parts.inside.isEmpty ? nil : parts.inside.joined(separator: ", ")
    var outside = parts.outside
    outside.withUTF8 { read($0) }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var position = 0
    while position < text.count {
      let (scalar, end) = text.scalar(at: position)
      if Self.separates(scalar) {
        addParts(of: text, start..<position)
        start = end
      }
      position = end
    }
    addParts(of: text, start..<text.count)
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "，", "、", ";", "；", "&": true
    default: false
    }
  }

  /// Adds the names that `and` parts. Several spaces in a name are one.
  private mutating func addParts(of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let mayHoldParts = zip(range, range.dropFirst()).contains { first, second in
      text[first] == UInt8(ascii: " ") && text[second] == UInt8(ascii: " ")
        || text[first] == UInt8(ascii: "n") && text[second] == UInt8(ascii: "d")
    }
    guard mayHoldParts else { return add(text, range) }
    let words = text[range].split(separator: UInt8(ascii: " "))
    for name in words.split(whereSeparator: { $0.elementsEqual("and".utf8) }) {
      let bytes = Array(name.joined(separator: [UInt8(ascii: " ")]))
      bytes.withUnsafeBufferPointer { add($0, 0..<$0.count) }
    }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var name = text.trimmed(range) { $0 == " " }
    for mark in ListedAuthor.cutMarks where text.ends(name, with: mark) {
      isCutShort = true
      name = text.trimmed(name.lowerBound..<(name.upperBound - mark.utf8CodeUnitCount)) {
        $0.isSpace
      }
    }
    name = text.trimmed(name) { $0.isSpace || Self.isFootnoteMark($0) }
    guard !name.isEmpty else { return }
    let author = text.text(name)
    if ListedAuthor.isOthers(author) {
      isCutShort = true
    } else {
      names.append(author)
    }
  }

  private static func isFootnoteMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "†", "‡", "§", "^": true
    default: false
    }
  }
}

/// A text taken apart into what stands in its outermost parentheses and what does not.
private struct Parentheses {
  var outside = ""
  /// Without repetitions and empty ones.
  var inside: [String] = []

  init(_ text: String) {
    var text = text
    let hasAny = text.withUTF8 { bytes in
      var hasAny = false
      var start = 0
      var depth = 0
      var position = 0
      while position < bytes.count {
        let (scalar, end) = bytes.scalar(at: position)
        if Self.opens(scalar) {
          if depth == 0 {
            hasAny = true
            outside += bytes.text(start..<position)
            start = position
          }
          depth += 1
        } else if depth > 0, Self.closes(scalar) {
          depth -= 1
          if depth == 0 {
            close(bytes, start..<end)
            start = end
          }
        }
        position = end
      }
      guard hasAny else { return false }
      if depth == 0 {
        outside += bytes.text(start..<bytes.count)
      } else {
        close(bytes, start..<bytes.count)
      }
      return true
    }
    if !hasAny { outside = text }
  }

  private mutating func close(_ bytes: UnsafeBufferPointer<UInt8>, _ group: Range<Int>) {
    let range = bytes.trimmed(group) { $0.isSpace || Self.opens($0) || Self.closes($0) }
    guard !range.isEmpty, case let text = bytes.text(range), !inside.contains(text) else { return }
    inside.append(text)
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }
  private static func closes(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }
}
