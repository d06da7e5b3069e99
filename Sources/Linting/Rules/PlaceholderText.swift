internal import ContentParsing
internal import Diagnostics
internal import Papers

/// Text that was to be replaced: `TODO`, `TBD`, `FIXME`, `XXX`, `Placeholder`, `待补充`, "Lorem ipsum",
/// `[链接]` without an address, links that lead to `#`, and what `papersite new` writes to be filled in.
///
/// Papers are about to-do lists and placeholder tokens too. So a word counts only where it is all
/// that stands in a line, a field, a cell or brackets, or where a colon follows it; code never does.
struct PlaceholderText: DocumentRule {
  let name = "placeholder-text"

  func findings(in subject: LintSubject) -> [Finding] {
    let candidates = Self.wanted.candidates(in: subject.prose)
    return words(candidates.words, subject) + phrases(candidates.phrases, subject)
      + titles(subject) + arxivIDs(subject) + brackets(subject) + addresses(subject)
      + frontmatter(subject)
  }

  private static let wanted = WantedTexts(
    words: [
      "TODO": ["TODO"], "TBD": ["TBD"], "FIXME": ["FIXME"], "XXX": ["XXX", "XXXX"],
      "laceholder": ["Placeholder", "placeholder"], "PLACEHOLDER": ["PLACEHOLDER"],
      "待": ["待补充", "待补", "待填", "待填写", "待定", "待完善", "待更新"], "占位": ["占位", "占位符"],
    ],
    phrases: [
      "orem ": ["lorem ipsum", "Lorem ipsum", "Lorem Ipsum"], "此": ["此处填写", "在此填写"],
      "XXX": ["XXXX.XXXXX"], "xxx": ["xxxx.xxxxx"],
      // As `papersite new` writes them.
      "作者甲": ["作者甲"], "作者乙": ["作者乙"], "方向二": ["方向二"], "著者一": ["著者一"], "著者二": ["著者二"],
      "分野二": ["分野二"], "Author One": ["Author One"], "Author Two": ["Author Two"],
      "Topic two": ["Topic two"], "**论文标题**": ["**论文标题** 做了什么"],
      "**論文標題**": ["**論文標題** 做了什麼"], "**論文のタイトル**": ["**論文のタイトル**。何をした論文か"],
      "**Title of the paper**": ["**Title of the paper**, and why"], "(机构)": ["(机构)"],
      "(機構)": ["(機構)"], "(所属)": ["(所属)"], "(Institution)": ["(Institution)"],
      "论文的新意": ["用自己的话写出这篇论文的新意"],
      "論文的新意": ["用自己的話寫出這篇論文的新意"], "自分の言葉": ["この論文の新しさを自分の言葉で書きます"],
      "in your own words": ["What is new in this paper, in your own words"],
    ])

  private static let bracketed: Set = [
    "链接", "论文链接", "项目页", "代码", "代码链接", "论文", "作者", "标题", "link", "links", "url", "paper",
    "code", "title", "author", "authors", "todo", "tbd", "placeholder", "待补充", "arxiv", "github",
  ]

  // MARK: - Words

  private func words(_ candidates: [String], _ subject: LintSubject) -> [Finding] {
    guard !candidates.isEmpty else { return [] }
    let prose = subject.prose
    return candidates.flatMap { word in
      prose.ranges(of: word, in: 0..<prose.count)
        .filter { isPlaceholder($0, in: subject) }
        .map { finding(word, at: subject.location($0)) }
    }
  }

  private func isPlaceholder(_ range: Range<Int>, in subject: LintSubject) -> Bool {
    let line = subject.lines.ranges[subject.lines.index(at: range.lowerBound)]
    let before = text(before: range, line, subject)
    let after = text(behind: range, line, subject)
    let joins = [range.lowerBound - 1, range.upperBound].contains {
      subject.prose.indices.contains($0) && Self.isWordPart(subject.prose[$0])
    }
    if joins, subject.prose[range.lowerBound].isASCIIWordPart { return false }
    let beginsValue = before.allSatisfy(Self.isFrame) || before.last.map(Self.opensValue) == true
    guard beginsValue else { return false }
    let rest = after.drop { $0 == "*" || $0 == "_" || $0 == " " }
    return rest.isEmpty || rest.first.map(Self.endsValue) == true
  }

  private func text(before range: Range<Int>, _ line: Range<Int>, _ subject: LintSubject) -> String
  {
    let text = String(decoding: subject.prose[line.lowerBound..<range.lowerBound], as: UTF8.self)
    let end = text.lastIndex { $0 != " " && $0 != "*" && $0 != "_" }
    return end.map { String(text[...$0]) } ?? ""
  }

