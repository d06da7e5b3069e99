/// What layout and Markdown have to know of a code point, from the Unicode Character Database.
///
/// The table is written by `generate.py` beside this file.
@frozen
@usableFromInline
package struct ScalarTraits: OptionSet, Sendable, Hashable {
  @usableFromInline package let rawValue: UInt8

  @inlinable
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Two cells of a terminal: East Asian Width W or F.
  @inlinable package static var wide: ScalarTraits { ScalarTraits(rawValue: 1) }

  /// Chinese, Japanese or Korean, punctuation included: East Asian Width W, F or H without
  /// default emoji presentation, or the script Hangul (CommonMark CJK-friendly Amendments).
  @inlinable package static var cjk: ScalarTraits { ScalarTraits(rawValue: 2) }

  /// A Unicode punctuation character of CommonMark 0.31: general category P or S.
  @inlinable package static var punctuation: ScalarTraits { ScalarTraits(rawValue: 4) }

  /// The traits of the code point `scalar`.
  @inlinable
  package static func of(_ scalar: UInt32) -> ScalarTraits {
    if scalar < 0x80 { return ofASCII(scalar) }
    if isCommonIdeograph(scalar) { return [.wide, .cjk] }
    return lookUp(scalar)
  }

  @inlinable
  static func ofASCII(_ scalar: UInt32) -> ScalarTraits {
    switch scalar {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: .punctuation
    default: []
    }
  }

  /// The blocks CJK Unified Ideographs and Hangul Syllables, save their ends.
  @inlinable
  static func isCommonIdeograph(_ scalar: UInt32) -> Bool {
    (scalar >= 0x4E00 && scalar <= 0x9FFF) || (scalar >= 0xAC00 && scalar <= 0xD7A3)
  }

  @inlinable
  static func lookUp(_ scalar: UInt32) -> ScalarTraits {
    boundaries.withUnsafeBufferPointer { boundaries in
      // The first entry after `scalar`; the entry before it holds.
      var low = 1
      var high = boundaries.count
      while low < high {
        let middle = (low + high) / 2
        if boundaries[middle] >> 3 <= scalar { low = middle + 1 } else { high = middle }
      }
      return ScalarTraits(rawValue: UInt8(boundaries[low - 1] & 7))
    }
  }
}

extension Unicode.Scalar {
  package var traits: ScalarTraits { .of(value) }
}
