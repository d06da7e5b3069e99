internal import Text

/// One pass over Markdown that counts what the limits are about.
///
/// It knows no blocks but runs of lines that are not blank ("paragraphs"), so that nothing can
/// hide from it: it counts in code, too, where that is harmless.
struct MarkdownLimitScan {
  enum Kind {
    case columns, cells, delimiterRows, linesAboveTable, images, declarations, nesting
    case closingParentheses, addresses, mailSigns, expandedDefinitions
  }

  struct Violation {
    let kind: Kind
    /// Bytes of the source: a line, or its beginning.
    let range: Range<Int>
  }

  private let limits: MarkdownLimits
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private var lineStart = 0
  private var violation: Violation?
  /// The first control character that has been met, which text does not hold.
  private(set) var firstControl: Int?

  private var cells = 0
  private var paragraph = Paragraph()
  private var word = Word()
  private var openBrackets = 0
  private var longestDefinition = 0..<0

  /// What has been counted since the last blank line.
  private struct Paragraph {
    var lines = 0
    var widestLine = 0
    var delimiterRows = 0
    /// The columns of the table; 0 before a line that looks like the one below a header.
    var columns = 0
    var images = 0
    var declarations = 0
    var definition: Int?
  }

  /// What has been counted since the last space.
  private struct Word {
    var closingParentheses = 0
    var addresses = 0
    var mailSigns = 0

    var isEmpty: Bool { closingParentheses | addresses | mailSigns == 0 }
  }

  init(limits: MarkdownLimits, bytes: UnsafeBufferPointer<UInt8>, position: Int) {
    self.limits = limits
    self.bytes = bytes
    self.position = position
  }

  mutating func run() -> Violation? {
    while violation == nil, position < bytes.count { readLine() }
    endDefinition()
    if longestDefinition.count > 1_000,
      longestDefinition.count * openBrackets > limits.expandedDefinitions
    {
      report(.expandedDefinitions, longestDefinition.prefix(80))
    }
    return violation
  }

  private mutating func report(_ kind: Kind, _ range: Range<Int>) {
    if violation == nil { violation = Violation(kind: kind, range: range) }
  }

  private mutating func readLine() {
    lineStart = position
    word = Word()
    let nesting = readPrefix()
    var pipes = 0
    var colons = 0
    var hasDash = false
    var isDelimiterRow = true
    while true {
      let plainEnd = endOfPlain
      if plainEnd > position { isDelimiterRow = false }
      position = plainEnd
      guard position < bytes.count, !isLineEnd(bytes[position]) else { break }
      let byte = bytes[position]
      if byte == UInt8(ascii: "|") { pipes += 1 }
      if byte == UInt8(ascii: ":") { colons += 1 }
      if byte == UInt8(ascii: "-") { hasDash = true }
      isDelimiterRow = isDelimiterRow && isDelimiterRowByte(byte)
      count(byte)
      position += 1
    }
    let line = lineStart..<position
    skipLineEnd()
    if isBlank(line) {
      endDefinition()
      paragraph = Paragraph()
    } else {
      countTable(
        pipes: pipes, isDelimiterRow: isDelimiterRow && hasDash && pipes + colons > 0, line)
      check(line, nesting)
    }
  }

  /// Also the empty line of a quote. An empty list item does not end a paragraph.
  private func isBlank(_ line: Range<Int>) -> Bool {
    bytes[line].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
  }

  private mutating func check(_ line: Range<Int>, _ nesting: Int) {
    if nesting > limits.nesting, !isThematicBreak(line) { report(.nesting, line.prefix(80)) }
    if paragraph.images > limits.images { report(.images, line.prefix(80)) }
    if paragraph.declarations > limits.declarations { report(.declarations, line.prefix(80)) }
  }

  /// Moves over the marks of quotes and lists, and counts them; two columns of indentation can
  /// stand for one.
  private mutating func readPrefix() -> Int {
    var marks = 0
    var spaces = 0
    while position < bytes.count {
      switch bytes[position] {
      case 0x20: spaces += 1
      case 0x09: spaces += 4
      case UInt8(ascii: ">"): marks += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: ")"):
        guard isBeforeSpace else { return marks }
        marks += 1 + spaces / 2
        spaces = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default: return marks
      }
      position += 1
    }
    return marks
  }

  private var isBeforeSpace: Bool {
    position + 1 < bytes.count && (bytes[position + 1] == 0x20 || bytes[position + 1] == 0x09)
  }
}

