internal import Text

/// CJK-friendly emphasis for cmark: `**"交互崩溃"问题**（模型…` becomes bold.
///
/// cmark decides by itself what a delimiter run may do and has no hook for it. So the runs that
/// the CommonMark CJK-friendly Amendments see otherwise than plain CommonMark, and those that
/// touch them, are replaced by as many control characters (`mark`). An inline extension makes
/// delimiters of these again, with the flags of the amendments (`match`). Where they end in
/// something that is not read for emphasis, such as code or an address, they have to be put
/// back (`restore`).
package enum CJKEmphasis {
  /// The characters for which `match` has to be called.
  package static var markers: [UInt8] { DelimiterMarker.all }

  /// `source` with the delimiter runs replaced that cmark cannot judge; nil where there is none.
  ///
  /// It has to be UTF-8 without control characters other than tab, line feed and carriage return.
  package static func mark(_ source: [UInt8]) -> [UInt8]? {
    source.withUnsafeBufferPointer { bytes in
      var marking = DelimiterMarking(source: bytes)
      return marking.run()
    }
  }

  /// Puts the delimiter characters back into `bytes`, in place.
  package static func restore(_ bytes: inout [UInt8]) {
    for position in bytes.indices {
      if let original = DelimiterMarker.original(of: bytes[position]) {
        bytes[position] = original
      }
    }
  }

  /// `bytes` with the delimiter characters put back.
  package static func restore(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var restored = Array(bytes)
    restore(&restored)
    return restored
  }
}
