/// HTML as plain text, as MarkupSafe strips tags.
enum TagStripping {
  /// Without comments and tags, white space as single spaces, character references resolved.
  static func strip(_ bytes: [UInt8]) throws(TemplateError) -> [UInt8] {
    let plain = removing("<", ">", from: removing("<!--", "-->", from: bytes))
    let words = try plain.splitAtSpaces()
    return CharacterReferences.decode(Array(words.joined(separator: [0x20])))
  }

  private static func removing(
    _ opening: String, _ closing: String, from bytes: [UInt8]
  ) -> [UInt8] {
    let opening = Array(opening.utf8)
    let closing = Array(closing.utf8)
    var result: [UInt8] = []
    var position = 0
    while let start = bytes.firstRange(of: opening, from: position),
      let end = bytes.firstRange(of: closing, from: start.lowerBound)
    {
      result += bytes[position..<start.lowerBound]
      position = end.upperBound
    }
    return result + bytes[position...]
  }
}