extension MarkdownLimitScan {
  private mutating func count(_ byte: UInt8) {
    switch byte {
    case 0x20, 0x09:
      if !word.isEmpty { word = Word() }
      return
    case UInt8(ascii: "["): openBracket()
    case UInt8(ascii: "<"): countDeclaration()
    case UInt8(ascii: ":"): countColon()
    case UInt8(ascii: ")"): word.closingParentheses += 1
    case UInt8(ascii: "."): if isBehind("www") { word.addresses += 1 }
    case UInt8(ascii: "@"): word.mailSigns += 1
    default:
      if firstControl == nil, byte.isForbiddenControl { firstControl = position }
      return
    }
    checkWord()
  }

  private mutating func checkWord() {
    guard !word.isEmpty else { return }
    let place = max(lineStart, position - 40)..<position
    if word.addresses > limits.addresses { report(.addresses, place) }
    if word.addresses > 0, word.closingParentheses > limits.closingParentheses {
      report(.closingParentheses, place)
    }
    if word.mailSigns > limits.mailSigns { report(.mailSigns, place) }
  }

  private mutating func openBracket() {
    openBrackets += 1
    if isBehind("!") { paragraph.images += 1 }
  }

  private mutating func countDeclaration() {
    guard position + 2 < bytes.count else { return }
    let isDeclaration =
      bytes[position + 1] == UInt8(ascii: "?")
      || bytes[position + 1] == UInt8(ascii: "!") && bytes[position + 2].isASCIILetter
    if isDeclaration { paragraph.declarations += 1 }
  }

  private mutating func countColon() {
    if isBehind("]") {
      endDefinition()
      paragraph.definition = position + 1
    }
    let isAddress =
      position + 2 < bytes.count && bytes[position + 1] == UInt8(ascii: "/")
      && bytes[position + 2] == UInt8(ascii: "/")
    if isAddress { word.addresses += 1 }
  }

  /// A definition, if it is one, goes on to the next or to the end of the paragraph.
  private mutating func endDefinition() {
    guard let start = paragraph.definition else { return }
    paragraph.definition = nil
    if position - start > longestDefinition.count { longestDefinition = start..<position }
  }

  private func isBehind(_ literal: StaticString) -> Bool {
    let start = position - literal.utf8CodeUnitCount
    guard start >= 0 else { return false }
    return (0..<literal.utf8CodeUnitCount).allSatisfy {
      bytes[start + $0] == literal.utf8Start[$0]
    }
  }

  private mutating func countTable(
    pipes: Int, isDelimiterRow: Bool, _ line: Range<Int>
  ) {
    paragraph.lines += 1
    paragraph.widestLine = max(paragraph.widestLine, pipes)
    if isDelimiterRow {
      paragraph.delimiterRows += 1
      paragraph.columns = max(paragraph.columns, pipes + 1)
      if paragraph.lines > limits.linesAboveTable + 1 {
        report(.linesAboveTable, line.prefix(80))
      }
    }
    cells += paragraph.columns
    guard paragraph.delimiterRows > 0 else { return }
    if paragraph.widestLine > limits.columns { report(.columns, line.prefix(80)) }
    if paragraph.delimiterRows > limits.delimiterRows { report(.delimiterRows, line.prefix(80)) }
    if cells > limits.cells { report(.cells, line.prefix(80)) }
  }

  /// The end of the bytes from the place on that count for nothing and stand in no line below a
  /// table's header, as most do.
  private var endOfPlain: Int {
    var end = position
    while end < bytes.count {
      if bytes[end] >= 0x80 {
        end = max(bytes.skippingNonASCII(from: end), end &+ 1)
      } else if Self.isPlain(bytes[end]) {
        end &+= 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether an ASCII byte is no control, no space and none of `)-.:<@[|`: a bit of two words.
  private static func isPlain(_ byte: UInt8) -> Bool {
    let word: UInt64 = byte < 0x40 ? 0xEBFF_9DFE_0000_0000 : 0x6FFF_FFFF_F7FF_FFFE
    return word >> UInt64(byte & 0x3F) & 1 != 0
  }

  private func isDelimiterRowByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09, 0x0B, 0x0C: true
    default: false
    }
  }

  private func isThematicBreak(_ line: Range<Int>) -> Bool {
    let marks = bytes[line].filter { $0 != 0x20 && $0 != 0x09 }
    return marks.allSatisfy { $0 == UInt8(ascii: "-") }
      || marks.allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    let isReturn = bytes[position] == 0x0D
    position += 1
    if isReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
  }
}
