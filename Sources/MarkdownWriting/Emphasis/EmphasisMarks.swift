internal import Text

/// The delimiters of emphasis in Markdown that has been written, which are put so that they are
/// delimiters to readers that follow CommonMark to the letter.
///
/// A `**` between a letter and punctuation is none on the side of the letter (6.2 of the spec), and
/// Chinese characters are letters to it: `的**“三篇”：**重` is read inside out. Pages are read more
/// kindly (`CJKEmphasis`), but what leaves the site is read elsewhere.
///
/// Punctuation at an end of emphasis is moved out of it where no reader sees that: a colon behind, or
/// the quotation marks around all of it. Else a guard is put beside the delimiter.
package struct EmphasisMarks: Sendable {
  /// A pair of delimiters, each of `length` equal bytes.
  private struct Mark {
    var opening: Int
    var closing: Int
    let length: Int
    let movesPunctuation: Bool
  }

  /// Stands between a delimiter and its neighbour: something that CommonMark takes for punctuation or
  /// white space, and readers do not see.
  package enum Guard: Sendable {
    /// A space without width, as a reference.
    case reference
    /// The thinnest space, where references are none.
    case hairSpace

    package var bytes: [UInt8] {
      switch self {
      case .reference: Array("&#8203;".utf8)
      case .hairSpace: Array("\u{200A}".utf8)
      }
    }
  }

  /// Inner ones first.
  private var marks: [Mark] = []

  package init() {}

  /// - Parameters:
  ///   - opening: where the delimiter that opens it begins.
  ///   - closing: where the one that closes it begins; between the two there is something.
  ///   - length: of each, in bytes.
  ///   - movesPunctuation: whether punctuation looks the same in it and beside it.
  package mutating func add(
    opening: Int, closing: Int, length: Int, movesPunctuation: Bool
  ) {
    marks.append(
      Mark(
        opening: opening, closing: closing, length: length, movesPunctuation: movesPunctuation))
  }

  /// `text`, in which the delimiters are, with all of them in force.
  package func applied(to text: [UInt8], _ guarding: Guard) -> [UInt8] {
    guard !marks.isEmpty else { return text }
    var work = EmphasisText(bytes: text)
    for mark in marks {
      work.settle(mark.opening, mark.closing, mark.length, mark.movesPunctuation)
    }
    return work.text(with: guarding.bytes)
  }
}

