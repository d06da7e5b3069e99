internal import Foundation

extension String {
  /// With letters and the marks on them as one character each (Unicode's form C), so that two
  /// spellings of one text have the same bytes.
  package var composed: String {
    utf8.contains(where: Self.mayBeginMark) ? precomposedStringWithCanonicalMapping : self
  }

  /// Whether a combining mark may begin with this byte, or a part of a Korean syllable. Latin letters
  /// with marks and Chinese do not.
  private static func mayBeginMark(_ byte: UInt8) -> Bool {
    byte == 0xCC || byte == 0xCD || byte == 0xE1 || byte == 0xE3
  }
}
