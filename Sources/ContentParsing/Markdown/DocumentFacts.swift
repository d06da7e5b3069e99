internal import Text

/// What is learned of a document while its HTML is written.
struct DocumentFacts {
  private(set) var headings: [Heading] = []
  private(set) var links: [Reference] = []
  private(set) var images: [Reference] = []
  var features: ContentFeatures = []
  var tableRows = TableRows()
  /// How many lines of the file stand before the parsed text.
  var lineOffset = 0
  private var words = WordCounter()
  private var slugs = HeadingSlugs()
  private var levels = HeadingLevels()
  /// The block whose inlines are written.
  private(set) var block: MarkdownNode?

  var wordCount: WordCount { words.total }

  /// Begins the text of a block that holds inlines.
  mutating func startBlock(_ node: MarkdownNode) {
    block = node
    words.endWord()
  }

  mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
    words.count(text)
  }

  /// Counts the text between the tags of `markup`, in which no other `<` and `>` stands.
  mutating func count(markup: ArraySlice<UInt8>) {
    markup.withUnsafeBufferPointer { markup in
      for part in markup.split(separator: UInt8(ascii: "<")) {
        let text = part.firstIndex(of: UInt8(ascii: ">")).map { part[($0 + 1)...] } ?? part
        words.count(UnsafeBufferPointer(rebasing: text))
        words.endWord()
      }
    }
  }

  mutating func endWord() {
    words.endWord()
  }

  /// A formula counts as a word, however long it is.
  mutating func addMath() {
    features.insert(.math)
    words.addWord()
  }

  mutating func addHeading(_ node: MarkdownNode) -> Heading {
    let text = node.plainText
    // Its address stays when something in it is struck out.
    let heading = Heading(
      level: node.headingLevel, shownLevel: levels.shown(node.headingLevel),
      id: slugs.unique(text), title: node.unstruckText ?? text, line: node.startLine + lineOffset)
    headings.append(heading)
    return heading
  }

  mutating func addReference(_ address: String, _ kind: HTMLFragment.Hole.Kind) {
    let reference = Reference(address: address, line: (block?.startLine ?? 1) + lineOffset)
    switch kind {
    case .link: links.append(reference)
    case .image: images.append(reference)
    case .imageSize, .linkRelation, .headingAnchor, .identifier: break
    }
  }

  /// Takes `id` for an element of the author's HTML; false where it is taken already.
  mutating func claim(id: String) -> Bool { slugs.claim(id) }
}

extension MarkdownNode {
  /// The text below this node: no markup, breaks as spaces (none between two CJK characters),
  /// white space at the ends removed.
  var plainText: String {
    if let child = firstChild, child.next == nil, child.kind == .text {
      return PlainText.trimmed(child.literal)
    }
    var buffer = PlainText()
    forEachDescendant { node, kind in
      switch kind {
      case .text, .code: buffer.append(node.literal)
      case .math: MathSource(node.literal).plainText.withUnsafeBufferPointer { buffer.append($0) }
      case .softBreak, .lineBreak: buffer.breakLine()
      default: break
      }
    }
    return buffer.text
  }

  /// The same without what is struck out; nil where nothing is, or all of it.
  var unstruckText: String? {
    guard hasStruckText else { return nil }
    var buffer = PlainText()
    walk { node, kind in
      switch kind {
      case .strikethrough: return false
      case .text, .code: buffer.append(node.literal)
      case .math: MathSource(node.literal).plainText.withUnsafeBufferPointer { buffer.append($0) }
      case .softBreak, .lineBreak: buffer.breakLine()
      default: break
      }
      return true
    }
    let words = buffer.text.split(separator: " ").joined(separator: " ")
    return words.unicodeScalars.contains(where: \.isWordPart) ? words : nil
  }

  private var hasStruckText: Bool {
    var isFound = false
    for child in children where !isFound {
      isFound = child.kind == .strikethrough || child.firstChild != nil && child.hasStruckText
    }
    return isFound
  }
}
