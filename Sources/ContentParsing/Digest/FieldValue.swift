/// What stands behind a label, flattened: text and links in order.
struct FieldValue {
  enum Piece: Equatable {
    case text(String)
    case link(label: String, address: String)
  }

  private(set) var pieces: [Piece] = []
  /// What stands before and behind code.
  private let codeMark: String

  /// Of `nodes`, which follow each other in one paragraph; a colon before them is left out, and what
  /// is struck out. `^` stands before what is raised.
  ///
  /// - Parameter marksCode: whether `TopicList.codeMark` stands before and behind code.
  init(_ nodes: [MarkdownNode], marksCode: Bool = false) {
    codeMark = marksCode ? String(TopicList.codeMark) : ""
    for node in nodes where add(node, node.kind) {
      node.walk { add($0, $1) }
    }
    guard case .text(var text)? = pieces.first, let rest = text.withUTF8(Self.behindColon) else {
      return
    }
    pieces[0] = .text(rest)
  }

  /// Of the items of a list, with `、` between them.
  init(items: [[MarkdownNode]], marksCode: Bool) {
    self.init(items.first ?? [], marksCode: marksCode)
    for item in items.dropFirst() {
      add(text: "、")
      for node in item where add(node, node.kind) {
        node.walk { add($0, $1) }
      }
    }
  }

  private static func behindColon(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    let start = text.trimmed(text.indices) { $0.isSpace }.lowerBound
    guard start < text.count, case let (first, end) = text.scalar(at: start),
      first == ":" || first == "："
    else { return nil }
    return text.text(end..<text.count)
  }

  /// Returns whether what is below `node` has to be added too.
  private mutating func add(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) -> Bool {
    switch kind {
    case .text: add(text: String(decoding: node.literal, as: UTF8.self))
    case .code: add(text: codeMark + String(decoding: node.literal, as: UTF8.self) + codeMark)
    case .math: add(text: String(decoding: MathSource(node.literal).plainText, as: UTF8.self))
    case .softBreak, .lineBreak: add(text: " ")
    case .link:
      guard URLPolicy.isSafe(node.address) else { return true }
      let address = String(decoding: node.address, as: UTF8.self)
      pieces.append(.link(label: TidyText.tidied(node.plainText), address: address))
    case .htmlInline: if node.literal.starts(with: "<sup".utf8) { add(text: "^") }
    case .emphasis, .strong: return true
    default: break
    }
    return false
  }

  private mutating func add(text: String) {
    let text = TidyText.tidied(text)
    // What stands there is taken out, since a copy of it for each node would be a square.
    guard case .text(var before)? = pieces.last else { return pieces.append(.text(text)) }
    pieces.removeLast()
    before += text
    pieces.append(.text(before))
  }

  /// Whether hardly more than links stands there, as behind a label that may begin a section too.
  var isMostlyLinks: Bool {
    var length = 0
    for case .text(let text) in pieces { length += text.unicodeScalars.count(where: \.isWordPart) }
    return length <= 32
  }

  /// The text, links by their labels.
  var text: String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part), .link(let part, _): text += part
      }
    }
    return text.trimmingSpaces
  }
}
