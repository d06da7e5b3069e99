internal import Text

extension Unicode.Scalar {
  /// Chinese, Japanese and Korean characters with their punctuation, full-width forms, and the
  /// quotation marks and dashes that Chinese shares with other scripts.
  var isCJK: Bool {
    switch value {
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: traits.contains(.cjk)
    }
  }

  /// A CJK character that counts as a word of its own: no punctuation, space or full-width ASCII.
  var isCJKLetter: Bool {
    switch value {
    case 0x3000, 0xFF01...0xFF5E: false
    default: traits.contains(.cjk) && !traits.contains(.punctuation)
    }
  }
}
