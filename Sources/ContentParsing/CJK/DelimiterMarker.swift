/// Control characters that stand for delimiter characters on the way through cmark.
///
/// One byte for one byte, so that offsets never move. None of them is whitespace to cmark, and
/// none is in a source, since control characters have been replaced before.
enum DelimiterMarker {
  static let asterisk: UInt8 = 0x11
  static let underscore: UInt8 = 0x12
  static let tilde: UInt8 = 0x13

  static let all: [UInt8] = [asterisk, underscore, tilde]

  /// The marker of the delimiter character `byte`; nil for another.
  static func marker(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "*"): asterisk
    case UInt8(ascii: "_"): underscore
    case UInt8(ascii: "~"): tilde
    default: nil
    }
  }

  /// The delimiter character that `byte` stands for; nil if it is no marker.
  static func original(of byte: UInt8) -> UInt8? {
    switch byte {
    case asterisk: UInt8(ascii: "*")
    case underscore: UInt8(ascii: "_")
    case tilde: UInt8(ascii: "~")
    default: nil
    }
  }
}
