internal import CCmarkGFM

/// Ends a bare address before Chinese: `见https://a.b/c。下一句` links `https://a.b/c`.
///
/// GFM reads on to the next space. Addresses without CJK characters are left to GFM's own
/// extension, which stands behind this one.
func matchBareAddress(
  _ syntax: OpaquePointer?, _ parser: OpaquePointer?, _ parent: OpaquePointer?,
  _ character: UInt8, _ inlines: OpaquePointer?
) -> OpaquePointer? {
  guard let inlines, character == UInt8(ascii: ":") || character == UInt8(ascii: "w"),
    cmark_inline_parser_in_bracket(inlines, 0) == 0,
    cmark_inline_parser_in_bracket(inlines, 1) == 0
  else { return nil }
  let match = BareAddressMatch(inlines: inlines)
  guard let found = character == UInt8(ascii: ":") ? match.withScheme() : match.withoutScheme()
  else { return nil }
  cmark_inline_parser_set_offset(inlines, Int32(match.offset + found.length))
  cmark_node_unput(parent, Int32(found.rewind))
  return linkNode(address: found.address, text: found.text)
}

private func linkNode(address: String, text: String) -> OpaquePointer? {
  let link = CMarkLibrary.node(CMARK_NODE_LINK)
  cmark_node_set_url(link, address)
  let child = CMarkLibrary.node(CMARK_NODE_TEXT)
  cmark_node_set_literal(child, text)
  cmark_node_append_child(link, child)
  return link
}

/// A look at the text around the parser's place, by GFM's rules for autolinks (the extension
/// part "Autolinks" of https://github.github.com/gfm/).
private struct BareAddressMatch {
  struct Found {
    let address: String
    let text: String
    /// How many bytes of the text stand before the place, and have been taken as text already.
    let rewind: Int
    /// How many bytes of the text stand from the place on.
    let length: Int
  }

  let inlines: OpaquePointer
  let offset: Int

  init(inlines: OpaquePointer) {
    self.inlines = inlines
    offset = Int(cmark_inline_parser_get_offset(inlines))
  }

  /// The byte `distance` from the place; 0 past either end (the text ends with a NUL).
  private func peek(_ distance: Int) -> UInt8 {
    offset + distance < 0 ? 0 : cmark_inline_parser_peek_at(inlines, Int32(offset + distance))
  }

  func withScheme() -> Found? {
    guard peek(1) == UInt8(ascii: "/"), peek(2) == UInt8(ascii: "/"),
      let run = cutRun() ?? reviewRun()
    else { return nil }
    var rewind = 0
    while peek(-rewind - 1).isASCIILetter { rewind += 1 }
    let scheme = (0..<rewind).map { peek($0 - rewind) }
    guard ["http", "https", "ftp"].contains(String(decoding: scheme, as: UTF8.self).lowercased()),
      run.count > 3, run[3].isHostByte, isDomain(run[3...], needsDot: false)
    else { return nil }
    let address = scheme + trimmed(run)
    guard address.count > rewind + 3 else { return nil }
    let text = String(decoding: address, as: UTF8.self)
    return Found(address: text, text: text, rewind: rewind, length: address.count - rewind)
  }

  func withoutScheme() -> Found? {
    let before = peek(-1)
    guard offset == 0 || before.isASCIISpace || isOpening(before), peek(1) == UInt8(ascii: "w"),
      peek(2) == UInt8(ascii: "w"), peek(3) == UInt8(ascii: "."), let run = cutRun(), run.count > 4,
      isDomain(run[...], needsDot: true)
    else { return nil }
    let text = String(decoding: trimmed(run), as: UTF8.self)
    return Found(address: "http://" + text, text: text, rewind: 0, length: text.utf8.count)
  }

  /// Whether an address without a scheme may stand behind `byte`.
  private func isOpening(_ byte: UInt8) -> Bool {
    "*_~(".utf8.contains(DelimiterMarker.original(of: byte) ?? byte)
  }

