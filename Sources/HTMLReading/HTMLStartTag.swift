/// A start tag; its attributes are read when one is asked for.
package struct HTMLStartTag {
  /// In lower case.
  package let name: String
  /// What stands behind the name, with the `>`.
  package let attributes: Range<Int>
}

extension HTMLStartTag {
  /// The value of an attribute with its references resolved; empty for one without a value, nil
  /// where the tag does not have it.
  package func value(_ name: StaticString, in html: [UInt8]) -> String? {
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    var rest = html[attributes]
    while let attribute = Self.next(&rest) {
      if attribute.name.elementsEqual(wanted) {
        return String(decoding: CharacterReference.resolved(attribute.value), as: UTF8.self)
      }
    }
    return nil
  }

  /// All attributes by name in lower case, with the references in their values resolved. Of two
  /// of one name the first counts, as in browsers.
  package func values(in html: [UInt8]) -> [String: String] {
    var values: [String: String] = [:]
    var rest = html[attributes]
    while let attribute = Self.next(&rest) {
      let name = String(decoding: attribute.name, as: UTF8.self).lowercased()
      guard values[name] == nil else { continue }
      values[name] = String(decoding: CharacterReference.resolved(attribute.value), as: UTF8.self)
    }
    return values
  }

  /// Whether `class` is, or begins with, `prefix`.
  package func hasClass(_ prefix: String, in html: [UInt8]) -> Bool {
    value("class", in: html)?.hasPrefix(prefix) ?? false
  }

  private static func next(
    _ rest: inout ArraySlice<UInt8>
  ) -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: "/") }
    let name = rest.prefix {
      !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    guard !name.isEmpty else { return nil }
    rest = rest[name.endIndex...].drop(while: isSpace)
    guard rest.first == UInt8(ascii: "=") else { return (name, rest.prefix(0)) }
    rest = rest.dropFirst().drop(while: isSpace)
    return (name, takeValue(&rest))
  }

  private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: ">") }
      rest = rest[value.endIndex...]
      return value
    }
    let value = rest.dropFirst().prefix { $0 != quote }
    rest = rest[value.endIndex...].dropFirst()
    return value
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || 0x09...0x0D ~= byte
  }
}
