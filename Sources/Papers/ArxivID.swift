/// An arXiv identifier. It is a string, never a number: `2602.2000` and `2602.20000` are two
/// papers (https://info.arxiv.org/help/arxiv_identifier.html).
package struct ArxivID: Hashable, Sendable {
  /// Without a version, such as `2602.21193` or `astro-ph/0601001`.
  package let unversioned: String
  /// The `N` of a `vN` suffix.
  package let version: Int?

  /// The identifier that another one's parts are given by.
  package init(unversioned: String, version: Int?) {
    self.unversioned = unversioned
    self.version = version
  }

  /// Nil where `text` is not exactly one identifier: `YYMM.NNNN` up to 1412, `YYMM.NNNNN` from
  /// 1501, or `archive/YYMMNNN` (with an optional subject class), each with an optional `vN`.
  /// The month must exist.
  package init?(_ text: some StringProtocol) {
    let (name, version) = Self.splitVersion(Array(text.utf8)[...])
    guard let version, Self.isNewStyle(name) || Self.isOldStyle(name) else { return nil }
    unversioned = String(decoding: name, as: UTF8.self)
    self.version = version == 0 ? nil : version
  }

  /// The bytes before a `vN` suffix, and its number: 0 where there is none, nil where it is wrong.
  private static func splitVersion(_ bytes: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, Int?) {
    let digits = bytes.reversed().prefix(while: isDigit).count
    let mark = bytes.endIndex - digits - 1
    guard digits > 0, mark > bytes.startIndex, bytes[mark] == UInt8(ascii: "v"),
      isDigit(bytes[mark - 1])
    else { return (bytes, 0) }
    let number = String(decoding: bytes[(mark + 1)...], as: UTF8.self)
    return (bytes[..<mark], number.hasPrefix("0") ? nil : Int(number))
  }

  private static func isNewStyle(_ bytes: ArraySlice<UInt8>) -> Bool {
    let month = bytes.prefix(4)
    let number = bytes.dropFirst(5)
    guard bytes.count > 5, bytes[month.endIndex] == UInt8(ascii: "."), month.allSatisfy(isDigit),
      number.allSatisfy(isDigit), isMonth(month.dropFirst(2))
    else { return false }
    let isLong = !month.lexicographicallyPrecedes("1501".utf8)
    return number.count == (isLong ? 5 : 4)
  }

  private static func isOldStyle(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 7, parts[1].allSatisfy(isDigit),
      isMonth(parts[1].dropFirst(2).prefix(2))
    else { return false }
    let archive = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isClassRight = archive.count == 1 || archive.count == 2 && isSubjectClass(archive[1])
    return isClassRight && !archive[0].isEmpty && archive[0].allSatisfy(isArchiveByte)
  }

  private static func isSubjectClass(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 2 && bytes.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }

  private static func isArchiveByte(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || byte == UInt8(ascii: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isMonth(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.elementsEqual("10".utf8) || digits.elementsEqual("11".utf8)
      || digits.elementsEqual("12".utf8)
      || digits.first == UInt8(ascii: "0") && digits.last != UInt8(ascii: "0")
  }

  /// The abstract page, of this version where there is one.
  package var abstractURL: String {
    "https://arxiv.org/abs/\(unversioned)" + (version.map { "v\($0)" } ?? "")
  }
}
