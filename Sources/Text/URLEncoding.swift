/// Percent-encoding of addresses (RFC 3986).
package enum URLEncoding {
  /// Bytes that stay as they are in an address that is already written as one: the unreserved
  /// and reserved characters and `%`. This is cmark's table for `href`.
  package static let address = table("-_.+!*(),%#@?=;:/,+$~&'[]")

  /// Bytes that stay as they are inside one path segment: the unreserved characters.
  package static let segment = table("-_.~")

  private static func table(_ punctuation: String) -> [Bool] {
    var kept = [Bool](repeating: false, count: 256)
    for byte in punctuation.utf8 { kept[Int(byte)] = true }
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { kept[Int(byte)] = true }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { kept[Int(byte)] = true }
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { kept[Int(byte)] = true }
    return kept
  }

  /// `text` with every byte outside `kept` written as `%XX`.
  package static func encode(_ text: String, keeping kept: [Bool]) -> String {
    guard needsEncoding(text, keeping: kept) else { return text }
    var buffer = ByteBuffer(capacity: text.utf8.count * 3)
    for byte in text.utf8 { buffer.append(percentEncoding: byte, keeping: kept) }
    return buffer.string
  }

  private static func needsEncoding(_ text: String, keeping kept: [Bool]) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      kept.withUnsafeBufferPointer { kept in bytes.contains { !kept[Int($0)] } }
    }
  }

  /// A path such as `/tags/推理/` with each segment encoded; slashes stay.
  package static func encode(path: String) -> String {
    encode(path, keeping: pathBytes)
  }

  /// The bytes of segments, and the slash between them.
  private static let pathBytes = table("-_.~/")

  /// The bytes that `text` stands for, with each `%XX` decoded; nil where they are not UTF-8.
  package static func decode(_ text: String) -> String? {
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    var position = 0
    while position < source.count {
      if source[position] == UInt8(ascii: "%"), position + 2 < source.count,
        let high = hexDigit(source[position + 1]), let low = hexDigit(source[position + 2])
      {
        bytes.append(high << 4 | low)
        position += 3
      } else {
        bytes.append(source[position])
        position += 1
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension ByteBuffer {
  package mutating func append(percentEncoding byte: UInt8, keeping kept: [Bool]) {
    guard !kept[Int(byte)] else { return append(byte) }
    let digits: StaticString = "0123456789ABCDEF"
    append(UInt8(ascii: "%"))
    append(digits.utf8Start[Int(byte >> 4)])
    append(digits.utf8Start[Int(byte & 15)])
  }
}
