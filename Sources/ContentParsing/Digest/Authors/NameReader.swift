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
  /// Whether people without names stand there: `来自清华的研究团队`.
  private(set) var hasNamelessTeam = false
  /// How many names stand before the first tail, 等 or "et al."; nil where more of them follow later
  /// names.
  private(set) var end: Int?
  private var ends = 0
  /// Whether a part was a number, so that digits behind names are marks of footnotes.
  private var hasNumbers = false

  init(isJapanese: Bool) { self.isJapanese = isJapanese }

  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    let parts = AuthorPart.parts(of: text)
    if let pairs = FamilyFirstNames(parts, text) {
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
    if let organization = AffiliationTail.organization(behindSignAt: range, in: text) {
      noteEnd(at: names.count)
      return tails.append(text.text(organization))
    }
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
    var name = WrittenName.text(of: bytes)
    // A colon, or the first byte of a full-width one.
    if bytes.contains(where: { $0 == UInt8(ascii: ":") || $0 == 0xEF }) {
      name = withoutOrganization(name)
    }
    if bytes.first == 0xE6 || bytes.first == 0xE4 { name = withoutOrigin(name) }
    guard name.unicodeScalars.contains(where: \.isWordPart), !NoName.isOne(name) else { return }
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

  /// The name in `来自 MIT 的张三`.
  private mutating func withoutOrigin(_ name: String) -> String {
    guard let word = ["来自", "來自", "出自"].first(where: name.hasPrefix),
      let particle = name.lastIndex(of: "的")
    else { return name }
    let organization = String(name[..<particle].dropFirst(word.count)).trimmingSpaces
    let person = String(name[particle...].dropFirst()).trimmingSpaces
    guard !organization.isEmpty, !person.isEmpty else { return name }
    tails.append(organization)
    if Self.teams.contains(person) {
      hasNamelessTeam = true
      return ""
    }
    return person
  }

  private static let teams: Set = [
    "研究团队", "研究團隊", "团队", "團隊", "研究人员", "研究人員", "研究者", "研究组", "研究組", "课题组", "課題組", "学者", "學者",
    "作者",
  ]

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
}
