internal import Diagnostics
internal import Yams

/// Turns a tree of Yams into one of ours, and counts its nodes on the way.
struct YAMLConversion {
  private let block: YAMLBlock
  private var nodeCount = 0
  /// The mark that was looked up last: those on one line come from left to right.
  private var cursor = (line: 0, column: 0, offset: 0)
  /// Of values that were read, though hardly as they were meant.
  private(set) var diagnostics: [Diagnostic] = []

  init(block: YAMLBlock) {
    self.block = block
  }

  /// Throws where there are too many nodes, or a key is not text.
  mutating func node(_ node: Node) throws(Diagnostic) -> YAMLNode {
    nodeCount += 1
    let range = range(of: node)
    guard nodeCount <= YAMLLimits.maximumNodes else { throw tooManyNodes(range) }
    return YAMLNode(content: try content(of: node, range), range: range)
  }

  private mutating func content(
    of node: Node, _ range: Range<Int>
  ) throws(Diagnostic) -> YAMLNode.Content {
    switch node {
    case .scalar(let scalar):
      checkControls(of: scalar, range)
      return .scalar(YAMLScalar(text: scalar.string, isPlain: scalar.style == .plain))
    case .sequence(let items):
      var list: [YAMLNode] = []
      for item in items { list.append(try self.node(item)) }
      return .list(list)
    case .mapping(let mapping):
      var pairs: [YAMLPair] = []
      for (key, value) in mapping { pairs.append(try pair(key, value)) }
      return .mapping(pairs)
    case .alias:
      // Composing resolves aliases; only code that builds trees makes these.
      return .scalar(YAMLScalar(text: "", isPlain: true))
    }
  }

  private mutating func pair(_ key: Node, _ value: Node) throws(Diagnostic) -> YAMLPair {
    guard case .scalar(let scalar) = key else { throw wrongKey(range(of: key)) }
    nodeCount += 1
    checkSigil(of: value)
    let keyRange = range(of: key)
    checkControls(of: scalar, keyRange)
    return YAMLPair(key: scalar.string, keyRange: keyRange, value: try node(value))
  }

  /// `title: !important` and `title: &more` have a tag and an anchor for YAML, and lose them.
  private mutating func checkSigil(of value: Node) {
    guard case .scalar(let scalar) = value, scalar.style == .plain else { return }
    let range = range(of: value)
    let isTag =
      block.text(at: range.lowerBound, is: "!") && !block.text(at: range.lowerBound, is: "!!")
    let isAnchor = block.text(at: range.lowerBound, is: "&") && scalar.string.isEmpty
    guard isTag || isAnchor else { return }
    let text = block.file.text(range)
    diagnostics.append(
      Diagnostic(
        .error, "unquoted-value", "the value `\(text)` has to be in quotes",
        fix: "Write `\(YAMLText.quoted(text))`", at: block.file.location(of: range)))
  }

  /// `"a\0b"` and `"\e[31m"`: neither HTML nor XML has these characters.
  private mutating func checkControls(of scalar: Node.Scalar, _ range: Range<Int>) {
    guard scalar.style == .doubleQuoted,
      let control = scalar.string.utf8.first(where: \.isForbiddenControl)
    else { return }
    let code = String(control, radix: 16, uppercase: true)
    diagnostics.append(
      Diagnostic(
        .error, "control-character",
        "an escape here stands for the control character U+\(control < 16 ? "000" : "00")\(code)",
        fix: "Remove the escape", at: block.file.location(of: range)))
  }

  /// From the node's mark to the end of its text where that stands there as it is, else to the end
  /// of the line; the opening bracket of a list or mapping.
  private mutating func range(of node: Node) -> Range<Int> {
    guard let mark = node.mark else { return block.range.lowerBound..<block.range.lowerBound }
    let start = offset(of: mark)
    guard case .scalar(let scalar) = node else { return start..<start }
    if scalar.style == .plain, block.text(at: start, is: scalar.string),
      !scalar.string.isEmpty || block.byte(start) != UInt8(ascii: "&")
    {
      return start..<(start + scalar.string.utf8.count)
    }
    return start..<(block.endOfScalar(at: start) ?? block.endOfLine(at: start))
  }

  private mutating func offset(of mark: Mark) -> Int {
    let isAhead = mark.line == cursor.line && mark.column >= cursor.column
    let offset =
      isAhead
      ? block.offset(mark.column - cursor.column, scalarsBehind: cursor.offset)
      : block.offset(line: mark.line, column: mark.column)
    cursor = (mark.line, mark.column, offset)
    return offset
  }

  private func tooManyNodes(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error, "yaml-limit",
      "the YAML holds more than \(YAMLLimits.maximumNodes) values, those of aliases counted",
      fix: "Shorten it", at: block.file.location(of: range))
  }

  private func wrongKey(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error, "wrong-key", "a key has to be text, not a list or a mapping",
      fix: "Write the key as plain text", at: block.file.location(of: range))
  }
}

extension YAMLBlock {
  func text(at offset: Int, is text: String) -> Bool {
    var offset = offset
    for expected in text.utf8 {
      guard byte(offset) == expected else { return false }
      offset += 1
    }
    return true
  }

  func endOfLine(at offset: Int) -> Int {
    max(offset, trimmedLine(lineIndex(at: offset)).upperBound)
  }

  /// Behind the closing quote of the quoted scalar at `start`, where it is on the same line.
  func endOfScalar(at start: Int) -> Int? {
    guard let quote = byte(start), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    var offset = start + 1
    while let byte = byte(offset), byte != .newline, byte != .carriageReturn {
      if byte == quote {
        guard quote == UInt8(ascii: "'"), self.byte(offset + 1) == quote else { return offset + 1 }
        offset += 1
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 1
      }
      offset += 1
    }
    return nil
  }
}
