/// Modern arXiv identifiers in texts.
enum ArxivMention {
  /// The first `YYMM.NNNNN` of `bytes`, without a version.
  static func first(in bytes: ArraySlice<UInt8>) -> String? {
    var start = bytes.startIndex
    while let dot = bytes[start...].firstIndex(of: UInt8(ascii: ".")) {
      let before = bytes[..<dot].reversed().prefix { $0.isASCIIDigit }.count
      let after = bytes[(dot + 1)...].prefix { $0.isASCIIDigit }.count
      if before == 4, 4...5 ~= after {
        return String(decoding: bytes[(dot - 4)...(dot + after)], as: UTF8.self)
      }
      start = dot + 1
    }
    return nil
  }
}
