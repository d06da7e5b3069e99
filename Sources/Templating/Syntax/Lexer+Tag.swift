internal import Diagnostics

/// The tokens inside of a tag.
extension Lexer {
  mutating func scanTag(from start: Int, isBlock: Bool) throws(Diagnostic) {
    var brackets: [(sign: Token.Sign, offset: Int)] = []
    while true {
      skipSpaces()
      guard position < bytes.count else {
        throw fail(
          "the tag that `\(isBlock ? "{%" : "{{")` opens is never closed",
          fix: "Close it with `\(isBlock ? "%}" : "}}")`", at: start..<(start + 2))
      }
      if brackets.isEmpty, scanTagEnd(isBlock: isBlock) { return }
      try scanToken(&brackets)
    }
  }

  private mutating func scanTagEnd(isBlock: Bool) -> Bool {
    let start = position
    let control = byte()
    let closes: StaticString = isBlock ? "%}" : "}}"
    if starts(with: closes, at: position) {
      position += 2
    } else if control == UInt8(ascii: "-"), starts(with: closes, at: position + 1) {
      position += 3
      add(isBlock ? .blockEnd : .variableEnd, from: start)
      skipSpaces()
      return true
    } else if isBlock, control == UInt8(ascii: "+"), starts(with: closes, at: position + 1) {
      position += 3
    } else {
      return false
    }
    add(isBlock ? .blockEnd : .variableEnd, from: start)
    return true
  }

  private mutating func scanToken(
    _ brackets: inout [(sign: Token.Sign, offset: Int)]
  ) throws(Diagnostic) {
    let start = position
    switch byte() {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): try scanText()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      try scanName()
    default:
      guard let sign = nextSign() else {
        throw fail(
          "unexpected character `\(Character(Unicode.Scalar(byte())))`", fix: "Remove it",
          at: start..<(start + 1))
      }
      position += sign.rawValue.utf8.count
      add(.sign(sign), from: start)
      try balance(sign, at: start, &brackets)
    }
  }

  private func nextSign() -> Token.Sign? {
    if position + 1 < bytes.count,
      let sign = Token.Sign(
        rawValue: String(decoding: bytes[position...(position + 1)], as: UTF8.self))
    {
      return sign
    }
    return Token.Sign(rawValue: String(Character(Unicode.Scalar(byte()))))
  }

  private func balance(
    _ sign: Token.Sign, at offset: Int, _ brackets: inout [(sign: Token.Sign, offset: Int)]
  ) throws(Diagnostic) {
    switch sign {
    case .leftRound: brackets.append((.rightRound, offset))
    case .leftSquare: brackets.append((.rightSquare, offset))
    case .leftCurly: brackets.append((.rightCurly, offset))
    case .rightRound, .rightSquare, .rightCurly:
      guard let expected = brackets.popLast() else {
        throw fail(
          "unexpected `\(sign.rawValue)`", fix: "Remove it or open the bracket",
          at: offset..<(offset + 1))
      }
      guard expected.sign == sign else {
        throw fail(
          "unexpected `\(sign.rawValue)`",
          fix: "Close the bracket with `\(expected.sign.rawValue)` first",
          at: offset..<(offset + 1))
      }
    default: return
    }
  }

  private mutating func scanName() throws(Diagnostic) {
    let start = position
    while position < bytes.count {
      let next = byte()
      if next >= 0x80 {
        guard spaceLength(at: position) == 0 else { break }
        position += scalarLength(at: position)
      } else if Unicode.Scalar(next).isWord {
        position += 1
      } else {
        break
      }
    }
    let name = file.text(start..<position)
    guard let bad = name.unicodeScalars.first(where: { !$0.isNamePart }) else {
      return add(.name(name), from: start)
    }
    let offset = start + name.prefix { $0.unicodeScalars.first != bad }.utf8.count
    throw fail(
      "unexpected character `\(bad)`", fix: "Use ASCII signs and quotes inside a tag",
      at: offset..<(offset + String(bad).utf8.count))
  }

  private mutating func scanNumber() throws(Diagnostic) {
    let start = position
    let isAfterDot = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
    guard let number = NumberScanner(bytes: bytes, start: start, isAfterDot: isAfterDot).scan()
    else {
      throw fail(
        "the number is too large", fix: "Use a number below 9,223,372,036,854,775,808",
        at: start..<(start + 1))
    }
    position = number.end
    add(number.kind, from: start)
  }

  private mutating func scanText() throws(Diagnostic) {
    let start = position
    let quote = byte()
    position += 1
    while position < bytes.count, byte() != quote {
      position += byte() == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else {
      position = start + 1
      throw fail(
        "the text that `\(quote == UInt8(ascii: "'") ? "'" : "\"")` opens is never closed",
        fix: "Close it with the same quote", at: start..<(start + 1))
    }
    let content = normalized((start + 1)..<position)
    position += 1
    add(.text(StringEscapes.decode(content)), from: start)
  }
}

extension Unicode.Scalar {
  fileprivate var isNamePart: Bool { self == "_" || properties.isXIDContinue }
}