/// Text whose delimiters are being put right.
private struct EmphasisText {
  private var bytes: [UInt8]
  /// Where guards are to stand.
  private var guards: Set<Int> = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  func text(with guarding: [UInt8]) -> [UInt8] {
    guard !guards.isEmpty else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + guards.count * guarding.count)
    var position = 0
    for place in guards.sorted() {
      text += bytes[position..<place]
      text += guarding
      position = place
    }
    return text + bytes[position...]
  }

  /// Moves the two delimiters, or puts guards beside them, until both are in force.
  mutating func settle(_ opening: Int, _ closing: Int, _ length: Int, _ movesPunctuation: Bool) {
    var (opening, closing) = (opening, closing)
    while true {
      let (opens, closes) = (opensEmphasis(at: opening), closesEmphasis(at: closing))
      if opens && closes { return }
      if movesPunctuation,
        !closes && moveStop(before: &closing, after: opening + length, length)
          || movePair(&opening, &closing, length)
      {
        continue
      }
      if !opens { guards.insert(runStart(opening)) }
      if !closes { guards.insert(runEnd(closing)) }
      return
    }
  }

  // MARK: - Flanking

  private func opensEmphasis(at place: Int) -> Bool {
    let isUnderline = bytes[place] == UInt8(ascii: "_")
    return [true, false].allSatisfy { countsSymbols in
      let sides = sides(of: place, countsSymbols)
      return sides.isLeft && (!isUnderline || !sides.isRight || sides.before.isPunctuation)
    }
  }

  private func closesEmphasis(at place: Int) -> Bool {
    let isUnderline = bytes[place] == UInt8(ascii: "_")
    return [true, false].allSatisfy { countsSymbols in
      let sides = sides(of: place, countsSymbols)
      return sides.isRight && (!isUnderline || !sides.isLeft || sides.after.isPunctuation)
    }
  }

  /// What stands on both sides of a run of delimiters, and so whether it is left- and right-flanking.
  private struct Sides {
    let before: Neighbor
    let after: Neighbor

    var isLeft: Bool { !after.isSpace && (!after.isPunctuation || !before.isLetter) }
    var isRight: Bool { !before.isSpace && (!before.isPunctuation || !after.isLetter) }
  }

  private func sides(of place: Int, _ countsSymbols: Bool) -> Sides {
    let (start, end) = (runStart(place), runEnd(place))
    let before = guards.contains(start) ? .mark : neighbor(scalar(before: start), countsSymbols)
    let after = guards.contains(end) ? .mark : neighbor(scalar(at: end), countsSymbols)
    return Sides(before: before, after: after)
  }

  private enum Neighbor {
    case space, mark, letter

    var isSpace: Bool { self == .space }
    var isPunctuation: Bool { self == .mark }
    var isLetter: Bool { self == .letter }
  }

  /// - Parameter countsSymbols: whether signs such as `＋` are punctuation, as they are since
  ///   CommonMark 0.31; GitHub follows an older one.
  private func neighbor(_ scalar: Unicode.Scalar?, _ countsSymbols: Bool) -> Neighbor {
    guard let scalar else { return .space }
    if Self.ideographs.contains(scalar.value) { return .letter }
    if scalar.properties.generalCategory == .spaceSeparator || (0x09...0x0D) ~= scalar.value {
      return .space
    }
    guard scalar.traits.contains(.punctuation) else { return .letter }
    return scalar.isASCII || countsSymbols || !scalar.isSymbol ? .mark : .letter
  }

  /// What most neighbours are, so that little is looked up.
  private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// Where the run of equal delimiters begins that one of them belongs to.
  private func runStart(_ place: Int) -> Int {
    var start = place
    while start > 0, bytes[start - 1] == bytes[place], !guards.contains(start) { start -= 1 }
    return start
  }

  private func runEnd(_ place: Int) -> Int {
    var end = place + 1
    while end < bytes.count, bytes[end] == bytes[place], !guards.contains(end) { end += 1 }
    return end
  }

  private func scalar(at place: Int) -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer {
      Unicode.Scalar(UTF8Scalars.scalar(at: place, in: $0).value)
    }
  }

  private func scalar(before place: Int) -> Unicode.Scalar? {
    guard place > 0 else { return nil }
    return bytes.withUnsafeBufferPointer {
      Unicode.Scalar(UTF8Scalars.scalar(before: place, in: $0).value)
    }
  }

  // MARK: - Moving

  /// Lets the stop at the end of the emphasis stand behind it. Says whether there was one.
  private mutating func moveStop(before closing: inout Int, after start: Int, _ length: Int) -> Bool
  {
    guard let last = scalar(before: closing), Self.stops.contains(last) else { return false }
    let size = last.utf8.count
    guard closing - size > start, !isEscaped(closing - size) else { return false }
    rotate(closing - size, size, length)
    closing -= size
    return true
  }

  /// Lets the brackets or quotation marks around all of the emphasis stand around it. Says whether
  /// there were some.
  private mutating func movePair(
    _ opening: inout Int, _ closing: inout Int, _ length: Int
  ) -> Bool {
    let start = opening + length
    guard let first = scalar(at: start), let last = scalar(before: closing),
      Self.pairs[first] == last
    else { return false }
    let (size, lastSize) = (first.utf8.count, last.utf8.count)
    let inner = bytes[start..<closing].dropFirst(size).dropLast(lastSize)
    guard inner.count < Self.longestPair else { return false }
    let isWhole = !String(decoding: inner, as: UTF8.self).unicodeScalars.contains {
      $0 == first || $0 == last
    }
    guard !inner.isEmpty, isWhole else { return false }
    rotate(opening, length, size)
    rotate(closing - lastSize, lastSize, length)
    opening += size
    closing -= lastSize
    return true
  }

  /// Lets the `second` bytes behind the `first` ones from `start` on change places with these.
  private mutating func rotate(_ start: Int, _ first: Int, _ second: Int) {
    let moved = bytes[(start + first)..<(start + first + second)] + bytes[start..<(start + first)]
    bytes.replaceSubrange(start..<(start + first + second), with: moved)
  }

  private func isEscaped(_ place: Int) -> Bool {
    place > 0 && bytes[place - 1] == UInt8(ascii: "\\")
  }

  /// In bytes: emphasis in emphasis would have to be read again and again.
  private static let longestPair = 1000
  private static let stops: Set<Unicode.Scalar> = [
    "：", "，", "。", "；", "、", "！", "？", ":", ",", "!", "?",
  ]
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "（": "）", "【": "】",
    "〔": "〕", "［": "］",
  ]
}

extension Unicode.Scalar {
  fileprivate var isSymbol: Bool {
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: false
    }
  }
}
