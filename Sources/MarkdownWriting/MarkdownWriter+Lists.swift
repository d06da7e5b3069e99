internal import HTMLReading
internal import Text

extension MarkdownWriter {
  mutating func openList(_ tag: HTMLStartTag) {
    let separation = isInTightItem && inline != nil ? Separation.line : nil
    endParagraph()
    if let separation { self.separation = separation }
    let start = tag.value("start", in: html).flatMap { Int($0) }
    containers.append(
      .list(
        MarkdownList(
          number: tag.name == "ol" ? max(0, start ?? 1) : nil,
          marker: marker(isOrdered: tag.name == "ol"))))
  }

  /// The other one where a list of the same kind has just ended.
  private func marker(isOrdered: Bool) -> UInt8 {
    let (usual, other): (UInt8, UInt8) =
      isOrdered
      ? (UInt8(ascii: "."), UInt8(ascii: ")")) : (UInt8(ascii: "-"), UInt8(ascii: "*"))
    return lastList == usual ? other : usual
  }

  private var isInTightItem: Bool {
    if case .item(_, let isTight)? = containers.last { return isTight }
    return false
  }

  mutating func closeList() {
    endParagraph()
    guard containers.contains(where: \.isList) else { return }
    while let container = containers.popLast() {
      if case .list(let list) = container {
        lastList = list.marker
        break
      }
      drop(container)
    }
    separation = .blank
  }

  /// An item that begins with a paragraph is one of a loose list.
  mutating func openItem() {
    endParagraph()
    if footnoteCount != nil, containers.count == 1 { return openFootnote() }
    guard case .list(var list)? = containers.popLast() else { return }
    var ahead = tokens
    let isLoose = ahead.nextIsParagraph()
    if list.isFirst {
      beginBlock()
    } else {
      beginBlock(isLoose || list.isLoose ? .blank : .line)
    }
    list.isFirst = false
    list.isLoose = isLoose
    let marker = list.number.map { String($0) } ?? ""
    list.number = list.number.map { $0 + 1 }
    containers.append(.list(list))
    output.append(text: marker)
    output.append(list.marker)
    output.append(" ")
    openItem(indent: marker.utf8.count + 2, isTight: !isLoose)
  }

  private mutating func openFootnote() {
    let number = (footnoteCount ?? 0) + 1
    footnoteCount = number
    beginBlock()
    output.append(text: "[^\(options.footnotePrefix)\(number)]: ")
    openItem(indent: 4, isTight: false)
  }

  private mutating func openItem(indent: Int, isTight: Bool) {
    containers.append(.item(prefixLength: prefix.count, isTight: isTight))
    push(prefix: [UInt8](repeating: 0x20, count: indent), shown: false)
  }

  mutating func closeItem() {
    endParagraph()
    guard containers.contains(where: \.isItem) else { return }
    while let container = containers.popLast() {
      drop(container)
      if container.isItem { break }
    }
    separation = .blank
  }

  private mutating func drop(_ container: Container) {
    switch container {
    case .quote(let length), .item(let length, _): prefix.removeLast(prefix.count - length)
    case .list: break
    }
  }
}

extension MarkdownWriter.Container {
  fileprivate var isItem: Bool {
    if case .item = self { return true }
    return false
  }

  fileprivate var isList: Bool {
    if case .list = self { return true }
    return false
  }
}

extension HTMLTokens {
  /// Whether a paragraph's tag is what comes next, but for white space.
  fileprivate mutating func nextIsParagraph() -> Bool {
    while let token = next() {
      switch token {
      case .text(let range) where html[range].allSatisfy { $0 == 0x20 || $0 == 0x0A }: continue
      case .start(let tag): return tag.name == "p"
      default: return false
      }
    }
    return false
  }
}
