internal import Papers
internal import Text

/// Reads the names of a list of authors, in which no parentheses are.
struct NameReader {
  /// Whether the list is Japanese.
  let isJapanese: Bool
  private(set) var names: [String] = []
  private(set) var isCutShort = false
  private(set) var problems: [AuthorList.Problem] = []
  /// What stands behind a dash or an `@`.
  private(set) var tails: [String] = []
  /// How many names stand before the first tail, 等 or "et al."; nil where more of them follow later
  /// names.
  private(set) var end: Int?
  private var ends = 0
  /// Whether a part was a number, so that digits behind names are marks of footnotes.
  private var hasNumbers = false

  init(isJapanese: Bool) { self.isJapanese = isJapanese }

  /// What stands between two separators.
  private struct Part {
    let range: Range<Int>
    /// Whether a comma follows; a semicolon or `and` follows a whole name.
    let isBeforeComma: Bool
  }

  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    let parts = Self.parts(of: text)
    if let pairs = Self.familyFirst(parts, text) {
      for name in pairs.names { add(name) }
      if let others = pairs.others { add(text, others) }
    } else {
      for (index, part) in parts.enumerated() {
        if index + 1 < parts.count, isNameWithOthers(text, part.range) {
          names.append(text.text(part.range))
        } else {
          add(text, part.range)
        }
      }
    }
    if hasNumbers { names = names.map(AuthorMarks.withoutDigits) }
  }

  private static func parts(of text: UnsafeBufferPointer<UInt8>) -> [Part] {
    var parts: [Part] = []
    var start = 0
    var position = 0
    while position < text.count {
      let (scalar, end) = text.scalar(at: position)
      if AuthorList.separates(scalar) {
        addParts(of: text, start..<position, isBeforeComma: scalar == ",", to: &parts)
        start = end
      }
      position = end
    }
    addParts(of: text, start..<text.count, isBeforeComma: false, to: &parts)
    return parts
  }

  /// Adds the parts of what stands between two separators that `and` and the like join.
  private static func addParts(
    of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isBeforeComma: Bool,
    to parts: inout [Part]
  ) {
    var rest = text.trimmed(range) { $0.isSpace }
    while let joint = NameJoints.first(in: text, rest) {
      append(text, rest.lowerBound..<joint.lowerBound, isBeforeComma: false, to: &parts)
      rest = text.trimmed(joint.upperBound..<rest.upperBound) { $0.isSpace }
    }
    append(text, rest, isBeforeComma: isBeforeComma, to: &parts)
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isBeforeComma: Bool,
    to parts: inout [Part]
  ) {
    let range = text.trimmed(range) { $0.isSpace }
    if !range.isEmpty { parts.append(Part(range: range, isBeforeComma: isBeforeComma)) }
  }

  // MARK: - Family names first

  /// The names of `Vaswani, Ashish and Shazeer, Noam` and `Smith, John; Doe, Jane`, in which a comma
  /// stands within each, and the phrase behind them that cuts them short; nil for other lists.
  private static func familyFirst(
    _ parts: [Part], _ text: UnsafeBufferPointer<UInt8>
  ) -> (names: [String], others: Range<Int>?)? {
    guard parts.count >= 4, let last = parts.last?.range else { return nil }
    guard let phrase = OthersPhrase.start(in: text, last) else {
      return pairs(parts, text).map { ($0, nil) }
    }
    var parts = Array(parts.dropLast())
    let given = text.trimmed(last.lowerBound..<phrase) { $0.isSpace }
    if !given.isEmpty { parts.append(Part(range: given, isBeforeComma: false)) }
    return pairs(parts, text).map { ($0, phrase..<last.upperBound) }
  }

  private static func pairs(
    _ parts: [Part], _ text: UnsafeBufferPointer<UInt8>
  ) -> [String]? {
    guard parts.count >= 4, parts.count % 2 == 0,
      parts.indices.allSatisfy({ parts[$0].isBeforeComma == ($0 % 2 == 0) })
    else { return nil }
    var names: [String] = []
    for index in stride(from: 0, to: parts.count, by: 2) {
      let family = text.text(parts[index].range)
      let given = text.text(parts[index + 1].range)
      guard NameShape.isFamilyName(family) || NameShape.isLetter(family) && given.utf8.count > 1,
        NameShape.isGivenName(given)
      else { return nil }
      names.append("\(given) \(family)")
    }
    return names
  }

  // MARK: - One part

  /// Whether a part that is not the last is a name such as `小林等`: a list is cut short at its end.
  private func isNameWithOthers(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    range.count == 9 && text.ends(range, with: "等") && text[range].allSatisfy { $0 >= 0x80 }
      && !NameJoints.isChineseName(text, range.lowerBound..<(range.upperBound - 3))
  }

  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0, $0.indices) }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if AuthorMarks.numbersOrganization(text, range) {
      noteEnd(at: names.count)
      return tails.append(text.text(range))
    }
    var rest = Self.trimmed(text, range)
    while let end = OthersPhrase.endInside(text, rest) {
      _ = addCutShort(text, rest.lowerBound..<end)
      rest = text.trimmed(end..<rest.upperBound) { $0.isSpace || AffiliationTail.isSign($0) }
    }
    if !addCutShort(text, rest) {
      addPerson(text, rest, isMarked: range.lowerBound < rest.lowerBound)
    }
  }

  /// Adds the name before 等 and the like; returns whether such a phrase ends the text.
  private mutating func addCutShort(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard let mark = phraseStart(text, range) else { return false }
    var name = range
    var next: Int? = mark
    while let start = next {
      name = Self.trimmed(text, name.lowerBound..<start)
      next = OthersPhrase.start(in: text, name)
    }
    addPerson(text, name, isMarked: false)
    isCutShort = true
    let isEllipsis = text[mark] == UInt8(ascii: ".") || text[mark] == 0xE2
    noteEnd(at: isEllipsis ? nil : names.count)
    return true
  }

  /// `张等` is a name, but not behind family names alone, as in `王、李、张等`.
  private func phraseStart(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    if let start = OthersPhrase.start(in: text, range) { return start }
    let isPair = range.count == 6 && text[range].allSatisfy { $0 >= 0x80 }
    return isPair && text.ends(range, with: "等") && names.last?.unicodeScalars.count == 1
      ? range.lowerBound + 3 : nil
  }

  private mutating func addPerson(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isMarked: Bool
  ) {
    guard let tail = AffiliationTail(text, range) else {
      return add(name: text, range, isMarked: isMarked)
    }
    if !addCutShort(text, Self.trimmed(text, tail.name)) {
      add(name: text, tail.name, isMarked: isMarked)
    }
    noteEnd(at: names.count)
    tails.append(text.text(tail.affiliation))
  }

  private static func trimmed(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    text.trimmed(range) { $0.isSpace || AuthorMarks.isMark($0) }
  }

  private mutating func noteEnd(at count: Int?) {
    if ends == 0 {
      end = count
    } else if end != count {
      end = nil
    }
    ends += 1
  }

  mutating func dropNames(behind count: Int) { names.removeSubrange(count...) }

  mutating func dropNames(_ isDropped: (String) -> Bool) { names.removeAll(where: isDropped) }

  /// - Parameter isMarked: whether a mark stands before it, as before `*equal contribution`.
  private mutating func add(
    name text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isMarked: Bool
  ) {
    let range = AuthorMarks.trimmed(text, range)
    guard !range.isEmpty else { return }
    if AuthorMarks.isNumber(text, range) {
      hasNumbers = true
    } else if !isMarked || !AuthorNotes.isNote(text.text(range)) {
      add(name: UnsafeBufferPointer(rebasing: text[range]))
    }
  }

  private mutating func add(name bytes: UnsafeBufferPointer<UInt8>) {
    let name = withoutOrganization(Self.withoutRole(bytes))
    guard name.unicodeScalars.contains(where: \.isWordPart) else { return }
    if NameShape.isMarkup(name) {
      problems.append(.markup(name))
    } else if bytes.count <= 5, NameShape.isDegree(name) {
      return
    } else if bytes.count <= 3, NameWords.isSuffix(name), let last = names.popLast() {
      names.append("\(last) \(name)")
    } else if NameShape.isInitials(bytes), let last = names.last {
      add(initials: name, to: last)
    } else if SpacedNames.mayBeSeveral(bytes) {
      add(spaced: name)
    } else {
      names.append(name)
    }
  }

  private mutating func add(spaced name: String) {
    let reading = SpacedNames.reading(of: name, isJapanese: isJapanese)
    if case .several(let several) = reading { return names += several }
    if reading == .unclear { problems.append(.spaced(name)) }
    names.append(name)
  }

  private mutating func add(initials: String, to family: String) {
    if NameShape.isFamilyName(family) {
      names[names.count - 1] = "\(initials) \(family)"
    } else {
      problems.append(.initials(initials))
    }
  }

  /// The name in these bytes: several spaces are one, and a full stop behind it, a note before a
  /// colon and an address of mail are none of it.
  private static func withoutRole(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var name = bytes.text(bytes.indices)
    if bytes.last == 0x82 { name = name.trimming { $0 == "。" || $0.isSpace } }
    // A colon, or the 者 of 通讯作者.
    if bytes.contains(where: { $0 == UInt8(ascii: ":") || $0 == 0xEF || $0 == 0xE8 }) {
      name = withoutNote(name)
    }
    if name.utf8.contains(UInt8(ascii: "@")) {
      name = name.split(separator: " ").filter { !NameShape.isMailAddress($0) }.joined(
        separator: " ")
    }
    guard zip(name.utf8, name.utf8.dropFirst()).contains(where: { $0 == 0x20 && $1 == 0x20 }) else {
      return name
    }
    return name.split(separator: " ").joined(separator: " ")
  }

  /// The name in `清华大学：张三` and `张三：清华大学`.
  private mutating func withoutOrganization(_ name: String) -> String {
    guard let colon = name.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return name
    }
    let before = String(name.unicodeScalars[..<colon]).trimmingSpaces
    let after = String(name.unicodeScalars[colon...].dropFirst()).trimmingSpaces
    guard !before.isEmpty, !after.isEmpty else { return before + after }
    if NameShape.isOrganization(after) {
      tails.append(after)
      return before
    }
    if NameShape.mayBeAffiliation(before) {
      tails.append(before)
      return after
    }
    problems.append(.colon(name))
    return name
  }

  private static func withoutNote(_ name: String) -> String {
    let end = name.unicodeScalars.firstIndex { $0 == ":" || $0 == "：" || $0 == " " }
    guard let end, AuthorNotes.isNote(String(name.unicodeScalars[..<end])) else { return name }
    return String(name.unicodeScalars[end...].dropFirst()).trimmingSpaces
  }
}
