/// What stands behind a label, flattened: text and links in order.
struct FieldValue {
  enum Piece: Equatable {
    case text(String)
    case link(label: String, address: String)
  }

  private(set) var pieces: [Piece] = []

  /// Of `nodes`, which follow each other in one paragraph; a colon before them is left out, and what
  /// is struck out. `^` stands before what is raised.
  init(_ nodes: [MarkdownNode]) {
    for node in nodes where add(node, node.kind) {
      node.walk { add($0, $1) }
    }
    guard case .text(var text)? = pieces.first, let rest = text.withUTF8(Self.behindColon) else {
      return
    }
    pieces[0] = .text(rest)
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
    case .text, .code: add(text: String(decoding: node.literal, as: UTF8.self))
    case .math: add(text: String(decoding: MathSource(node.literal).plainText, as: UTF8.self))
    case .softBreak, .lineBreak: add(text: " ")
    case .link:
      guard URLPolicy.isSafe(node.address) else { return true }
      let address = String(decoding: node.address, as: UTF8.self)
      pieces.append(.link(label: node.plainText, address: address))
    case .htmlInline: if node.literal.starts(with: "<sup".utf8) { add(text: "^") }
    case .emphasis, .strong: return true
    default: break
    }
    return false
  }

  private mutating func add(text: String) {
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      pieces.append(.text(text))
    }
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
