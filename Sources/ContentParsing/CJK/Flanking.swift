internal import Text

/// What a delimiter run's neighbour is, as far as its flanking depends on it.
struct RunNeighbor: Hashable {
  var isWhitespace = false
  /// A Unicode punctuation character, before a run also with a variation selector behind it.
  var isPunctuation = false
  /// A CJK character, before a run also with a variation selector behind it.
  var isCJK = false
  var isIdeographicSelector = false

  /// The beginning and the end of the text.
  static let edge = RunNeighbor(isWhitespace: true)
}

extension RunNeighbor {
  /// The neighbour that is the one code point `scalar`.
  init(_ scalar: UInt32) {
    let traits = ScalarTraits.of(scalar)
    isWhitespace = Self.isWhitespace(scalar)
    isPunctuation = traits.contains(.punctuation)
    isCJK = traits.contains(.cjk)
    isIdeographicSelector = scalar >= 0xE0100 && scalar <= 0xE01EF
  }

  /// The neighbour that is `base` and the variation selector `selector` behind it.
  init(base: UInt32, selector: UInt32) {
    self.init(base)
    guard !isWhitespace else {
      self = RunNeighbor()
      return
    }
    isCJK = isCJK || Self.isFullwidthQuote(base, selector)
  }

  /// The selectors that may stand behind a character and keep it text (all but U+FE0F).
  static func isTextSelector(_ scalar: UInt32) -> Bool {
    scalar >= 0xFE00 && scalar <= 0xFE0E
  }

  /// Unicode whitespace as CommonMark defines it: category Zs, tab, line feed, form feed and
  /// carriage return.
  private static func isWhitespace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The quotation marks that U+FE01 makes fullwidth (StandardizedVariants.txt of Unicode 16).
  private static func isFullwidthQuote(_ base: UInt32, _ selector: UInt32) -> Bool {
    guard selector == 0xFE01 else { return false }
    switch base {
    case 0x2018, 0x2019, 0x201C, 0x201D: return true
    default: return false
    }
  }
}

/// What a delimiter run can do.
struct DelimiterFlags: Hashable {
  let canOpen: Bool
  let canClose: Bool

  /// The flags of a run of `delimiter` between `before` and `after` by the CommonMark
  /// CJK-friendly Amendments, section 6.2.
  init(of delimiter: UInt8, before: RunNeighbor, after: RunNeighbor) {
    let touchesCJK = before.isCJK || after.isCJK
    let isLeftFlanking =
      !after.isWhitespace
      && (!after.isPunctuation || before.isWhitespace || before.isPunctuation || touchesCJK
        || before.isIdeographicSelector)
    let isRightFlanking =
      !before.isWhitespace
      && (!before.isPunctuation || after.isWhitespace || after.isPunctuation || touchesCJK)
    if delimiter == UInt8(ascii: "_") {
      canOpen = isLeftFlanking && (!isRightFlanking || before.isPunctuation)
      canClose = isRightFlanking && (!isLeftFlanking || after.isPunctuation)
    } else {
      canOpen = isLeftFlanking
      canClose = isRightFlanking
    }
  }
}
