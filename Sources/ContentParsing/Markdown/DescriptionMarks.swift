/// Tells the marks of Markdown in a description from those that are meant as they stand: `A*` is a
/// name, `5*3*2` a product, `2**20` a power, `__init__` a name in code, and `C:\a\*.txt` a path.
struct DescriptionMarks {
  private var rest: Substring
  private var escaped = ""
  private var previous: Character = " "
  /// Whether a `*`, or a `**`, waits for its end.
  private var isOpen = false
  private var isStrong = false
  private let readsMath: Bool

  /// `text` with a backslash before each mark that is meant as it stands.
  static func escaped(_ text: String, _ flavor: MarkdownTree.Flavor) -> String {
    var marks = DescriptionMarks(text, flavor)
    while !marks.rest.isEmpty { marks.readOn() }
    return marks.escaped
  }

  private init(_ text: String, _ flavor: MarkdownTree.Flavor) {
    rest = text[...]
    if case .site(_, let readsMath) = flavor {
      self.readsMath = readsMath
    } else {
      readsMath = false
    }
  }

  private mutating func readOn() {
    guard let character = rest.first else { return }
    switch character {
    case "`", "$": copySpan(of: character)
    case "\\": readBackslash()
    case "*": readAsterisks()
    case "_":
      if let name = codeName { escape(name) { $0 == "_" } } else { copy(1) }
    case "h" where rest.hasPrefix("http://") || rest.hasPrefix("https://"):
      copy(rest.prefix { $0.isASCII && !$0.isWhitespace && !"*)>".contains($0) }.count)
    default:
      if let path = windowsPath { escape(path) { "\\*_[]<>&~`".contains($0) } } else { copy(1) }
    }
  }

  private mutating func copy(_ count: Int) {
    let text = rest.prefix(count)
    escaped += text
    previous = text.last ?? previous
    rest = rest.dropFirst(count)
  }

  /// Takes what `rest` begins with.
  private mutating func escape(_ text: Substring, where isMark: (Character) -> Bool) {
    for character in text {
      if isMark(character) { escaped += "\\" }
      escaped.append(character)
    }
    previous = text.last ?? previous
    rest = rest.dropFirst(text.count)
  }

  /// Code or a formula, up to as many of `mark` as begin it.
  private mutating func copySpan(of mark: Character) {
    let count = rest.prefix { $0 == mark }.count
    var behind = rest.dropFirst(count)
    while let start = behind.firstIndex(of: mark) {
      let run = behind[start...].prefix { $0 == mark }
      if run.count == count { return copy(rest[..<run.endIndex].count) }
      behind = behind[run.endIndex...]
    }
    copy(count)
  }

  /// A formula; one in `\[…\]` becomes one of the line. Else an escape.
  private mutating func readBackslash() {
    if rest.hasPrefix("\\("), let end = rest.firstRange(of: "\\)") {
      return copy(rest[..<end.upperBound].count)
    }
    guard readsMath, rest.hasPrefix("\\["), let end = rest.firstRange(of: "\\]") else {
      return copy(2)
    }
    let tex = rest.dropFirst(2)[..<end.lowerBound]
    let isLetter = tex.count == 1 && tex.allSatisfy { $0.isASCII && $0.isLetter }
    guard isLetter || TeXSigns.areIn(tex.utf8), !tex.contains("\\[") else { return copy(2) }
    escaped += "\\(\(tex)\\)"
    previous = ")"
    rest = rest[end.upperBound...]
  }

  private mutating func readAsterisks() {
    let run = rest.prefix { $0 == "*" }
    let next = rest[run.endIndex...].first ?? " "
    let isBehindWord = Self.isWordPart(previous)
    switch run.count {
    case 1 where isOpen: isOpen = previous.isWhitespace
    case 1 where isBehindWord: return escape(run) { _ in true }
    case 1: isOpen = !next.isWhitespace
    case 2 where isBehindWord && Self.isWordPart(next):
      guard isStrong, !previous.isNumber || !next.isNumber else {
        return escape(run) { _ in true }
      }
      isStrong = false
    case 2: isStrong = isStrong ? previous.isWhitespace : !next.isWhitespace
    default: break
    }
    copy(run.count)
  }

  /// A name between two underscores on each side, such as `__init__`.
  private var codeName: Substring? {
    guard rest.hasPrefix("__"), previous != "_", !Self.isWordPart(previous) else { return nil }
    let name = rest.prefix { $0 == "_" || Self.isWordPart($0) && !$0.isUppercase }
    let word = name.dropFirst(2).dropLast(2)
    guard name.hasSuffix("__"), let first = word.first, first != "_", word.last != "_",
      !(rest[name.endIndex...].first.map(Self.isWordPart) ?? false)
    else { return nil }
    return name
  }

  /// Such as `C:\a\*.txt`.
  private var windowsPath: Substring? {
    guard rest.dropFirst().hasPrefix(":\\"), rest.first.map(Self.isWordPart) == true,
      !Self.isWordPart(previous), rest.dropFirst(3).first.map(Self.isWordPart) == true
    else { return nil }
    let path = rest.prefix { $0.isASCII && !$0.isWhitespace && !"\"'`(),;".contains($0) }
    return path.contains { "${}^".contains($0) } ? nil : path
  }

  private static func isWordPart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }
}
