internal import Text

/// A number of papers that a text speaks of, such as the 8 of `…等8篇核心论文`.
struct CountClaim: Sendable {
  let number: Numeral
  /// The bytes of the number.
  let range: Range<Int>
  /// What stands before it in its clause, and behind the word for papers.
  let before: String
  let after: String
  /// Whether it is the first clause of the text.
  let isFirst: Bool
  let isEnglish: Bool
  /// Whether it is the 9 of `9 out of 30 papers`.
  var isOutOf = false

  /// All claims in `range` of `bytes`, which is UTF-8, from left to right.
  static func claims(in bytes: [UInt8], _ range: Range<Int>) -> [CountClaim] {
    let text = ScalarText(bytes, range)
    let hits = bytes.ranges(of: "篇", in: range).compactMap { text.claim(beforeMeasure: $0) }
    let english = (bytes.ranges(of: "apers", in: range) + bytes.ranges(of: "APERS", in: range))
      .compactMap { text.claim(beforePapers: $0) }
    return hits + english
  }

  /// Whether it is about all papers of the post, as far as can be told. In doubt it is not: a
  /// post has `五篇必读` and `余下四篇` too.
  ///
  /// - Parameter isTitle: whether it stands in a title or a description, which speak of the whole.
  func isTotal(inTitle isTitle: Bool) -> Bool {
    if isOutOf { return true }
    return isEnglish ? isEnglishTotal(isTitle) : isChineseTotal(isTitle)
  }

  private func isChineseTotal(_ isTitle: Bool) -> Bool {
    guard isPlainNoun else { return false }
    if isChosen { return true }
    guard !Self.partialWords.contains(where: before.holds) else { return false }
    if Self.totalWords.contains(where: before.holds) { return true }
    let isBare = before.allSatisfy { !$0.isLetter && !$0.isNumber }
    return isTitle && (before.hasSuffix("等") || isBare && isFirst)
  }

  /// `从 30 篇候选论文中选出 9 篇`: as drafts say it.
  private var isChosen: Bool {
    let before = before.reversed().drop { $0 == " " }
    return ["选出", "選出", "精选"].contains { before.starts(with: $0.reversed()) }
      && self.before.holds("从") && self.before.holds("篇")
  }

  /// Whether nothing but adjectives and the word for papers follows.
  private var isPlainNoun: Bool {
    var rest = after[...]
    for words in [Self.adjectives, Self.adjectives, Self.nouns, Self.titles] {
      rest = rest.drop { $0 == " " }
      if let word = words.first(where: rest.hasPrefix) { rest = rest.dropFirst(word.count) }
    }
    return rest.allSatisfy { !$0.isLetter && !$0.isNumber }
  }

  private static let partialWords = [
    "其中", "其余", "其它", "其他", "余下", "剩", "另", "还有", "此外", "前", "后", "再", "每", "某",
    "从", "近", "超", "约", "至少", "最多", "累计", "昨", "上期", "上周", "本周", "本月", "今年", "明",
    "必读", "可选", "备查", "推荐", "值得", "重点", "首", "末", "第", "多", "几", "不", "未", "落选",
    "候选", "往期", "同", "两家", "团队", "来自", "引用", "参考", "中的", "里的",
  ]
  private static let totalWords = [
    "本期", "今日", "今天", "本日", "当日", "今早", "今晨", "共", "总计", "合计", "涵盖", "收录", "精选",
    "覆盖", "带来", "汇总", "盘点", "一览",
  ]
  private static let adjectives = [
    "核心", "重要", "精选", "最新", "前沿", "重磅", "高质量", "优质", "代表性", "热门", "AI", "ai",
    "arXiv", "学术", "顶会", "相关", "大模型", "LLM", "新",
  ]
  private static let nouns = ["论文", "文章", "工作", "研究", "paper", "papers", "Paper", "Papers"]
  private static let titles = [
    "精选", "解读", "速览", "速递", "导读", "详解", "汇总", "合集", "一览", "摘要", "分享", "精读",
  ]

  private func isEnglishTotal(_ isTitle: Bool) -> Bool {
    let lead = before.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    let rest = after.lowercased().split { !$0.isLetter }
    let ends = rest.isEmpty || ["today", "total", "covered", "reviewed"].contains(rest[0])
    guard ends || rest.starts(with: ["in", "total"]) else { return false }
    guard let last = lead.last else { return isTitle && isFirst }
    if lead.contains(where: { Self.englishPartialWords.contains(String($0)) }) { return false }
    return Self.englishTotalWords.contains(String(last))
  }

  private static let englishTotalWords: Set = [
    "today", "today's", "today’s", "covers", "cover", "covering", "total", "reviews", "featuring",
    "features", "issue", "has", "summarizes", "summarises",
  ]
  private static let englishPartialWords: Set = [
    "other", "last", "first", "another", "these", "those", "yesterday", "week", "month", "among",
    "out", "remaining", "plus", "from",
  ]
}

