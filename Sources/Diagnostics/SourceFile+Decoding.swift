extension SourceFile {
  /// The file at `path` that holds `rawBytes`, without a UTF-8 byte order mark.
  ///
  /// Throws where the bytes are not UTF-8 (RFC 3629), such as UTF-16, or hold a NUL; the error
  /// names the byte offset in the file as it is on disk.
  package init(path: String, rawBytes: [UInt8]) throws(Diagnostic) {
    if let encoding = Self.foreignEncoding(rawBytes) {
      throw Diagnostic(
        .error, "invalid-utf8", "the file begins with a byte order mark of \(encoding)",
        fix: "Save the file as UTF-8", at: SourceLocation(path: path))
    }
    let markCount = rawBytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let file = SourceFile(
      path: path, bytes: markCount == 0 ? rawBytes : Array(rawBytes.dropFirst(markCount)))
    if let offset = file.firstInvalidByte() {
      throw file.invalidByte(at: offset, offsetOnDisk: offset + markCount)
    }
    self = file
  }

  /// The same, of bytes that are known to be right.
  package init(path: String, knownBytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.init(
      path: path,
      bytes: knownBytes.starts(with: mark) ? Array(knownBytes.dropFirst(mark.count)) : knownBytes)
  }

  private static func foreignEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16" : nil
  }

  private func invalidByte(at offset: Int, offsetOnDisk: Int) -> Diagnostic {
    if bytes[offset] == 0 {
      return Diagnostic(
        .error, "nul-byte", "byte \(offsetOnDisk) of the file is NUL, which text does not hold",
        fix: "Remove it, or save the file as UTF-8", at: location(at: offset))
    }
    let code = String(bytes[offset], radix: 16, uppercase: true)
    let digits = String(repeating: "0", count: 2 - code.count) + code
    return Diagnostic(
      .error, "invalid-utf8", "byte \(offsetOnDisk) of the file, 0x\(digits), is not UTF-8",
      fix: "Save the file as UTF-8", at: location(at: offset))
  }

  /// The offset of the first NUL, or of the first byte of a sequence that is not UTF-8.
  private func firstInvalidByte() -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        if bytes[offset] &- 1 < 0x7F {
          offset &+= 1
        } else if Self.isPlainSequence(bytes, at: offset) {
          repeat { offset &+= 3 } while Self.isPlainSequence(bytes, at: offset)
        } else {
          let length = Self.sequenceLength(bytes[offset...])
          guard length > 0 else { return offset }
          offset += length
        }
      }
      return nil
    }
  }

  /// Whether three bytes at `offset`, not the last ones, are a sequence of a kind where any two bytes
  /// may follow, as Chinese characters are.
  private static func isPlainSequence(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    guard let base = UnsafeRawPointer(bytes.baseAddress), offset &+ 4 <= bytes.count else {
      return false
    }
    let word = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    return word & 0xC0_C0F0 == 0x80_80E0 && 0xE1...0xEC ~= UInt8(truncatingIfNeeded: word)
  }

  /// How many bytes the sequence at the start of `bytes` takes; 0 where it is not UTF-8. The ranges
  /// of the second byte shut out overlong forms, surrogates and what is past U+10FFFF.
  private static func sequenceLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let start = bytes.startIndex
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[start] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard bytes.count >= length, second ~= bytes[start + 1] else { return 0 }
    let rest = bytes[(start + 2)..<(start + length)]
    return rest.allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }
}
