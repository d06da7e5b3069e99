import Text

@testable import ContentParsing

/// Emphasis, and strikethrough by two tildes, over one line of text by the algorithm of CommonMark, section
/// "An algorithm for parsing nested emphasis", with flanking as a parameter: slow and plain, to
/// hold the real thing against.
struct ReferenceEmphasis {
  /// Whether a run may open and close, by the scalars before and after it.
  typealias Flanking = (
    _ delimiter: Character, _ before: [Unicode.Scalar], _ after: [Unicode.Scalar]
  ) -> (canOpen: Bool, canClose: Bool)

  private struct Piece {
    var text: String
    var delimiter: Character?
    var canOpen = false
    var canClose = false
    var isActive = false
    /// The length of the run before anything was taken from it.
    var length = 0
    let id: Int

    init(text: String, id: Int = -1) {
      self.text = text
      self.id = id
    }
  }

  private var pieces: [Piece] = []
  /// cmark 0.29 remembers how far it has searched in vain by the closer's length alone, so that
  /// `**a*b****` ends otherwise than the specification says. The key is delimiter and length, the
  /// value the id of the piece to stop at.
  private var bottoms: [String: Int] = [:]

  static func html(_ line: String, flanking: Flanking) -> String {
    var parser = ReferenceEmphasis()
    parser.split(Array(line.unicodeScalars), flanking: flanking)
    parser.pair()
    return parser.pieces.map(\.text).joined()
  }

  private mutating func split(_ scalars: [Unicode.Scalar], flanking: Flanking) {
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "\\", position + 1 < scalars.count,
        "\\*_~\"".unicodeScalars.contains(scalars[position + 1])
      {
        pieces.append(Piece(text: Self.escaped(scalars[position + 1])))
        position += 2
      } else if "*_~".unicodeScalars.contains(scalar) {
        var end = position
        while end < scalars.count, scalars[end] == scalar { end += 1 }
        pieces.append(run(scalars, position..<end, flanking: flanking))
        position = end
      } else {
        pieces.append(Piece(text: Self.escaped(scalar)))
        position += 1
      }
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    scalar == "\"" ? "&quot;" : String(scalar)
  }

  private func run(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, flanking: Flanking
  ) -> Piece {
    let delimiter = Character(scalars[range.lowerBound])
    var before = range.lowerBound
    var after = range.upperBound
    if delimiter != "~" {
      while before > 0, scalars[before - 1] == "~" { before -= 1 }
      while after < scalars.count, scalars[after] == "~" { after += 1 }
    }
    let flags = flanking(delimiter, Array(scalars[..<before]), Array(scalars[after...]))
    var piece = Piece(
      text: String(repeating: delimiter, count: range.count), id: range.lowerBound)
    piece.length = range.count
    piece.delimiter = delimiter
    piece.isActive =
      (flags.canOpen || flags.canClose) && (delimiter != "~" || range.count == 2)
    piece.canOpen = flags.canOpen
    piece.canClose = flags.canClose
    return piece
  }

  private mutating func pair() {
    var closer = 0
    while closer < pieces.count {
      guard pieces[closer].isActive, pieces[closer].canClose else {
        closer += 1
        continue
      }
      if let opener = opener(for: closer) {
        closer = join(opener, closer)
      } else {
        giveUp(closer)
        closer += 1
      }
    }
  }

  private func opener(for closer: Int) -> Int? {
    let bottom = bottoms[bottomKey(closer)]
    for index in (0..<closer).reversed() where pieces[index].isActive {
      if pieces[index].id == bottom { return nil }
      if matches(pieces[index], pieces[closer]) { return index }
    }
    return nil
  }

  private func matches(_ a: Piece, _ b: Piece) -> Bool {
    guard a.canOpen, a.delimiter == b.delimiter else { return false }
    return !(b.canOpen || a.canClose) || b.length % 3 == 0 || (a.length + b.length) % 3 != 0
  }

  private mutating func giveUp(_ closer: Int) {
    bottoms[bottomKey(closer)] = pieces[..<closer].last(where: \.isActive)?.id
    if !pieces[closer].canOpen { pieces[closer].isActive = false }
  }

  private func bottomKey(_ closer: Int) -> String {
    "\(pieces[closer].delimiter.map(String.init) ?? "")\(pieces[closer].length % 3)"
  }

