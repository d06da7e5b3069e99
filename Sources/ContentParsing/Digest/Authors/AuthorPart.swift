internal import Text

/// What stands between two separators of a list of authors.
struct AuthorPart {
  let range: Range<Int>
  /// Whether a comma follows; a semicolon or `and` follows a whole name.
  let isBeforeComma: Bool

  static func parts(of text: UnsafeBufferPointer<UInt8>) -> [AuthorPart] {
    var parts: [AuthorPart] = []
    var start = 0
    var position = 0
    while position < text.count {
      let (scalar, end) = text.scalar(at: position)
      if AuthorList.separates(scalar) {
        addParts(of: text, start..<position, isBeforeComma: scalar == ",", to: &parts)
        start = end
      }
      position = end
    }
    addParts(of: text, start..<text.count, isBeforeComma: false, to: &parts)
    return parts
  }

  /// Adds the parts of what stands between two separators that `and` and the like join.
  private static func addParts(
    of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isBeforeComma: Bool,
    to parts: inout [AuthorPart]
  ) {
    var rest = text.trimmed(range) { $0.isSpace }
    while let joint = NameJoints.first(in: text, rest) {
      append(text, rest.lowerBound..<joint.lowerBound, isBeforeComma: false, to: &parts)
      rest = text.trimmed(joint.upperBound..<rest.upperBound) { $0.isSpace }
    }
    append(text, rest, isBeforeComma: isBeforeComma, to: &parts)
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isBeforeComma: Bool,
    to parts: inout [AuthorPart]
  ) {
    let range = text.trimmed(range) { $0.isSpace }
    if !range.isEmpty { parts.append(AuthorPart(range: range, isBeforeComma: isBeforeComma)) }
  }
}