  /// What stands from the place up to a space, `<` or CJK character; nil where no CJK character
  /// is met.
  private func cutRun() -> [UInt8]? {
    var run: [UInt8] = []
    while true {
      let byte = peek(run.count)
      if byte == 0 || byte.isASCIISpace || byte == UInt8(ascii: "<") { return nil }
      if byte >= 0xE2, isCJK(at: run.count) { return run }
      run.append(byte)
    }
  }

  /// An address of OpenReview up to a space or `<`, where its identifier ends with `_`, which GFM takes
  /// for the sentence's; nil for any other.
  private func reviewRun() -> [UInt8]? {
    guard Self.reviewHost.indices.allSatisfy({ peek($0) == Self.reviewHost[$0] }) else {
      return nil
    }
    var run: [UInt8] = []
    while true {
      let byte = peek(run.count)
      if byte == 0 || byte.isASCIISpace || byte == UInt8(ascii: "<") { break }
      run.append(byte)
    }
    let end = trimmed(run)
    return isUnderscore(end.last) && endsInReview(end) ? run : nil
  }

  private static let reviewHost = Array("://openreview.net/".utf8)

  /// Whether `text` ends in one of OpenReview's identifiers, which have ten characters: `_` may be
  /// the last of them.
  private func endsInReview(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: Self.reviewHost), isUnderscore(text.last) else { return false }
    let id = text.suffix(10)
    return text.dropLast(10).suffix(3).elementsEqual("id=".utf8)
      && id.allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || isUnderscore($0)
      }
  }

  private func isUnderscore(_ byte: UInt8?) -> Bool {
    byte.map { (DelimiterMarker.original(of: $0) ?? $0) == UInt8(ascii: "_") } ?? false
  }

  private func isCJK(at distance: Int) -> Bool {
    let length = peek(distance) >= 0xF0 ? 4 : 3
    let bytes = (0..<length).map { peek(distance + $0) }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.isCJK ?? false
  }

  /// Whether the host's last two parts hold no underscore, and it has a dot if it needs one.
  private func isDomain(_ text: ArraySlice<UInt8>, needsDot: Bool) -> Bool {
    let host = text.prefix { $0.isHostByte || "-_.".utf8.contains($0) }
    let parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (!needsDot || parts.count > 1)
      && !parts.suffix(2).contains { $0.contains(UInt8(ascii: "_")) }
  }

  /// `run` without the punctuation that belongs to the sentence.
  private func trimmed(_ run: [UInt8]) -> ArraySlice<UInt8> {
    var rest = run[...]
    while let last = rest.last, !endsInReview(rest) {
      if isSentencePunctuation(last) {
        rest.removeLast()
      } else if last == UInt8(ascii: ";") {
        rest = withoutEntity(rest)
      } else if last == UInt8(ascii: ")"), hasOpenParenthesis(rest) {
        rest.removeLast()
      } else {
        break
      }
    }
    return rest
  }

  /// What may end an address but does not belong to it, emphasis that `CJKEmphasis` has marked
  /// included.
  private func isSentencePunctuation(_ byte: UInt8) -> Bool {
    "?!.,:*_~'\"".utf8.contains(DelimiterMarker.original(of: byte) ?? byte)
  }

  private func withoutEntity(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let name = text.dropLast().reversed().prefix { $0.isASCIILetter }.count
    let start = text.endIndex - 2 - name
    let isEntity = name > 0 && start > text.startIndex && text[start] == UInt8(ascii: "&")
    return isEntity ? text[..<start] : text.dropLast()
  }

  private func hasOpenParenthesis(_ text: ArraySlice<UInt8>) -> Bool {
    var balance = 0
    for byte in text {
      if byte == UInt8(ascii: "(") { balance += 1 }
      if byte == UInt8(ascii: ")") { balance -= 1 }
    }
    return balance < 0
  }
}

extension UInt8 {
  var isASCIILetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
  var isASCIIDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
  /// Space, tab, and the line ends, as cmark counts them.
  var isASCIISpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
  /// May stand in a host name; whatever is not ASCII may.
  fileprivate var isHostByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}
