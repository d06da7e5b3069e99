internal import Text

extension AuthorName {
  /// The names of a list. A suffix that stands alone, since the list was split at every comma,
  /// goes to the name before it.
  package static func list(_ names: [String]) -> [AuthorName] {
    var list: [String] = []
    for name in names.map(\.onOneLine) where !name.isEmpty {
      if NameWords.isSuffix(name), let last = list.popLast() {
        list.append("\(last), \(name)")
      } else {
        list.append(name)
      }
    }
    return list.map { AuthorName($0) }
  }

  /// Divides `text`, a name as one writes it:
  ///
  /// - `Given Family`, `Given particle Family`, `Given Family Jr.`; also `Li Fei-Fei`
  /// - `Family, Given`, `particle Family, Given`, `Family, Jr., Given`, `Given Family, Jr.`
  /// - a name in Chinese, Japanese or Korean, a name of one word: whole
  /// - what has a word that people are not called (`Team`, `Lab`, `大学`): an organisation.
  package init(_ text: String) {
    let text = text.onOneLine
    if NameWords.isOrganization(text) {
      self = .organization(text)
    } else if text.unicodeScalars.contains(where: { $0.traits.contains(.cjk) }) {
      self = .whole(text)
    } else if let name = PersonalName(reading: text) {
      self = .person(name)
    } else {
      self = .whole(text)
    }
  }
}

extension PersonalName {
  /// Nil for a single word and for more commas than a name has.
  fileprivate init?(reading text: String) {
    let parts = text.split(separator: ",").map { $0.split(separator: " ").map { String($0) } }
      .filter { !$0.isEmpty }
    switch parts.count {
    case 1:
      self.init(inOrder: parts[0])
    case 2 where NameWords.isSuffix(parts[1]):
      self.init(inOrder: parts[0] + parts[1])
    case 2:
      self.init(family: parts[0], given: parts[1], suffix: [])
    case 3 where NameWords.isSuffix(parts[1]):
      self.init(family: parts[0], given: parts[2], suffix: parts[1])
    case 3 where NameWords.isSuffix(parts[2]):
      self.init(family: parts[0], given: parts[1], suffix: parts[2])
    default:
      return nil
    }
  }

  private init?(inOrder words: [String]) {
    var words = words
    var suffix = ""
    if words.count > 2, let last = words.last, NameWords.isSuffix(last) {
      suffix = words.removeLast()
    }
    guard words.count > 1 else { return nil }
    if words.count == 2, NameWords.isInChineseOrder(words[0], words[1]) { words.swapAt(0, 1) }
    let start = Self.familyStart(in: words)
    let family = Self.divide(Array(words[start...]))
    self.init(
      given: words[..<start].joined(separator: " "), particle: family.particle,
      family: family.name, suffix: suffix)
  }

  private init(family: [String], given: [String], suffix: [String]) {
    // "Beethoven, Ludwig van" as well as "van Beethoven, Ludwig".
    let trailing = given.dropFirst().reversed().prefix(while: NameWords.isParticle).count
    let divided = Self.divide(given.suffix(trailing) + family)
    self.init(
      given: given.dropLast(trailing).joined(separator: " "), particle: divided.particle,
      family: divided.name, suffix: suffix.joined(separator: " "))
  }

  /// Where the family name starts, particles included: at the first of them, else at the last word.
  private static func familyStart(in words: [String]) -> Int {
    let last = words.count - 1
    let first = NameWords.isParticle(words[0]) && words[0].first?.isLowercase == true ? 0 : 1
    guard first < last else { return last }
    let isVietnamese = NameWords.isVietnamese(words[0]) || NameWords.isVietnamese(words[last])
    return (first..<last).first { index in
      let word = words[index]
      return NameWords.isParticle(word) && !(isVietnamese && word.first?.isUppercase == true)
    } ?? last
  }

  /// Divides a family name from the particles in lower case before it. Capital ones (`De Cao`)
  /// stay part of it, since they are sorted under.
  private static func divide(_ words: [String]) -> (particle: String, name: String) {
    let count = words.dropLast().prefix { $0.first?.isLowercase == true }.count
    return (words[..<count].joined(separator: " "), words[count...].joined(separator: " "))
  }
}
