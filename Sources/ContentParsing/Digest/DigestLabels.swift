/// The table of labels that a post is read by.
struct DigestLabels {
  struct Meaning {
    let field: DigestField
    /// Whether the text behind the label decides.
    var isAmbiguous = false
    /// Whether it tells some of it only.
    var isPartial = false
    /// Where the affiliation stands that the label names beside the authors, as `作者/机构` does.
    var affiliation: AuthorsWithAffiliation.Order?
    /// Whether the label is made of several, and may begin a section all the more.
    var isJoined = false
    /// Whether it names a rating beside topics, as `方向/评级` does; then stars have to stand there.
    var holdsRating = false
  }

  private struct Name {
    let key: [UInt8]
    /// Of the key: by it most others are told without a look at their bytes.
    let last: UInt8?
    var meaning: Meaning
  }

  /// By the length of their keys, the common ones first.
  private var names: [[Name]] = []

  /// `extra` holds a site's own labels.
  init(extra: [DigestField: [String]] = [:]) {
    for field in DigestField.allCases {
      add(field.ambiguousLabels, Meaning(field: field, isAmbiguous: true))
      add(field.partialLabels, Meaning(field: field, isPartial: true))
      add((field.labels + extra[field, default: []]).reversed(), Meaning(field: field))
    }
  }

  private mutating func add(_ labels: [String], _ meaning: Meaning) {
    for label in labels {
      let key = Self.key(of: label)
      while names.count <= key.count { names.append([]) }
      names[key.count].removeAll { $0.key == key }
      names[key.count].insert(Name(key: key, last: key.last, meaning: meaning), at: 0)
    }
  }

  func meaning(of label: String) -> Meaning? {
    var label = label
    return label.withUTF8 { meaning(of: $0) }
  }

  /// What the label of these bytes, which are UTF-8, means.
  func meaning(of label: UnsafeBufferPointer<UInt8>) -> Meaning? {
    joinedMeaning(of: label) ?? wholeMeaning(of: label)
  }

  func wholeMeaning(of label: UnsafeBufferPointer<UInt8>) -> Meaning? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: names.count) { buffer in
      guard let count = Self.writeKey(of: label, to: buffer) else { return nil }
      let key = UnsafeBufferPointer(rebasing: buffer[..<count])
      let last = key.last
      return names[count].first { $0.last == last && $0.key.elementsEqual(key) }?.meaning
    }
  }

  private static func key(of label: String) -> [UInt8] {
    var label = label
    return label.withUTF8 { label in
      // No letter becomes more than three times as long in lower case.
      [UInt8](unsafeUninitializedCapacity: label.count * 3 + 1) { buffer, count in
        count = writeKey(of: label, to: buffer) ?? 0
      }
    }
  }

  /// Writes `label` in lower case, full-width letters as ASCII, without spaces and emoji. Returns
  /// how many bytes that are; nil where `buffer` would be full.
  private static func writeKey(
    of label: UnsafeBufferPointer<UInt8>, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    var position = 0
    while position < label.count {
      let (scalar, end) = label.scalar(at: position)
      position = end
      let folded = fold(scalar)
      if folded.isASCII {
        let byte = UInt8(folded.value)
        guard byte.isASCIILetter || byte.isASCIIDigit else { continue }
        guard count + 1 < buffer.count else { return nil }
        buffer[count] = byte.isASCIIDigit ? byte : byte | 0x20
        count += 1
      } else if folded.isCJKLetter {
        guard append(folded.utf8, to: buffer, &count) else { return nil }
      } else if folded.isWordPart {
        guard append(folded.properties.lowercaseMapping.utf8, to: buffer, &count) else {
          return nil
        }
      }
    }
    return count
  }

  private static func append(
    _ bytes: some Sequence<UInt8>, to buffer: UnsafeMutableBufferPointer<UInt8>,
    _ count: inout Int
  ) -> Bool {
    for byte in bytes {
      guard count + 1 < buffer.count else { return false }
      buffer[count] = byte
      count += 1
    }
    return true
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard 0xFF01...0xFF5E ~= scalar.value else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
