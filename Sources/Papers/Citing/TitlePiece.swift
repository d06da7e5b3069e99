/// A run of a title that BibTeX is told about in its own way.
struct TitlePiece: Equatable {
  enum Kind: Equatable {
    case plain
    /// Its capitals are not to be changed.
    case protected
    /// TeX between dollar signs, which are part of it.
    case mathematics
  }

  let kind: Kind
  let text: String

  /// The pieces of `title`, which are `title` again when joined.
  static func split(_ title: String) -> [TitlePiece] {
    let scalars = Array(title.unicodeScalars)
    var pieces: [TitlePiece] = []
    var plainStart = 0
    var position = 0
    func add(_ kind: Kind, _ range: Range<Int>) {
      guard !range.isEmpty else { return }
      let text = String(decoding: scalars[range].flatMap { $0.utf8 }, as: UTF8.self)
      pieces.append(TitlePiece(kind: kind, text: text))
    }
    while position < scalars.count {
      let special = mathematics(in: scalars, at: position).map { (Kind.mathematics, $0) }
      let word = word(in: scalars, at: position)
      if let (kind, end) = special ?? protectedEnd(of: word, in: scalars).map({ (.protected, $0) })
      {
        add(.plain, plainStart..<position)
        add(kind, position..<end)
        position = end
        plainStart = end
      } else {
        position = max(word.upperBound, position + 1)
      }
    }
    add(.plain, plainStart..<scalars.count)
    return pieces
  }

  /// The run of cased letters, digits and marks from `start` on; empty where there is none.
  private static func word(in scalars: [Unicode.Scalar], at start: Int) -> Range<Int> {
    let end = scalars[start...].firstIndex { !isWordPart($0) } ?? scalars.count
    return start..<end
  }

  /// Where the protected run that starts with `word` ends; nil where a style may change its case.
  private static func protectedEnd(
    of word: Range<Int>, in scalars: [Unicode.Scalar]
  ) -> Int? {
    guard let first = word.first else { return nil }
    let letters = scalars[word]
    if letters.dropFirst().contains(where: isCapital) { return word.upperBound }
    guard isCapital(scalars[first]) else { return nil }
    if letters.contains(where: { $0.properties.generalCategory == .decimalNumber }) {
      return word.upperBound
    }
    guard word.count == 1 else { return nil }
    // One capital: C++, C#, A*, X-ray, but not the article.
    let tail = scalars[word.upperBound...].prefix { "+#*".unicodeScalars.contains($0) }
    return tail.isEmpty && scalars[first] == "A" ? nil : word.upperBound + tail.count
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("A"..."Z").contains(scalar) : scalar.properties.generalCategory == .uppercaseLetter
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
        || ("0"..."9").contains(scalar)
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .decimalNumber, .nonspacingMark:
      true
    default: false
    }
  }

  /// Where the mathematics that starts at `start` ends. The rule is Pandoc's: no space inside the
  /// dollar signs, no digit behind them, so that `$5 to $10` is money. The braces inside come in
  /// pairs.
  private static func mathematics(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard scalars[start] == "$", start == 0 || scalars[start - 1] != "\\" else { return nil }
    let rest = scalars[(start + 1)...]
    guard let close = rest.indices.first(where: { rest[$0] == "$" && scalars[$0 - 1] != "\\" }),
      close > start + 1, !isSpace(rest[start + 1]), !isSpace(rest[close - 1]),
      !rest[..<close].contains(where: { "%#&".unicodeScalars.contains($0) })
    else { return nil }
    let next = close + 1
    if next < scalars.count, ("0"..."9").contains(scalars[next]) || scalars[next] == "$" {
      return nil
    }
    var inside = String.UnicodeScalarView()
    inside.append(contentsOf: rest[..<close])
    return BibTeXText.bracesArePaired(in: String(inside)) ? next : nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " }
}