  private func text(behind range: Range<Int>, _ line: Range<Int>, _ subject: LintSubject) -> String
  {
    String(decoding: subject.prose[range.upperBound..<line.upperBound], as: UTF8.self)
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte.isASCIIWordPart || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// What may stand before a line's whole content.
  private static func isFrame(_ character: Character) -> Bool {
    " -*+>#|[（(【.0123456789".contains(character)
  }

  private static func opensValue(_ character: Character) -> Bool { ":：|[【(（".contains(character) }

  private static func endsValue(_ character: Character) -> Bool { "|]】)）:：".contains(character) }

  private func phrases(_ candidates: [String], _ subject: LintSubject) -> [Finding] {
    guard !candidates.isEmpty else { return [] }
    let prose = subject.prose
    return candidates.compactMap { phrase in
      prose.firstRange(of: phrase, in: 0..<prose.count).map {
        finding(phrase, at: subject.location($0))
      }
    }
  }

  // MARK: - The skeleton of a post

  private static let titles: Set = ["论文标题", "論文標題", "論文のタイトル", "Title of the paper"]

  private func titles(_ subject: LintSubject) -> [Finding] {
    subject.entries.filter { Self.titles.contains($0.paper.title) }.map {
      finding($0.paper.title, at: subject.location($0))
    }
  }

  /// `2603.00000`: arXiv counts from 1.
  private func arxivIDs(_ subject: LintSubject) -> [Finding] {
    let prose = subject.prose
    let found = prose.ranges(of: ".00000", in: 0..<prose.count).first {
      let month = prose[..<$0.lowerBound].reversed().prefix { $0.isASCIIDigit }
      return month.count == 4 && prose[$0.upperBound...].first?.isASCIIDigit != true
    }
    return found.map { range in
      let id = (range.lowerBound - 4)..<range.upperBound
      return [finding(subject.file.text(id), at: subject.location(id))]
    } ?? []
  }

  // MARK: - Links

  /// `[链接]` with nothing that gives it an address.
  private func brackets(_ subject: LintSubject) -> [Finding] {
    let prose = subject.prose
    var isDefined: [String: Bool] = [:]
    return prose.ranges(of: "]", in: 0..<prose.count).compactMap { close in
      guard !Self.hasTarget(close.upperBound, prose),
        let open = prose[..<close.lowerBound].suffix(64).lastIndex(of: UInt8(ascii: "["))
      else { return nil }
      let label = String(decoding: prose[(open + 1)..<close.lowerBound], as: UTF8.self)
      guard Self.bracketed.contains(label.lowercased()),
        !isTag(open..<close.upperBound, in: subject)
      else { return nil }
      let known = isDefined[label] ?? subject.file.bytes.contains("[\(label)]:")
      isDefined[label] = known
      guard !known else { return nil }
      return finding("[\(label)]", at: subject.location(open..<close.upperBound))
    }
  }

  /// Whether brackets stand beside the title in a heading: `### 1. [arXiv] Title`.
  private func isTag(_ range: Range<Int>, in subject: LintSubject) -> Bool {
    let line = subject.lines.ranges[subject.lines.index(at: range.lowerBound)]
    let prose = subject.prose
    let start = prose[line].firstIndex { !$0.isBlank }
    guard let start, prose[start] == UInt8(ascii: "#") else { return false }
    let before = text(before: range, line, subject).drop { $0 == "#" || $0 == " " }
    return (String(before) + text(behind: range, line, subject)).contains { $0.isLetter }
  }

  private static func hasTarget(_ offset: Int, _ prose: [UInt8]) -> Bool {
    guard offset < prose.count else { return false }
    switch prose[offset] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":"): return true
    default: return false
    }
  }

  /// `[GitHub](#)` and `[GitHub]()`.
  private func addresses(_ subject: LintSubject) -> [Finding] {
    subject.mask.links.compactMap { link in
      guard link.address.count <= 6 else { return nil }
      let address = subject.file.text(link.address)
      guard ["", "#", "url", "URL", "link", "TODO", "链接"].contains(address) else { return nil }
      let range =
        (link.label.lowerBound - 1)..<min(link.address.upperBound + 1, subject.file.bytes.count)
      return finding(subject.file.text(range), at: subject.location(range))
    }
  }

  // MARK: - Frontmatter

  private func frontmatter(_ subject: LintSubject) -> [Finding] {
    ["title", "description"].compactMap { key in
      let value =
        key == "title"
        ? subject.document.frontmatter.title : subject.document.frontmatter.description
      guard let value, value.utf8.count < 16, Self.wanted.words.contains(value) else { return nil }
      return finding(value, at: subject.location(of: value, inKey: key))
    }
  }

  private func finding(_ text: String, at location: SourceLocation) -> Finding {
    Finding(
      "`\(text)` looks like text to be replaced", fix: "Write what belongs there", at: location)
  }
}
