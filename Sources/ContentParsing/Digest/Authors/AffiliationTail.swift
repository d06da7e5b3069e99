/// What says behind one name where the author works, without parentheses: `A B — NVIDIA`,
/// `张三@清华`.
struct AffiliationTail {
  let name: Range<Int>
  let affiliation: Range<Int>

  /// Nil where `range` has none.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound + 1
    while position < range.upperBound {
      if let sign = Self.sign(in: text, range, at: position) {
        name = text.trimmed(range.lowerBound..<sign.lowerBound) { $0.isSpace }
        affiliation = text.trimmed(sign.upperBound..<range.upperBound) { $0.isSpace }
        guard !name.isEmpty, !affiliation.isEmpty else { return nil }
        return
      }
      position += 1
    }
    return nil
  }

  static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "@", "-", "–", "—", ":", "：", "|", "｜": true
    default: false
    }
  }

  /// Of `@MIT` in a part of its own: a name in capitals or Chinese. `@Handle` is no organisation's.
  static func organization(
    behindSignAt range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard range.count > 1, text[range.lowerBound] == UInt8(ascii: "@") else { return nil }
    let name = text.trimmed((range.lowerBound + 1)..<range.upperBound) { $0.isSpace }
    return namesOrganization(text, name) ? name : nil
  }

  /// Whether a name in Chinese begins here, or one in capitals.
  private static func namesOrganization(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard let first = text[range].first else { return false }
    if first >= 0x80 { return true }
    let word = text[range].prefix { $0 != UInt8(ascii: " ") }
    return word.count > 1 && word.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }

  /// Whether the handle behind the `@` at `position` is a word of the name before it.
  private static func repeatsName(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at position: Int
  ) -> Bool {
    let handle = text.text((position + 1)..<range.upperBound).lowercased()
    return text.text(range.lowerBound..<position).lowercased().split(separator: " ")
      .contains { $0 == handle }
  }

  /// A dash, `@` or `from` between spaces; `@` behind a Chinese character too, and before a name in
  /// capitals.
  private static func sign(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at position: Int
  ) -> Range<Int>? {
    switch text[position] {
    case UInt8(ascii: "@")
    where text[position - 1] >= 0x80
      || namesOrganization(text, (position + 1)..<range.upperBound)
        && !repeatsName(text, range, at: position):
      return position..<(position + 1)
    case UInt8(ascii: "@"), UInt8(ascii: "-"), UInt8(ascii: "f"), 0xE2: break
    default: return nil
    }
    return signs.lazy.compactMap { sign -> Range<Int>? in
      let end = position + sign.utf8CodeUnitCount
      guard end < range.upperBound, text[end] == UInt8(ascii: " "),
        text[position - 1] == UInt8(ascii: " "), text.ends(position..<end, with: sign)
      else { return nil }
      return position..<end
    }.first
  }

  private static let signs: [StaticString] = ["@", "-", "--", "–", "—", "from"]
}
