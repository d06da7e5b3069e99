/// Control characters that stand for what begins a formula, on the way through cmark: a backslash,
/// which cmark would take itself, and the first byte of what begins a block.
///
/// One byte for one byte, as `DelimiterMarker`.
enum MathMarker {
  /// The backslash of `\(` or `\[`.
  static let backslash: UInt8 = 0x14
  /// The first dollar of a `$$` that begins a block.
  static let blockDollar: UInt8 = 0x15
  /// The backslash of a `\[` that begins a block.
  static let blockBackslash: UInt8 = 0x16

  static let all: [UInt8] = [backslash, blockDollar, blockBackslash]

  /// The byte that `byte` stands for; nil if it is no marker.
  static func original(of byte: UInt8) -> UInt8? {
    switch byte {
    case backslash, blockBackslash: UInt8(ascii: "\\")
    case blockDollar: UInt8(ascii: "$")
    default: nil
    }
  }
}