/// A range of bytes with steps to both sides over whole scalars.
private struct ScalarText {
  private let bytes: [UInt8]
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  func claim(beforeMeasure measure: Range<Int>) -> CountClaim? {
    let after = clauseEnd(from: measure.upperBound)
    guard let (first, _) = scalar(at: measure.upperBound) else {
      return claim(endingAt: measure.lowerBound, measure: measure, after: after)
    }
    guard first != "幅", first != "章" else { return nil }
    return claim(endingAt: measure.lowerBound, measure: measure, after: after)
  }

  private func claim(endingAt end: Int, measure: Range<Int>, after: Int) -> CountClaim? {
    let end = backOverSpaces(end)
    var start = end
    while let (scalar, offset) = scalar(before: start), Numeral.isPart(scalar) { start = offset }
    guard start < end, let number = Numeral(text(start..<end)) else { return nil }
    if let (scalar, _) = scalar(before: start), "第-–—~～.至到几数多/".unicodeScalars.contains(scalar) {
      return nil
    }
    return claim(number, start..<end, measure.upperBound..<after, isEnglish: false)
  }

  /// `8 papers`, `eight core papers`: the number stands up to three words before.
  func claim(beforePapers tail: Range<Int>) -> CountClaim? {
    guard let (p, start) = scalar(before: tail.lowerBound), p == "p" || p == "P" else { return nil }
    if let (letter, _) = scalar(before: start), letter.properties.isAlphabetic { return nil }
    if let (letter, _) = scalar(at: tail.upperBound), letter.properties.isAlphabetic { return nil }
    var end = backOverSpaces(start)
    for _ in 0..<3 {
      let word = wordStart(before: end)..<end
      guard !word.isEmpty else { return nil }
      if let number = Numeral(text(word)), number.script != .chinese {
        if let (scalar, _) = scalar(before: word.lowerBound),
          "-–.+~/".unicodeScalars.contains(scalar)
        {
          return nil
        }
        let after = tail.upperBound..<clauseEnd(from: tail.upperBound)
        return chosen(before: word.lowerBound, after)
          ?? claim(number, word, after, isEnglish: true)
      }
      let previous = backOverSpaces(word.lowerBound)
      guard previous < word.lowerBound else { return nil }
      end = previous
    }
    return nil
  }

  /// The number before `out of`.
  private func chosen(before end: Int, _ after: Range<Int>) -> CountClaim? {
    var end = backOverSpaces(end)
    for word in ["of", "out"] {
      let start = wordStart(before: end)
      guard text(start..<end).lowercased() == word else { return nil }
      end = backOverSpaces(start)
    }
    let word = wordStart(before: end)..<end
    guard let number = Numeral(text(word)), number.script != .chinese else { return nil }
    var claim = claim(number, word, after, isEnglish: true)
    claim.isOutOf = true
    return claim
  }

  private func claim(
    _ number: Numeral, _ range: Range<Int>, _ after: Range<Int>, isEnglish: Bool
  ) -> CountClaim {
    let clause = clauseStart(before: range.lowerBound)
    return CountClaim(
      number: number, range: range,
      before: text(clause..<range.lowerBound).behindLast(" - "),
      after: text(after).beforeFirst(" - "),
      isFirst: bytes.trimmed(self.range.lowerBound..<clause).isEmpty, isEnglish: isEnglish)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func backOverSpaces(_ end: Int) -> Int {
    var end = end
    while end > range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  private func wordStart(before end: Int) -> Int {
    var start = end
    while start > range.lowerBound, bytes[start - 1].isASCIIWordPart { start -= 1 }
    return start
  }

  private func clauseStart(before end: Int) -> Int {
    var start = end
    while let (scalar, offset) = scalar(before: start), !Self.endsClause(scalar) { start = offset }
    return start
  }

  private func clauseEnd(from start: Int) -> Int {
    var end = start
    while let (scalar, next) = scalar(at: end), !Self.endsClause(scalar) { end = next }
    return end
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "；", "：", "！", "？", "（", "）", ",", ".", ";", ":", "!", "?", "(", ")", "\n", "|",
      "｜", "—", "·", "【", "】", "「", "」":
      true
    default: false
    }
  }

  /// The scalar at `offset` and the offset behind it.
  private func scalar(at offset: Int) -> (Unicode.Scalar, Int)? {
    guard offset < range.upperBound else { return nil }
    var end = offset + 1
    while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (scalar(offset..<end), end)
  }

  /// The scalar before `offset` and where it begins.
  private func scalar(before offset: Int) -> (Unicode.Scalar, Int)? {
    guard offset > range.lowerBound else { return nil }
    var start = offset - 1
    while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(start..<offset), start)
  }

  /// The scalar that `range` holds; U+FFFD where it has lost its beginning to a blank.
  private func scalar(_ range: Range<Int>) -> Unicode.Scalar {
    let first = bytes[range.lowerBound]
    if first < 0x80 { return Unicode.Scalar(first) }
    guard first >= 0xC0 else { return "\u{FFFD}" }
    let value = bytes.withUnsafeBufferPointer {
      UTF8Scalars.scalar(at: range.lowerBound, in: $0).value
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

extension String {
  fileprivate func behindLast(_ separator: String) -> String {
    ranges(of: separator).last.map { String(self[$0.upperBound...]) } ?? self
  }

  fileprivate func beforeFirst(_ separator: String) -> String {
    firstRange(of: separator).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