  /// Returns where to look for the next closer.
  private mutating func join(_ opener: Int, _ closer: Int) -> Int {
    if pieces[opener].delimiter == "~" {
      guard pieces[opener].text.count == pieces[closer].text.count else { return closer + 1 }
      deactivate(opener + 1..<closer)
      replace(opener, with: "<del>")
      replace(closer, with: "</del>")
      return closer + 1
    }
    deactivate(opener + 1..<closer)
    let used = pieces[opener].text.count >= 2 && pieces[closer].text.count >= 2 ? 2 : 1
    let name = used == 2 ? "strong" : "em"
    take(used, from: opener)
    take(used, from: closer)
    pieces.insert(Piece(text: "</\(name)>"), at: closer)
    pieces.insert(Piece(text: "<\(name)>"), at: opener + 1)
    let rest = closer + 2
    return pieces[rest].isActive ? rest : rest + 1
  }

  private mutating func deactivate(_ range: Range<Int>) {
    for index in range { pieces[index].isActive = false }
  }

  private mutating func replace(_ index: Int, with text: String) {
    pieces[index].text = text
    pieces[index].isActive = false
  }

  private mutating func take(_ count: Int, from index: Int) {
    pieces[index].text.removeLast(count)
    if pieces[index].text.isEmpty { pieces[index].isActive = false }
  }
}

extension ReferenceEmphasis {
  /// The amendments, written from their definitions rather than from their simplified forms.
  static func amended(
    _ delimiter: Character, _ before: [Unicode.Scalar], _ after: [Unicode.Scalar]
  ) -> (canOpen: Bool, canClose: Bool) {
    let next = after.first
    var last = before.last
    var isFullwidthQuote = false
    if let selector = last, (0xFE00...0xFE0E).contains(selector.value), before.count > 1 {
      let base = before[before.count - 2]
      if !isSpace(base) {
        last = base
        isFullwidthQuote =
          selector.value == 0xFE01 && "‘’“”".unicodeScalars.contains(base)
      }
    }
    let isIdeographicSelector = last.map { (0xE0100...0xE01EF).contains($0.value) } ?? false
    let isCJKBefore = isCJK(last) || isFullwidthQuote
    let nonCJKPunctuationBefore = isPunctuation(last) && !isCJKBefore
    let nonCJKPunctuationAfter = isPunctuation(next) && !isCJK(next)
    let left =
      !isSpace(next)
      && (!nonCJKPunctuationAfter || isSpace(last) || nonCJKPunctuationBefore || isCJKBefore
        || isIdeographicSelector)
    let right =
      !isSpace(last)
      && (!nonCJKPunctuationBefore || isSpace(next) || nonCJKPunctuationAfter || isCJK(next))
    guard delimiter == "_" else { return (left, right) }
    return (left && (!right || isPunctuation(last)), right && (!left || isPunctuation(next)))
  }

  /// CommonMark 0.29 as cmark implements it: symbols beyond ASCII are no punctuation.
  static func plain(
    _ delimiter: Character, _ before: [Unicode.Scalar], _ after: [Unicode.Scalar]
  ) -> (canOpen: Bool, canClose: Bool) {
    let (last, next) = (before.last, after.first)
    let left =
      !isSpace(next) && (!isOldPunctuation(next) || isSpace(last) || isOldPunctuation(last))
    let right =
      !isSpace(last) && (!isOldPunctuation(last) || isSpace(next) || isOldPunctuation(next))
    guard delimiter == "_" else { return (left, right) }
    return (left && (!right || isOldPunctuation(last)), right && (!left || isOldPunctuation(next)))
  }

  private static func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return scalar.properties.generalCategory == .spaceSeparator
      || "\t\n\r".unicodeScalars.contains(scalar)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar?) -> Bool {
    isOldPunctuation(scalar) || scalar.map { isSymbol($0.properties.generalCategory) } ?? false
  }

  private static func isSymbol(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: false
    }
  }

  private static func isOldPunctuation(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return scalar.isASCII && isSymbol(scalar.properties.generalCategory)
    }
  }

  /// Enough for the alphabet of the random test.
  private static func isCJK(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { "文。（」한🈂㊗　｡".unicodeScalars.contains($0) } ?? false
  }
}
